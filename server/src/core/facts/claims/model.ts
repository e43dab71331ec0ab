import { plainHolder } from '../holder-names';

/**
 * What stands against stating the project's licence and holder in a file. `licensed`: the file gives itself another licence;
 * `reserved`: it refuses what licences allow; `foreign`: it names another holder; `author`: it names writers who are not known
 * to be the project's; `disclaimer`: somebody gives no warranty for it; `origin`: it says that it comes from elsewhere; `generated`: a tool writes it anew; `patch`: it changes the work of others; `certificate`: others issued it;
 * `sealed`: what it says of itself cannot be read.
 */
export type ClaimKind = 'licensed' | 'reserved' | 'foreign' | 'author' | 'disclaimer' | 'origin' | 'generated' | 'patch' | 'certificate' | 'sealed';

/** Why only a person should say under which licence a file is, and where it says so: the words, and their line (from 1) where it has lines. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly words: string;
  readonly line?: number;
}

/** What a file is to say: an expression, and the plain names of those who are the project's own. */
export interface Wanted {
  readonly expression: string;
  readonly own: readonly string[];
}

/** `holders` by their plain names. */
export function wantedOf(expression: string, holders: readonly string[]): Wanted {
  return { expression, own: [...new Set(holders.map(plainHolder))].filter((name) => name !== '') };
}

/** Longest piece of a line that is shown. */
const LONGEST_QUOTE = 100;

/** `words` as they are shown. */
export function quoteOf(words: string): string {
  const said = words.replace(/\s+/g, ' ').trim();
  return said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE)}…` : said;
}
