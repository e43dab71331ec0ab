import { statementOf } from '../../facts/statement';
import { ownSources } from '../ask';
import type { PublishCheck } from '../model';
import { failed, fileAt, notApplicable, passed } from '../outcome';

/** Every source file says which licence it is under: in its own words, or by REUSE.toml and the like. */
export const fileHeaders: PublishCheck = {
  id: 'file-headers',
  judge: (view) => {
    const sources = ownSources(view);
    if (sources.length === 0) return notApplicable({ id: 'publish.reason.no-sources' });
    const silent = sources.filter((facts) => facts.generated !== true && statementOf(facts, view.reuse) === undefined);
    return silent.length === 0 ? passed() : failed({ id: 'publish.file-headers.fail', args: { count: silent.length, all: sources.length } }, silent.map(({ path }) => fileAt(path)));
  },
};
