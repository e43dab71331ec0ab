import { createRequire } from 'node:module';

interface ListedLicence {
  readonly licenseText: string;
}

/** All texts of the SPDX list one after the other, again and again, up to `length` characters. */
export function fullTexts(length: number): string {
  const all = Object.values(createRequire(__filename)('spdx-license-list/full.js') as Readonly<Record<string, ListedLicence>>);
  const once = all.map(({ licenseText }) => licenseText).join('\n\n');
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}
