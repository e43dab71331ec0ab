import type { LicenceId } from '../assessment/engine';
import { declaredValues } from './declared-value';
import { rangeOf } from '../assessment/declarations';
import { isVendored } from '../assessment/quiet';
import type { FileFacts } from '../facts/model';
import type { Range } from '../text/span';
import type { FileView } from './kind';

/** An SPDX id where the project wrote it: in a manifest's licence field or in a header tag. */
export interface WrittenId {
  readonly id: LicenceId;
  readonly range: Range;
}

/** Every id of a file's licence expressions, at its own characters. */
export function writtenIds(facts: FileFacts, view: FileView): WrittenId[] {
  const declared = declaredValues(facts, view)
    .filter(({ kind, status, value }) => (kind === 'expression' || kind === 'name') && (status === 'exact' || status === 'invalid' || view.engine.isExpression(value)))
    .flatMap(({ value, range }) => view.engine.idsOf(value).map((id) => ({ id, range: within(range, id) })));
  const tagged = isVendored(facts.path) ? [] : (facts.header?.tags ?? []).flatMap((tag) => view.engine.idsOf(tag.value.value).map((id) => ({ id, range: within(rangeOf(facts, tag.value.span), id) })));
  return [...declared, ...tagged];
}

/** The id's part of its expression's range; an expression stands on one line. */
function within(range: Range, { span }: LicenceId): Range {
  if (range.start.line !== range.end.line) return range;
  const { line, character } = range.start;
  return { start: { line, character: character + span.start }, end: { line, character: Math.min(range.end.character, character + span.end) } };
}
