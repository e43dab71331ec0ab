import { proseOf } from '../manifests/readme/prose';
import { readStatements } from '../manifests/readme/sentences';
import type { Detection } from '../texts/model';

/** How the Software Freedom Law Center has a program introduce the notices of works that it took in ("Maintaining Permissive-Licensed Files in a GPL-Licensed Project", 2007). */
const TAKEN_IN = /\bincorporates\s{1,9}(?:work|code|software|material)s?\s{1,9}covered\s{1,9}by\s{1,9}the\s{1,9}following\b/i;

/** The words of a licence file without a licence's text that are about the project itself: what it incorporates follows behind them. */
export function withoutIncorporated(detection: Detection, text: string, identify: (text: string) => Detection): Detection {
  if (detection.matches.length < 2 || detection.matches.some(({ kind }) => kind === 'text')) return detection;
  const at = TAKEN_IN.exec(text)?.index;
  const own = at === undefined ? undefined : identify(text.slice(0, at));
  return own?.expression === undefined ? detection : own;
}

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
