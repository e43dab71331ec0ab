import { decodeText } from '../../../server/src/core/text/decode';
import { detect } from '../../../server/src/core/texts/detect';
import type { LicenceIndex } from '../../../server/src/core/texts/index/load';
import type { Sample } from './corpora';

export interface EuplCount {
  readonly texts: number;
  readonly exact: number;
  /** Files that hold a text in two languages. */
  readonly bilingual: number;
  readonly bilingualExact: number;
  readonly copies: number;
  readonly flagged: number;
}

/** Every language version alone and behind the one before it, and copies of it with one word changed, at five places. */
export function measureEupl(samples: readonly Sample[], indexes: readonly LicenceIndex[]): EuplCount {
  const texts = samples.flatMap(({ bytes, label }) => {
    const decoded = decodeText(bytes);
    return decoded.binary ? [] : [{ label, text: decoded.text }];
  });
  const matchesOf = (text: string): readonly { licence: string; modified: boolean }[] => detect(text, indexes).matches;
  const isOnly = (text: string, label: string, number: number): boolean => {
    const matches = matchesOf(text);
    return matches.length === number && matches.every(({ licence, modified }) => licence === label && !modified);
  };
  const pairs = texts.flatMap(({ label, text }, i) => {
    const before = texts[i - 1];
    return before?.label === label ? [{ label, text: `${before.text}\n\n${text}` }] : [];
  });
  const copies = texts.flatMap(({ label, text }) => changedCopies(text).map((copy) => ({ label, copy })));
  const isFlagged = ({ label, copy }: (typeof copies)[number]): boolean =>
    matchesOf(copy).some(({ licence, modified }) => licence === label && modified);
  return {
    texts: texts.length,
    exact: texts.filter(({ label, text }) => isOnly(text, label, 1)).length,
    bilingual: pairs.length,
    bilingualExact: pairs.filter(({ label, text }) => isOnly(text, label, 2)).length,
    copies: copies.length,
    flagged: copies.filter(isFlagged).length,
  };
}

function changedCopies(text: string): string[] {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  return [1, 2, 3, 4, 5].flatMap((part) => {
    const word = words[Math.floor((words.length * part) / 6)];
    return word ? [`${text.slice(0, word.index)}xyzzy${text.slice(word.index + word[0].length)}`] : [];
  });
}
