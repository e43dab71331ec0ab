import { parseJson, textAt } from '../json';
import type { Registry } from './model';

/** https://crates.io/data-access asks for one request a second at most, and for a user agent. */
export const cratesRegistry: Registry = {
  ecosystems: ['cargo'],
  interval: 1000,
  address: ({ name, version }) => `https://crates.io/api/v1/crates/${encodeURIComponent(name)}/${encodeURIComponent(version)}`,
  read: (body) => {
    const json = parseJson(body);
    const licence = textAt(json, 'version', 'license');
    return json === undefined ? undefined : { values: licence === undefined ? [] : [[licence]], relation: 'any' };
  },
};
