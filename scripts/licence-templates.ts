/** A stretch of a template's plain text that may differ, in characters. */
export interface TemplateStretch {
  readonly start: number;
  readonly end: number;
  /** `?`: may be left out; else the wordings that may stand there, `*` in one of them for any words. */
  readonly allowed: '?' | readonly string[];
}

export interface Template {
  readonly text: string;
  readonly stretches: readonly TemplateStretch[];
}

const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:]+\s*=\s*"[^"]*")*)\s*(\/?)>/g;
const OPTIONAL = new Set(['optional', 'titleText']);
const BLOCKS = new Set(['p', 'br', 'item', 'list', 'bullet', 'titleText', 'copyrightText', 'standardLicenseHeader']);

/** Reads the `<text>` of an XML file of the SPDX licence list: its words and where they may differ. */
export function readTemplate(xml: string): Template | undefined {
  const body = /<text>([^]*)<\/text>/.exec(xml.replace(/<!--[^]*?-->/g, ''))?.[1];
  if (body === undefined) return undefined;
  let text = '';
  const stretches: TemplateStretch[] = [];
  const open: { name: string; start: number; match: string }[] = [];
  let last = 0;
  for (const tag of body.matchAll(TAG)) {
    text += unescapeXml(body.slice(last, tag.index));
    last = tag.index + tag[0].length;
    const [, closing, name = '', attributes = '', empty] = tag;
    if (BLOCKS.has(name)) text += '\n';
    if (!closing && !empty)
      open.push({ name, start: text.length, match: unescapeXml(/match\s*=\s*"([^"]*)"/.exec(attributes)?.[1] ?? '') });
    if (!closing) continue;
    const opened = open.pop();
    if (!opened) continue;
    if (OPTIONAL.has(name)) stretches.push({ start: opened.start, end: text.length, allowed: '?' });
    // Copyright notices may be any or none (SPDX 2.3 Annex C.9).
    if (name === 'copyrightText') stretches.push({ start: opened.start, end: text.length, allowed: ['', '*'] });
    if (name === 'alt') stretches.push({ start: opened.start, end: text.length, allowed: wordings(opened.match) });
  }
  return { text: text + unescapeXml(body.slice(last)), stretches };
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

const MOST_WORDINGS = 24;

/** The wordings a template's regular expression allows, where they are few; `*` stands for any words. */
export function wordings(expression: string): readonly string[] {
  const reader = { source: expression, at: 0 };
  const found = readChoice(reader);
  const clean = [
    ...new Set(
      found.map((wording) =>
        wording
          .replace(/\s+/g, ' ')
          .replace(/(\* ?)+/g, '* ')
          .trim(),
      ),
    ),
  ];
  return clean.length > MOST_WORDINGS || reader.at < expression.length ? ['*'] : clean;
}

interface Reader {
  readonly source: string;
  at: number;
}

function readChoice(reader: Reader): string[] {
  const all: string[] = [];
  for (;;) {
    all.push(...readSequence(reader));
    if (reader.source[reader.at] !== '|') return all;
    reader.at++;
  }
}

function readSequence(reader: Reader): string[] {
  let sequences = [''];
  while (reader.at < reader.source.length) {
    const sign = reader.source[reader.at];
    if (sign === '|' || sign === ')') break;
    const atom = readAtom(reader);
    sequences = sequences.flatMap((before) => atom.map((next) => before + next)).slice(0, MOST_WORDINGS * 4);
  }
  return sequences;
}

function readAtom(reader: Reader): string[] {
  const rest = reader.source.slice(reader.at);
  if (rest.startsWith('(')) {
    reader.at++;
    const inner = readChoice(reader);
    reader.at++;
    return repeated(reader, inner);
  }
  const token = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^])/.exec(rest)?.[0] ?? '';
  reader.at += token.length;
  if (
    token === '.' ||
    token.startsWith('[^') ||
    (token.startsWith('[') && !/^\[(?:\\.|.)(?:\\.|.)?\]$/.test(token) && !/\\[trn]/.test(token))
  )
    return repeated(reader, [' * ']);
  if (token === '\\s' || /\\[trn]/.test(token)) return repeated(reader, [' ']);
  if (token.startsWith('[')) return repeated(reader, [...token.slice(1, -1).replace(/\\/g, '')]);
  return repeated(reader, [token.startsWith('\\') ? token.slice(1) : token]);
}

/** Applies `?`, `*`, `+` and `{n,m}`: what may stand there at all is what counts, not how often. */
function repeated(reader: Reader, atom: string[]): string[] {
  const sign = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at))?.[0] ?? '';
  reader.at += sign.length;
  const none = sign.startsWith('?') || sign.startsWith('*') || sign.startsWith('{0');
  return none ? ['', ...atom] : atom;
}
