import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import type { FileFindingKind } from './kind';

/**
 * Maintenance by contract whose last contract is over (publiccode.yml specification 0.7.0, `maintenance/contractors/until`: the day on
 * which the maintenance ends). Days are told apart as text, being written YYYY-MM-DD.
 */
export const publiccodeEndedContract: FileFindingKind = {
  code: 'publiccode-ended-contract',
  asks: speaksForProject,
  find: (facts, { today }) => {
    const [last] = [...(facts.publiccode?.contracts ?? [])].sort((a, b) => (a.value < b.value ? 1 : -1));
    if (!last || !/^\d{4}-\d{2}-\d{2}$/.test(last.value) || last.value >= today) return [];
    return [{ code: 'publiccode-ended-contract', severity: 'warning', message: { id: 'finding.publiccode-ended-contract', args: { date: last.value } }, file: facts.path, range: rangeOf(facts, last.span), related: [], subject: 'maintenance.contractors', fixes: [] }];
  },
};
