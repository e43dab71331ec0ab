import { parseJson, textsAt } from '../json';
import type { Registry } from './model';

const SYSTEMS: Readonly<Record<string, string>> = { go: 'go', gem: 'rubygems' };

/** https://docs.deps.dev/api/v3/#getversion; its licences are SPDX expressions it read from metadata and texts. */
export const depsDevRegistry: Registry = {
  ecosystems: Object.keys(SYSTEMS),
  interval: 50,
  address: ({ ecosystem, name, version }) => {
    const system = SYSTEMS[ecosystem];
    return system === undefined ? undefined : `https://api.deps.dev/v3/systems/${system}/packages/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}`;
  },
  read: (body) => {
    const json = parseJson(body);
    const licences = textsAt(json, 'licenses').filter((licence) => licence !== 'non-standard');
    return json === undefined ? undefined : { values: licences.map((licence) => [licence]), relation: 'unclear' };
  },
};
