import { isTemplateHolder } from '../facts/holder-names';
import { isOwnSource, isShipped } from '../facts/own-sources';
import { rangeOf } from '../facts/range';
import { isOfOthers } from '../facts/refusal';
import { statementOf } from '../facts/statement';
import type { FileFindingKind, FileView } from './kind';

/**
 * A source file of an open project that plainly forbids its use, or in which somebody else claims all rights and nothing names
 * a licence. "All rights reserved" by the project's own holder says nothing beside the project's licence, and is common.
 */
export const refusedFile: FileFindingKind = {
  code: 'header-conflict',
  find: (facts, view) => {
    const refusal = facts.header?.refusal;
    const { outbound, engine, conventions } = view;
    if (!refusal || outbound === undefined || engine.traits(outbound)?.openSource !== true || !(refusal.kind === 'forbidden' && isTakenIn(view) ? isShipped(facts) : isOwnSource(facts)) || facts.generated) return [];
    if (refusal.kind === 'reserved' && (statementOf(facts, view.reuse) || !isOfOthers(facts.header?.copyrights ?? [], (holder) => isTemplateHolder(holder) || conventions.isOwnHolder(holder)))) return [];
    return [{
      code: 'header-conflict',
      severity: 'warning',
      message: { id: refusal.kind === 'forbidden' ? 'finding.header-conflict.forbidden' : 'finding.header-conflict.reserved', args: { words: refusal.words, outbound } },
      file: facts.path,
      range: rangeOf(facts, refusal.span),
      related: [],
      subject: refusal.kind,
      fixes: [],
    }];
  },
};

/** True in what was copied into the project and has no licence of its own, so that nothing else tells of it. */
function isTakenIn({ work }: FileView): boolean {
  return work !== undefined && !work.managed && work.licences.length === 0;
}
