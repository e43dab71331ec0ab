import assert from 'node:assert/strict';
import type { Span } from '../../server/src/core/text/span';

/** A fixture text without its marks, and the marked spans by label. */
export interface Marked {
  readonly text: string;
  readonly spans: ReadonlyMap<string, Span>;
}

/**
 * Reads a fixture with marks: `«label:...»` (or `«...»`, labelled by position 1, 2, ...) marks a span.
 * Marks may nest. The marks themselves are no part of the text.
 */
export function readMarked(fixture: string): Marked {
  const spans = new Map<string, Span>();
  const open: { label: string; start: number }[] = [];
  let text = '';
  let count = 0;
  for (let i = 0; i < fixture.length; i++) {
    const character = fixture.charAt(i);
    if (character === '«') {
      const label = /^([\w-]+):/.exec(fixture.slice(i + 1, i + 40));
      open.push({ label: label?.[1] ?? String(++count), start: text.length });
      i += label?.[0].length ?? 0;
    } else if (character === '»') {
      const mark = open.pop();
      assert(mark, 'a mark is closed that was not opened');
      spans.set(mark.label, { start: mark.start, end: text.length });
    } else text += character;
  }
  assert.equal(open.length, 0, 'a mark is not closed');
  return { text, spans };
}

/** Asserts that `actual` is the span marked `label`. */
export function checkSpan(marked: Marked, label: string, actual: Span | undefined): void {
  const expected = marked.spans.get(label);
  assert(expected, `no mark ${label} in the fixture`);
  assert(actual, `nothing was found where ${label} is marked`);
  assert.equal(marked.text.slice(actual.start, actual.end), marked.text.slice(expected.start, expected.end), label);
  assert.deepEqual({ start: actual.start, end: actual.end }, expected, label);
}
