import { parseJson, textAt, textsAt, valueAt } from '../json';
import type { Registry } from './model';

/** Composer's metadata (https://packagist.org/apidoc#get-package-data): each version says only what differs from the one before it. */
export const packagistRegistry: Registry = {
  ecosystems: ['composer'],
  interval: 50,
  address: ({ name }) => (/^[\w.-]+\/[\w.-]+$/.test(name) ? `https://repo.packagist.org/p2/${name.toLowerCase()}.json` : undefined),
  read: (body, { name, version }) => {
    const versions = valueAt(parseJson(body), 'packages', name.toLowerCase());
    if (!Array.isArray(versions)) return undefined;
    let licences: readonly string[] = [];
    for (const each of versions as readonly unknown[]) {
      if (valueAt(each, 'license') !== undefined) licences = textsAt(each, 'license').filter((licence) => licence !== '__unset');
      if (plain(textAt(each, 'version') ?? '') === plain(version)) return { values: licences.map((licence) => [licence]), relation: 'any' };
    }
    return { values: [], relation: 'any' };
  },
};

function plain(version: string): string {
  return version.replace(/^v(?=\d)/, '');
}
