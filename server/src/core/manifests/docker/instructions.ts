import type { Located } from '../../text/span';
import { plainLines } from '../parsing/plain-lines';

/** One instruction of a Dockerfile with its words; `start` is the instruction's place. */
export interface Instruction {
  readonly name: string;
  /** White space parts words; quotes keep it. Values are as written, quotes included. */
  readonly words: readonly Located<string>[];
}

/**
 * The instructions of a Dockerfile (Docker documentation, Dockerfile reference): lines continued by the escape character,
 * comments and the bodies of here documents left out.
 */
export function readInstructions(text: string): Instruction[] {
  const found: Instruction[] = [];
  const escape = /^#\s*escape\s*=\s*`/im.test(text.slice(0, 500)) ? '`' : '\\';
  let words: Located<string>[] | undefined;
  let awaited: string | undefined;
  for (const line of plainLines(text)) {
    const content = line.text.trim();
    if (awaited !== undefined) {
      if (content === awaited) awaited = undefined;
      continue;
    }
    if (content === '' || content.startsWith('#')) continue;
    const goesOn = content.endsWith(escape);
    const code = goesOn ? line.text.slice(0, line.text.lastIndexOf(escape)) : line.text;
    const read = wordsOf(code, line.start);
    if (words) words.push(...read);
    else {
      words = read.slice(1);
      found.push({ name: (read[0]?.value ?? '').toUpperCase(), words });
    }
    if (goesOn) continue;
    words = undefined;
    awaited = /<<-?["']?([A-Za-z_]\w*)["']?/.exec(code)?.[1];
  }
  return found;
}

/** The words of one line; a quote that is not closed on the line is an ordinary character. */
function wordsOf(text: string, start: number): Located<string>[] {
  const words: Located<string>[] = [];
  const lastQuote = { '"': text.lastIndexOf('"'), "'": text.lastIndexOf("'") };
  let from = -1;
  let quote: '"' | "'" | undefined;
  for (let i = 0; i <= text.length; i++) {
    const character = text.charAt(i);
    if (quote !== undefined && i < text.length) {
      if (character === '\\' && quote === '"') i++;
      else if (character === quote) quote = undefined;
    } else if (i === text.length || /\s/.test(character)) {
      const end = Math.min(i, text.length);
      if (from >= 0) words.push({ value: text.slice(from, end), span: { start: start + from, end: start + end } });
      from = -1;
    } else {
      if (from < 0) from = i;
      if ((character === '"' || character === "'") && lastQuote[character] > i) quote = character;
    }
  }
  return words;
}
