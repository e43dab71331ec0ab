import type { Located } from '../text/span';

/** Lines at the beginning of a licence file among which the copyright line of short licences stands; longer licences carry an example further down. */
const LINES = 12;

const COPYRIGHT = /^[\s*#>]*(?:copyright|©|\(c\))/i;
/** What templates ask to be filled in. */
const BLANK = /[[<{](?:year|yyyy|full ?name|name|owner|author|holders?|copyright|your|insert)[^\]>}\n]{0,60}[\]>}]|\byyyy\b|\bYEAR\b|\bYOUR[ _]NAME\b|\bname of (?:copyright )?(?:owner|author|holder)\b/;
/** A group that is told elsewhere: named in quotes, or with a reference. */
const DESCRIBED = /["“”][^"“”\n]{2,60}["“”]|\bsee:?\s+\S/i;

/** The copyright line of a licence file whose holder is not named: left blank, or described. */
export interface UnnamedHolder extends Located<string> {
  readonly kind: 'blank' | 'described';
}

/** Looks at the copyright lines at the beginning of a licence file. */
export function unnamedHolder(text: string): UnnamedHolder | undefined {
  let start = 0;
  for (const line of text.split('\n', LINES)) {
    const kind = !COPYRIGHT.test(line) ? undefined : BLANK.test(line) ? 'blank' : DESCRIBED.test(line) ? 'described' : undefined;
    const value = line.trim();
    const at = start + line.indexOf(value);
    if (kind) return { kind, value, span: { start: at, end: at + value.length } };
    start += line.length + 1;
  }
  return undefined;
}
