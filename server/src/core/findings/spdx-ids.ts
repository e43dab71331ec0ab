import type { LicenceId } from '../assessment/engine';
import { declaredValues } from './declared-value';
import { rangeOf } from '../facts/range';
import { isVendored } from '../facts/quiet';
import type { FileFacts } from '../facts/model';
import type { Message } from '../messages/model';
import type { Range } from '../text/span';
import type { FileFindingKind, FileView } from './kind';
import { isInCodeBlock } from '../facts/statement';
import { likeliest } from './likeliest';
import type { Finding, FindingCode, Severity } from './model';
import { replaceFix } from './offers';

/** An SPDX id where the project wrote it: in a manifest's licence field or in a header tag. */
interface WrittenId {
  readonly id: LicenceId;
  readonly range: Range;
}

/** Ids offered for an unknown one at most. */
const MOST_MEANT = 4;

/** The ids of that standing in a file's licence expressions, at their own characters. */
function writtenIds(facts: FileFacts, view: FileView, standing: LicenceId['standing']): WrittenId[] {
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

/** A kind of findings at the ids of one standing, each with what it may be replaced by, the likeliest first. */
export function writtenIdKind(code: FindingCode, standing: LicenceId['standing'], severity: Severity, tell: (id: LicenceId) => Message): FileFindingKind {
  return {
    code,
    find: (facts, view) =>
      writtenIds(facts, view, standing).map(({ id, range }): Finding => {
        const { ordered, said } = likeliest(meantBy(id, view), facts, view);
        const place = { file: facts.path, range, value: id.id };
        return {
          code,
          severity,
          message: tell({ ...id, replacements: meantBy(id, view) }),
          file: facts.path,
          range,
          related: [],
          subject: id.id,
          // The editor's own choice is where there is nothing to choose, or the project says it elsewhere.
          fixes: ordered.map((expression) => replaceFix(place, expression, ordered.length === 1 || expression === said)),
        };
      }),
  };
}

/** What an unknown id is known to mean goes before ids that look alike: `EUPL-1.2-or-later` is no AGPL. */
function meantBy({ id, standing, exception, replacements }: LicenceId, { engine }: FileView): readonly string[] {
  if (standing !== 'unknown' || exception) return replacements;
  const { expression, candidates } = engine.normalise(id, 'generic');
  const meant = (expression === undefined ? candidates : [expression]).filter((each) => each !== 'NOASSERTION');
  return meant.length > 0 ? meant.slice(0, MOST_MEANT) : replacements;
}

/** The id's part of its expression's range; an expression stands on one line. */
function within(range: Range, { span }: LicenceId): Range {
  if (range.start.line !== range.end.line) return range;
  const { line, character } = range.start;
  return { start: { line, character: character + span.start }, end: { line, character: Math.min(range.end.character, character + span.end) } };
}
