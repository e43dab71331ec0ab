/** What a lock file's key says: `name@range`, `@scope/name@npm:range`, or for an alias `a@npm:real@range`. */
export interface Descriptor {
  /** The name as the dependent writes it. */
  readonly name: string;
  readonly range: string;
  /** The package's own name: differs for an alias. */
  readonly real: string;
}

/** Splits at the first `@` that is no scope's. */
export function readDescriptor(text: string): Descriptor {
  const at = text.indexOf('@', 1);
  if (at < 0) return { name: text, range: '', real: text };
  const name = text.slice(0, at);
  const range = text.slice(at + 1);
  const alias = /^npm:((?:@[^/@]+\/)?[^/@\s]+)@/.exec(range);
  return { name, range, real: alias?.[1] ?? name };
}
