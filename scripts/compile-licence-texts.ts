import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DataCompiler } from './data-compiler';

interface ListedLicence {
  readonly licenseText: string;
}

/** The official texts of the SPDX licence list: one gzip-compressed JSON object, text by id. */
export const licenceTexts: DataCompiler = {
  file: 'licence-texts.json.gz',
  compile: () => {
    const folder = join(dirname(createRequire(__filename).resolve('spdx-license-list/package.json')), 'licenses');
    const texts = Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((file) => {
          const licence = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ListedLicence;
          return [file.replace(/\.json$/, ''), licence.licenseText];
        }),
    );
    return gzipSync(JSON.stringify(texts), { level: 9 });
  },
};
