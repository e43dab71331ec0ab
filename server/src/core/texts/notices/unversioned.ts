import data from '../../../../../data/notices/unversioned.json';

/** What a licence's name means where its version is not said, by the family's id or the name's words. */
export const UNVERSIONED: ReadonlyMap<string, { readonly expression: string; readonly certain: boolean }> = new Map(
  data.names.flatMap(({ names, expression, certain }) => names.map((name) => [name, { expression, certain }] as const)),
);

/** Names, by their words, that are first of all an organisation's. */
export const ORGANISATION_NAMES: readonly string[] = data.organisations.names;
