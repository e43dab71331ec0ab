import { additionsOf } from '../facts/additions';
import type { Detection } from '../texts/model';

/**
 * What a licence file says, with the first sentence beside the text of its one licence that allows less or asks for more, where no such is known yet.
 * It is read as the project's own licence files are; among several texts a sentence may be about any of them.
 */
export function withConditions(detection: Detection, text: string): Detection {
  const texts = detection.matches.filter(({ kind }) => kind === 'text');
  if (texts.length !== 1 || (detection.restrictions?.length ?? 0) > 0) return detection;
  const { condition, span } = additionsOf(text, detection) ?? {};
  if (condition === undefined || span === undefined) return detection;
  return { ...detection, restrictions: [{ kind: 'further-condition', quote: condition, line: text.slice(0, span.start).split('\n').length, span }] };
}
