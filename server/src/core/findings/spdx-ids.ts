import type { LicenceId } from '../assessment/engine';
import { declaredValues } from './declared-value';
import { rangeOf } from '../facts/range';
import { isVendored } from '../facts/quiet';
import type { FileFacts } from '../facts/model';
import type { Range } from '../text/span';
import type { FileView } from './kind';
import { isInCodeBlock } from '../facts/statement';
import { likeliest } from './likeliest';

/** An SPDX id where the project wrote it: in a manifest's licence field or in a header tag. */
export interface WrittenId {
  readonly id: LicenceId;
  readonly range: Range;
}

/** The ids of that standing in a file's licence expressions, at their own characters. */
export function writtenIds(facts: FileFacts, view: FileView, standing: LicenceId['standing']): WrittenId[] {
  const found: WrittenId[] = [];
  const add = (value: string, rangeOfValue: () => Range): void => {
    for (const id of view.engine.idsOf(value)) if (id.standing === standing) found.push({ id, range: within(rangeOfValue(), id) });
  };
  for (const { kind, status, value, range } of declaredValues(facts, view)) {
    const isMeant = (kind === 'expression' || kind === 'name') && (status === 'exact' || status === 'invalid' || view.engine.isExpression(value));
    if (isMeant) add(value, () => range);
  }
  if (isVendored(facts.path)) return found;
  for (const { value, span } of facts.header?.tags ?? []) if (!isInCodeBlock(facts, span)) add(value.value, () => rangeOf(facts, value.span));
  return found;
}

/** What an id may be replaced with, the likeliest first; `preferred` where there is nothing to choose, or the project says it elsewhere. */
export function corrections({ replacements }: LicenceId, facts: FileFacts, view: FileView): { readonly expression: string; readonly preferred: boolean }[] {
  const { ordered, said } = likeliest(replacements, facts, view);
  return ordered.map((expression) => ({ expression, preferred: ordered.length === 1 || expression === said }));
}

/** The id's part of its expression's range; an expression stands on one line. */
function within(range: Range, { span }: LicenceId): Range {
  if (range.start.line !== range.end.line) return range;
  const { line, character } = range.start;
  return { start: { line, character: character + span.start }, end: { line, character: Math.min(range.end.character, character + span.end) } };
}
