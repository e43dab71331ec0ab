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

/** Most characters read at once; longer stretches hold no notice that shorter ones do not. */
const LONGEST_WINDOW = 200_000;
const SIGNS = new Set('+/,;:.()"&|=!>');
const URL = /(?:https?|ftp):\/\/[^\s<>"'()[\]{},;|]{1,300}|www\.[^\s<>"'()[\]{},;|]{1,300}/iy;
const DEBIAN = /\/common-licenses\/[\w.-]{1,20}/y;
const TAG = /<\/?[a-z][a-z0-9]{0,14}(?:\s[^<>]{0,300})?>/iy;
const WORD = /\p{L}+(?:['’]\p{L}{1,3}(?!\p{L}))?/uy;
const HYPHENATED = /-[ \t]{0,20}\r?\n[ \t]{0,40}(?:[*#;%]{1,3}|\/\/)?[ \t]{0,40}(\p{Ll}{1,30})/uy;
const NUMBER = /\d+(?:\.\d+)*/y;

/** Reads `text` from `start` to `end` into tokens; letters and digits are apart (`GPLv2` is `gpl`, `v`, `2`). Linear. */
export function readProse(text: string, start: number, end: number): ProseToken[] {
  const reader = new Reader(text, Math.min(end, start + LONGEST_WINDOW));
  for (let at = start; at < reader.end;) at = reader.step(at);
  return reader.tokens;
}

class Reader {
  readonly tokens: ProseToken[] = [];
  private lines = 2;

  constructor(
    private readonly text: string,
    readonly end: number,
  ) {}

  /** Reads what stands at `at` and answers where to go on. */
  step(at: number): number {
    const code = this.text.charCodeAt(at);
    if (code === 32 || code === 9) return at + 1;
    if (code === 10 || (code === 13 && this.text.charCodeAt(at + 1) !== 10)) this.lines++;
    if (isLetter(code)) return this.word(at, code);
    if (code >= 48 && code <= 57) return this.take(NUMBER, 'number', at) ?? at + 1;
    const sign = this.text[at] ?? '';
    if (sign === '<') return this.skip(TAG, at) ?? at + 1;
    if (sign === '\\')
      return /[nrt]/.test(this.text[at + 1] ?? '') && /[\s"'\\A-Z]/.test(this.text[at + 2] ?? ' ') ? at + 2 : at + 1;
    if (sign === '(' && this.text[at + 2] === ')' && /[rc]/i.test(this.text[at + 1] ?? '')) return at + 3;
    if (sign === '/' && this.text.startsWith('/common-licenses/', at)) return this.take(DEBIAN, 'url', at) ?? at + 1;
    // What stands before the first word of a line is the frame of a comment.
    if (SIGNS.has(sign) && (this.lines === 0 || sign === '(' || sign === '"')) this.push('sign', sign, at, at + 1);
    return at + 1;
  }

  private word(at: number, code: number): number {
    const first = code | 32;
    if (first === 104 || first === 102 || first === 119) {
      const url = this.take(URL, 'url', at);
      if (url !== undefined) return url;
    }
    WORD.lastIndex = at;
    let raw = WORD.exec(this.text)?.[0] ?? '';
    if (raw === '') return at + 1;
    // `GPLv2`: the last letter belongs to the number.
    if (raw.length > 1 && /[vV]$/.test(raw) && isDigit(this.text.charCodeAt(at + raw.length))) raw = raw.slice(0, -1);
    const end = at + raw.length;
    if (this.lines > 0 && /^(?:dnl|rem|c)$/i.test(raw)) return end;
    const rest = this.hyphenated(end);
    const folded = fold(rest ? raw + rest.text : raw);
    const [head, tail] = COMPOUNDS.get(folded) ?? [folded];
    this.push('word', head, at, end);
    if (tail !== undefined) this.push('word', tail, at, end);
    return rest?.end ?? end;
  }

  /** The rest of a word that the end of the line cuts in two. */
  private hyphenated(at: number): { readonly text: string; readonly end: number } | undefined {
    if (this.text.charCodeAt(at) !== 45) return undefined;
    HYPHENATED.lastIndex = at;
    const found = HYPHENATED.exec(this.text);
    return found ? { text: found[1] ?? '', end: at + found[0].length } : undefined;
  }

  private take(pattern: RegExp, kind: 'number' | 'url', at: number): number | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    const kept = kind === 'url' ? withoutEnd(found) : found;
    this.push(kind, kept, at, at + kept.length);
    return at + found.length;
  }

  private skip(pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(this.text)?.[0];
    return found === undefined ? undefined : at + found.length;
  }

  private push(kind: ProseToken['kind'], text: string, start: number, end: number): void {
    this.tokens.push({ text, kind, start, end, opensLine: this.lines > 0, opensParagraph: this.lines > 1 });
    this.lines = 0;
  }
}

/** An address without the signs of the sentence or comment it stands in. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 0 && '.:*/'.includes(address[end - 1] ?? ' ')) end--;
  return address.slice(0, end);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000) || code >= 0x3040;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  const stem = /['’]/.test(lower) ? lower.replace(/['’](?:s|d)?$/u, '') : lower;
  const plain = /^[a-z'’]+$/.test(stem) ? stem : stem.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.replace('licenc', 'licens');
}

const COMPOUNDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['sharealike', ['share', 'alike']],
  ['noncommercial', ['non', 'commercial']],
  ['noderivatives', ['no', 'derivatives']],
  ['noderivs', ['no', 'derivatives']],
  ['noderiv', ['no', 'derivatives']],
]);
