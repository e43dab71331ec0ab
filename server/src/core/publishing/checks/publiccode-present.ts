import { publiccodeIn } from '../ask';
import type { PublishCheck } from '../model';
import { failed, fileAt, passed } from '../outcome';

/** The description that catalogues read is in the root, under its exact name. */
export const publiccodePresent: PublishCheck = {
  id: 'publiccode-present',
  judge: (view) => {
    const found = publiccodeIn(view);
    if (!found) return failed({ id: 'publish.publiccode-present.fail' });
    return found.path === 'publiccode.yml' ? passed(fileAt(found.path)) : failed({ id: 'publish.publiccode-present.name', args: { name: found.path } }, [fileAt(found.path)]);
  },
};
