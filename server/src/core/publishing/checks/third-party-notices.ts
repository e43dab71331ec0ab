import { firstNames } from '../../messages/names';
import { componentsOf, namesOf } from '../ask';
import type { PublishCheck } from '../model';
import { failed, fileAt, notApplicable, passed } from '../outcome';
import { thirdPartyLists } from './third-party-lists';

/** Components that a message names. */
const NAMED = 5;

/** What is shipped with the software is listed, every component of it (Apache-2.0 section 4(d) asks for its notices). */
export const thirdPartyNotices: PublishCheck = {
  id: 'third-party-notices',
  judge: (view) => {
    // A list names a component once, whatever its versions.
    const names = [...new Set(namesOf(componentsOf(view, ({ scope, direct }) => direct && scope === 'runtime').all))];
    if (names.length === 0) return notApplicable({ id: 'publish.reason.no-dependencies' });
    const lists = thirdPartyLists(view);
    if (lists.length === 0) return failed({ id: 'publish.third-party-notices.none', args: { count: names.length } });
    const text = lists.map(([, each]) => each).join('\n').toLowerCase();
    const missing = names.filter((name) => !text.includes(name.toLowerCase().replace(/^.*[/:]/, '')));
    const evidence = lists.map(([path]) => fileAt(path));
    return missing.length === 0 ? passed(...evidence) : failed({ id: 'publish.third-party-notices.fail', args: { count: missing.length, all: names.length, names: firstNames(missing, NAMED) } }, evidence);
  },
};
