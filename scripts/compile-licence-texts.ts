import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PARAGRAPH } from '../server/src/workspace/licence-texts';
import type { PackedTexts } from '../server/src/workspace/licence-texts';
import type { DataCompiler } from './data-compiler';

interface ListedLicence {
  readonly licenseText: string;
}

/**
 * The official texts of the SPDX licence list, as gzip-compressed JSON: `paragraphs`, each once, and for each id the numbers of its own in `texts`. Licences share
 * many, too far apart for gzip to see: this takes a fifth less room.
 */
export const licenceTexts: DataCompiler = {
  file: 'licence-texts.json.gz',
  compile: () => {
    const folder = join(dirname(createRequire(__filename).resolve('spdx-license-list/package.json')), 'licenses');
    const numbers = new Map<string, number>();
    const numberOf = (paragraph: string): number => {
      const known = numbers.get(paragraph) ?? numbers.size;
      numbers.set(paragraph, known);
      return known;
    };
    const texts = Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((file) => {
          const licence = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ListedLicence;
          return [file.replace(/\.json$/, ''), licence.licenseText.split(PARAGRAPH).map(numberOf)];
        }),
    );
    return gzipSync(JSON.stringify({ paragraphs: [...numbers.keys()], texts } satisfies PackedTexts), { level: 9 });
  },
};
