import type { HeaderFacts } from '../headers/model';
import { readCodeBlocks } from './code-blocks';

/** Adds which tags stand in the code blocks of running text: they show what others may write, and are not about the text. REUSE counts them all the same. */
export function withExamples(header: HeaderFacts, text: string, path: string): HeaderFacts {
  const starts = [...header.tags, ...header.malformed].map(({ span }) => span.start);
  if (starts.length === 0) return header;
  const blocks = readCodeBlocks(text, path);
  const examples = starts.filter((start) => blocks.some(([from, to]) => from <= start && start < to));
  return examples.length === 0 ? header : { ...header, examples };
}
