import { proseOf } from '../manifests/readme/prose';
import { readStatements } from '../manifests/readme/sentences';
import type { Detection } from '../texts/model';

/**
 * What a licence file that only talks of licences says of the project as a whole: "the source code is released under ..., the documentation
 * under ..." is two licences for two things, and not both for one. Unchanged where the file holds a licence's text, or its sentences do
 * not tell which single licence is the whole's.
 */
export function withoutParts(detection: Detection, text: string): Detection {
  if (detection.matches.length < 2 || detection.matches.some(({ kind }) => kind === 'text')) return detection;
  const statements = readStatements(proseOf(text));
  const parts = statements.filter(({ part }) => part !== undefined);
  if (parts.length === 0 || parts.length === statements.length) return detection;
  const whole = detection.matches.filter(({ span }) => !parts.some(({ value }) => span.start < value.span.end && value.span.start < span.end));
  const [only] = new Set(whole.map(({ licence }) => licence));
  if (only === undefined || whole.some(({ licence }) => licence !== only)) return detection;
  return { ...detection, expression: only, matches: whole };
}
