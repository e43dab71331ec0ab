// Writes data/licence-variables.json: where SPDX's templates let the words of a licence differ.
// Usage: tsx scripts/extract-licence-variables.ts FOLDER, the `src` folder of a checkout of the SPDX licence list's XML.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffWords } from '../server/src/core/texts/matching/diff';
import type { Hunk } from '../server/src/core/texts/matching/diff';
import { normaliseWord, readWords } from '../server/src/core/texts/words';
import { officialTexts } from './official-texts';
import { readTemplate } from './licence-templates';
import type { Template, TemplateStretch } from './licence-templates';

/** `[first word, number of words, how they read, what may stand there]`. */
type Row = readonly [number, number, string, '?' | readonly string[]];

const LONGEST_WORDING = 24;

function wordsOf(text: string): { readonly words: string[]; readonly starts: Int32Array } {
  const { count, starts, ends } = readWords(text);
  return { words: Array.from({ length: count }, (_, i) => normaliseWord(text.slice(starts[i], ends[i]))), starts };
}

/** Number of each word, the same in both lists. */
function numbered(...lists: readonly string[][]): Uint16Array[] {
  const numbers = new Map<string, number>();
  return lists.map((words) =>
    Uint16Array.from(words, (word) => numbers.get(word) ?? (numbers.set(word, numbers.size + 1), numbers.size)),
  );
}

/** Most words of an official text that may stand for a stretch the template words differently. */
const LONGEST_REPLACEMENT = 16;

/** Where a stretch of the template's words stands in the official text; `undefined` where that is not clear. */
function placeOf(hunks: readonly Hunk[], first: number, last: number): readonly [from: number, to: number] | undefined {
  let [from, to] = [first, last];
  for (const hunk of hunks) {
    const shift = hunk.knownEnd - hunk.knownStart - (hunk.foundEnd - hunk.foundStart);
    const inside = hunk.foundStart >= first && hunk.foundEnd <= last;
    if (
      !inside &&
      hunk.foundStart < last &&
      hunk.foundEnd > first &&
      hunk.knownEnd - hunk.knownStart > LONGEST_REPLACEMENT
    )
      return undefined;
    if (hunk.foundEnd <= first && !(inside && first < last)) from += shift;
    else if (hunk.foundStart < first) from = hunk.knownStart;
    if (hunk.foundEnd <= last) to += shift;
    else if (hunk.foundStart < last) to = hunk.knownEnd;
  }
  return to < from ? undefined : [from, to];
}

function rowOf(
  template: Template,
  stretch: TemplateStretch,
  starts: ArrayLike<number>,
  count: number,
  hunks: readonly Hunk[],
  official: string[],
): Row | undefined {
  const wordAt = (character: number): number => {
    let word = 0;
    while (word < count && (starts[word] ?? 0) < character) word++;
    return word;
  };
  const place = placeOf(hunks, wordAt(stretch.start), wordAt(stretch.end));
  if (!place) return undefined;
  const [from, to] = place;
  const words = official.slice(from, to);
  // Optional words that the official text leaves out may be added.
  const added = stretch.allowed === '?' && words.length === 0;
  const allowed = added
    ? wordingsOf(['', template.text.slice(stretch.start, stretch.end)])
    : stretch.allowed === '?'
      ? '?'
      : wordingsOf(stretch.allowed);
  if (allowed === '?' ? words.length === 0 : allowed.every((wording) => wording === words.join(' '))) return undefined;
  const reads = words.length <= 8 ? words.join(' ') : `${words.slice(0, 3).join(' ')} ... ${words.slice(-3).join(' ')}`;
  return [from, to - from, reads, allowed];
}

/** Normalised wordings, `*` for any words. */
function wordingsOf(allowed: readonly string[]): readonly string[] {
  const all = allowed.map((wording) =>
    wording
      .split('*')
      .map((part) => wordsOf(part).words.join(' '))
      .join(' * ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const short = all.filter((wording) => wording.split(' ').length <= LONGEST_WORDING);
  return [...new Set(short.length < all.length && !all.includes('') ? ['*'] : short)];
}

function rowsOf(template: Template, text: string): Row[] {
  const { words, starts } = wordsOf(template.text);
  const official = wordsOf(text).words;
  const [from = new Uint16Array(), to = new Uint16Array()] = numbered(words, official);
  const hunks = diffWords(
    from,
    to,
    { foundStart: 0, foundEnd: from.length, knownStart: 0, knownEnd: to.length },
    from.length + to.length,
  );
  return template.stretches
    .map((stretch) => rowOf(template, stretch, starts, words.length, hunks, official))
    .filter((row) => row !== undefined)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder of the SPDX licence list XML files.');
const licences: Record<string, { words: number; rows: Row[] }> = {};
for (const { id, text } of officialTexts()) {
  const file = join(folder, `${id}.xml`);
  const template = existsSync(file) ? readTemplate(readFileSync(file, 'utf8')) : undefined;
  const rows: Row[] = template ? rowsOf(template, text) : [];
  if (rows.length > 0) licences[id] = { words: wordsOf(text).words.length, rows };
}
const lines = Object.entries(licences).map(
  ([id, entry]) =>
    `    ${JSON.stringify(id)}: ${JSON.stringify({ words: entry.words, rows: [] }).replace('[]', `[\n${entry.rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')}\n    ]`)}`,
);
const source = 'SPDX licence list, XML templates, https://github.com/spdx/license-list-XML, directory src';
writeFileSync(
  'data/licence-variables.json',
  `{\n  "$schema": "./schemas/licence-variables.schema.json",\n  "source": ${JSON.stringify(source)},\n  "licences": {\n${lines.join(',\n')}\n  }\n}\n`,
);
