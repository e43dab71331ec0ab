import { lineStartsOf, positionIn } from '../text/lines';
import type { LicenceIndex } from './index/load';
import { recognise } from './matching/recognise';
import type { Detection, LicenceMatch } from './model';
import { readWords } from './words';

/** The licence texts that stand in `text`; what they say together is their conjunction. */
export function identifyTexts(text: string, indexes: readonly LicenceIndex[]): Detection {
  const starts = lineStartsOf(text);
  const line = (offset: number): number => positionIn(starts, offset).line + 1;
  const matches = recognise(text, readWords(text), indexes).map(({ text: known, grade, similarity, span, differences }): LicenceMatch => {
    const [licence = '', ...candidates] = known.ids;
    return {
      licence,
      kind: 'text',
      score: similarity,
      modified: grade === 'changed',
      startLine: line(span.start),
      endLine: line(Math.max(span.start, span.end - 1)),
      span,
      ...(candidates.some((other) => other === `${licence}-or-later`) && { laterOpen: true }),
      ...(candidates.length > 0 && { candidates }),
      ...(differences.length > 0 && { differences: differences.slice(0, 8) }),
    };
  });
  const ids = [...new Set(matches.filter(({ modified }) => !modified).map(({ licence }) => licence))];
  return { matches, ...(ids.length > 0 && { expression: ids.join(' AND ') }) };
}
