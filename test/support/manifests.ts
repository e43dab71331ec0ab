import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ManifestDocument, ManifestFormat } from '../../server/src/core/manifests/format';
import { FUZZ_RUNS } from './fuzz';
import { mutated } from './mutate';

/** Asserts that every span anywhere in `value` lies inside a text of `length` characters. */
export function assertSpansInside(value: unknown, length: number): void {
  const seen = new Set<object>();
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const at = rest.pop();
    if (typeof at !== 'object' || at === null || seen.has(at)) continue;
    seen.add(at);
    const { start, end } = at as { start?: unknown; end?: unknown };
    if (typeof start === 'number' && typeof end === 'number')
      assert(start >= 0 && start <= end && end <= length, `span ${start}-${end} in a text of ${length}`);
    rest.push(...Object.values(at));
  }
}

/** Asserts what every format promises of any text: it answers, and no place lies outside the text. */
export function assertSound(format: ManifestFormat, text: string, path: string): ManifestDocument {
  const document = format.parse(text, path);
  assertSpansInside(document, text.length);
  const offset = document.licenceInsertion?.offset ?? 0;
  assert(offset >= 0 && offset <= text.length, `insertion at ${offset} in a text of ${text.length}`);
  return document;
}

/** Tries the format on `FUZZ_RUNS` damaged copies of the fixtures. */
export function fuzzFormat(format: ManifestFormat, path: string, fixtures: readonly string[]): void {
  fc.assert(
    fc.property(mutated(fixtures), (text) => void assertSound(format, text, path)),
    { numRuns: FUZZ_RUNS },
  );
}
