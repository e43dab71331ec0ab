import { rangeOf } from '../facts/range';
import type { FileFindingKind } from './kind';
import { replaceFix } from './offers';
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
    return [{ code: 'outdated-eupl', severity: 'information', message: { id: 'finding.outdated-eupl.header', args: { value: expression, outbound } }, file: facts.path, range, related: [], subject: expression, fixes: statement.tagged === true ? [replaceFix({ file: facts.path, range, value: expression }, outbound)] : [] }];
  },
};
