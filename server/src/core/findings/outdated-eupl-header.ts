import { rangeOf } from '../facts/range';
import type { FileFindingKind } from './kind';
import type { FixOffer } from './model';
import { oldEuplHeader } from './old-eupl-header';

/** A header that stayed behind when the project moved on to a later EUPL. */
export const outdatedEuplHeader: FileFindingKind = {
  code: 'outdated-eupl',
  find: (facts, view) => {
    const statement = oldEuplHeader(facts, view);
    if (!statement) return [];
    const { expression } = statement;
    const { outbound = '' } = view;
    const range = rangeOf(facts, statement.span);
    const place = { file: facts.path, line: String(range.start.line), character: String(range.start.character), value: expression, expression: outbound };
    const fix: FixOffer = { fix: 'replace-value', title: { id: 'fix.replace-value', args: { value: expression, expression: outbound } }, arguments: place };
    return [{ code: 'outdated-eupl', severity: 'information', message: { id: 'finding.outdated-eupl.header', args: { value: expression, outbound } }, file: facts.path, range, related: [], subject: expression, fixes: statement.tagged === true ? [fix] : [] }];
  },
};
