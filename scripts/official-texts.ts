import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface OfficialText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** The texts of the SPDX licence list as `spdx-license-list` ships them, ordered by id. */
export function officialTexts(): OfficialText[] {
  const file = createRequire(__filename).resolve('spdx-license-list/spdx-full.json');
  const full = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { readonly name: string; readonly licenseText: string }
  >;
  return Object.entries(full)
    .map(([id, { name, licenseText }]) => ({ id, name, text: licenseText }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
