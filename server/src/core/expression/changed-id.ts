const PREFIX = 'LicenseRef-modified-';

/** The name of a text that was made from a licence's and is no longer that licence; a policy may describe it. */
export function changedId(licence: string): string {
  return PREFIX + licence;
}

/** The licence that the text was made from; undefined for any other id. */
export function changedFrom(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}
