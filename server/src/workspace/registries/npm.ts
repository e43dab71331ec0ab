import { parseJson, textAt, valueAt } from '../json';
import type { Registry } from './model';

/** https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md */
export const npmRegistry: Registry = {
  ecosystems: ['npm'],
  interval: 20,
  address: ({ name, version }) => `https://registry.npmjs.org/${name.replace('/', '%2f')}/${encodeURIComponent(version)}`,
  read: (body) => {
    const json = parseJson(body);
    const licence = textAt(json, 'license') ?? textAt(json, 'license', 'type');
    if (licence !== undefined) return { values: [[licence]], relation: 'any' };
    const several = valueAt(json, 'licenses');
    const values = (Array.isArray(several) ? (several as readonly unknown[]) : []).flatMap((each) => textAt(each, 'type') ?? (typeof each === 'string' ? each : []));
    return json === undefined ? undefined : { values: values.map((value) => [value]), relation: 'any' };
  },
};
