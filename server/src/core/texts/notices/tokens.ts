/** One word, number, address or sign of running text, with its place. */
export interface ProseToken {
  /** Lower case without accents, American spelling of licence; addresses as written. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'url' | 'sign';
  /** Characters of the whole text. */
  readonly start: number;
  readonly end: number;
  /** First token of its line. */
  readonly opensLine: boolean;
  /** First token after an empty line. */
  readonly opensParagraph: boolean;
}

const PIECES =
  /(?<tag>\\[nrt](?=[\s"'\\A-Z])|<\/?[a-z][a-z0-9]{0,14}(?:\s[^<>]{0,300})?>)|(?<url>(?:https?|ftp):\/\/[^\s<>"'()[\]{},;|]{1,300}|www\.[^\s<>"'()[\]{},;|]{1,300}|\/common-licenses\/[\w.-]{1,20})|(?<word>\p{L}+?(?=v\d)|\p{L}+(?:['’]\p{L}{1,3})?)|(?<number>\d+(?:\.\d+)*)|(?<line>\r\n?|\n)|(?<sign>[+/,;:.()"&|=!])/giu;

/** Most characters read at once; longer stretches hold no notice that shorter ones do not. */
const LONGEST_WINDOW = 200_000;

/** Reads `text` from `start` to `end` into tokens; letters and digits are apart (`GPLv2` is `gpl`, `v`, `2`). Linear. */
export function readProse(text: string, start: number, end: number): ProseToken[] {
  const tokens: ProseToken[] = [];
  let lines = 2;
  for (const match of text.slice(start, Math.min(end, start + LONGEST_WINDOW)).matchAll(PIECES)) {
    const groups = match.groups ?? {};
    if (groups['line'] !== undefined) lines++;
    if (groups['line'] !== undefined || groups['tag'] !== undefined) continue;
    const at = start + match.index;
    const kind = groups['url'] ? 'url' : groups['word'] ? 'word' : groups['number'] ? 'number' : 'sign';
    const raw = kind === 'url' ? match[0].replace(/[.:*/]+$/, '') : match[0];
    // What stands before the first word of a line is the frame of a comment.
    if (lines > 0 && (kind === 'sign' ? !/[("]/.test(raw) : /^(?:dnl|rem|c)$/i.test(raw))) continue;
    const token = { kind, start: at, end: at + raw.length, opensLine: lines > 0, opensParagraph: lines > 1 } as const;
    const [first = '', second] = kind === 'word' ? wordsOf(fold(raw)) : [raw];
    tokens.push({ ...token, text: first });
    if (second !== undefined) tokens.push({ ...token, text: second, opensLine: false, opensParagraph: false });
    lines = 0;
  }
  return tokens;
}

function fold(word: string): string {
  const lower = word.toLowerCase().replace(/['’](?:s|d)?$/u, '');
  const plain = /^[a-z'’]+$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.replace('licenc', 'licens');
}

const COMPOUNDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['sharealike', ['share', 'alike']],
  ['noncommercial', ['non', 'commercial']],
  ['noderivatives', ['no', 'derivatives']],
  ['noderivs', ['no', 'derivatives']],
  ['noderiv', ['no', 'derivatives']],
]);

/** Compound words apart, as the names of licences are compared. */
function wordsOf(word: string): readonly string[] {
  return COMPOUNDS.get(word) ?? [word];
}
