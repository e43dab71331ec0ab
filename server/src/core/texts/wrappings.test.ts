import assert from 'node:assert/strict';
import fc from 'fast-check';
import { officialTexts } from '../../../../scripts/official-texts';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { builtIndex } from '../../../../test/support/licence-index';
import { detect } from './detect';
import { normaliseWord, readWords } from './words';

/** Breaks a text into lines of at most `width` characters where its words allow it. */
function linesOf(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.trim().split(/\s+/)) {
      const line = lines[lines.length - 1] ?? '';
      if (line !== '' && line.length + word.length >= width) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines;
  });
}

const inQuotes = (line: string): string => line.replace(/["\\]/g, '\\$&');
const inHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/'/g, '&rsquo;');
const asEntities = (text: string): string => inHtml(text).replace(/[^\0-\x7f]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
const hex = (letter: string): string => letter.charCodeAt(0).toString(16);
const asRtf = (letter: string): string => (letter.charCodeAt(0) < 256 ? `\\'${hex(letter)}` : `\\u${String(letter.charCodeAt(0))}?`);

/** How texts are found in files: each takes the lines of a text. */
const WRAPPINGS: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'a block comment': (lines) => `/*\n${lines.map((line) => ` * ${line}\n`).join('')} */\nint x;\n`,
  'comments of a line each': (lines) => lines.map((line) => `// ${line}\n`).join(''),
  'a box': (lines) => lines.map((line) => `/* ${line.padEnd(90)} */\n`).join(''),
  'a macro file': (lines) => lines.map((line) => `dnl ${line}\n`).join(''),
  'a quoted mail': (lines) => lines.map((line) => `> > ${line}\n`).join(''),
  'a listing with line numbers': (lines) => lines.map((line, i) => `${String(i + 1).padStart(5)}  ${line}\n`).join(''),
  'JSON': (lines) => JSON.stringify({ text: lines.join('\n') }),
  'JSON in ASCII': (lines) => JSON.stringify({ text: lines.join('\r\n') }).replace(/[^\0-\x7f]|'/g, (letter) => `\\u${hex(letter).padStart(4, '0')}`),
  'a string literal': (lines) => `const char *t =\n${lines.map((line) => `  "${inQuotes(line)}\\n"\n`).join('')};\n`,
  'calls that print it': (lines) => lines.map((line) => `  printf("${inQuotes(line)}\\n");\n`).join(''),
  'a stream': (lines) => lines.map((line) => `  std::cout << "${inQuotes(line)}" << std::endl;\n`).join(''),
  'a shell script': (lines) => lines.map((line) => `echo "${inQuotes(line)}"\n`).join(''),
  'HTML': (lines) => `<!DOCTYPE html>\n<html><body><p class="text">${asEntities(lines.join('\n'))}</p></body></html>`,
  'HTML with breaks': (lines) => `<html><body>${lines.map((line) => `${inHtml(line)}<br/>\n`).join('')}</body></html>`,
  'RTF': (lines) => `{\\rtf1\\ansi\\ansicpg1252\\deff0 ${lines.map((line) => line.replace(/[\\{}]/g, '\\$&').replace(/[^\0-\x7f]/g, asRtf)).join('\\par\n')}}`,
  'UTF-8 taken for ISO 8859-1': (lines) => Buffer.from(lines.join('\n'), 'utf8').toString('latin1'),
  'Debian\u2019s copyright file': (lines) => `License: terms\n${lines.map((line) => (line === '' ? ' .\n' : ` ${line}\n`)).join('')}`,
  'pages': (lines) => lines.map((line, i) => (i % 50 === 49 ? `${line}\n\nManual of Gizmos        Page ${String((i + 1) / 50)} of 9\n\f\n` : `${line}\n`)).join(''),
};
const names = Object.keys(WRAPPINGS);
const wrapped = (name: string, lines: readonly string[]): string => WRAPPINGS[name]?.(lines) ?? assert.fail(name);

/** Every text would take a minute: one of each kind that is hard to tell from others, or written with more than ASCII. */
const IDS = ['MIT', 'BSD-3-Clause', 'BSD-4-Clause-UC', 'Apache-1.1', 'Apache-2.0', 'GPL-2.0', 'LGPL-2.1', 'MPL-2.0', 'EPL-2.0', 'EUPL-1.2', 'CECILL-2.1', 'CC-BY-NC-SA-3.0-DE', 'Artistic-2.0', 'AFL-3.0'];

describe('a licence text in', () => {
  const texts = new Map(officialTexts().map(({ id, text }) => [id, text]));
  for (const name of names)
    it(`${name} is that licence, unmodified`, async () => {
      const indexes = await builtIndex();
      for (const id of IDS) {
        const text = texts.get(id) ?? assert.fail(id);
        const { expression, matches } = detect(wrapped(name, linesOf(text, 76)), indexes);
        assert.equal(expression, id, name);
        assert.deepEqual(matches.filter(({ modified }) => modified).map(({ differences }) => differences), [], `${id} in ${name}`);
      }
    });
});

describe('words of a text in any wrapping', () => {
  const LETTERS = [...'abdefghijlmnopqrstuvwxyzäöüéèêñçø'];
  const word = fc.tuple(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 4, maxLength: 9 }), fc.constantFrom('', '', '', '\u2019s')).map(([stem, end]) => `${stem}q${end}`);

  it('are the words of the text', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 60, maxLength: 90 }), fc.constantFrom(...names), (words, name) => {
        const lines: string[] = [];
        for (let i = 0; i < words.length; i += 3) lines.push(words.slice(i, i + 3).join(' '));
        const text = wrapped(name, lines);
        const { count, starts, ends } = readWords(text);
        const read = Array.from({ length: count }, (_, i) => normaliseWord(text.slice(starts[i], ends[i])));
        const from = read.indexOf(normaliseWord(words[0] ?? ''));
        assert.deepEqual(read.slice(from, from + words.length), words.map(normaliseWord), name);
      }),
      { numRuns: Math.min(FUZZ_RUNS, 1000) },
    );
  });
});
