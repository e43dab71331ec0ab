import { draftOf, finished } from '../draft';
import type { ManifestFormat } from '../format';
import { readJson } from '../parsing/json';
import { itemsOf, stringAt, valueAt } from '../parsing/tree';
import { swiftPackage } from './identity';

/** SwiftPM's lock file, versions 1 to 3. It tells neither who asks for whom nor what the manifest itself names. */
export const packageResolved: ManifestFormat = {
  id: 'package-resolved',
  ecosystem: 'swift',
  matches: (path) => /(?:^|\/)Package\.resolved$/.test(path),
  parse(text) {
    const draft = draftOf(packageResolved, 'lockfile');
    const { root, log } = readJson(text);
    draft.problems.push(...log.problems);
    const pins = itemsOf(valueAt(root, 'pins')).length > 0 ? valueAt(root, 'pins') : valueAt(root, 'object', 'pins');
    for (const pin of itemsOf(pins)) {
      const address = stringAt(pin, 'location') ?? stringAt(pin, 'repositoryURL');
      const identity = stringAt(pin, 'identity') ?? stringAt(pin, 'package');
      const version = stringAt(pin, 'state', 'version') ?? stringAt(pin, 'state', 'revision');
      const known = address && swiftPackage(address.value, version?.value);
      const name = known?.name ?? identity?.value;
      const place = identity ?? address;
      if (name === undefined || !place) continue;
      const key = `${name}@${version?.value ?? ''}`;
      const purl = known?.purl === undefined ? {} : { purl: known.purl };
      draft.locked.push({ key, name, version: version?.value ?? '', span: place.span, dependencies: [], ...purl });
    }
    return finished(draft);
  },
};
