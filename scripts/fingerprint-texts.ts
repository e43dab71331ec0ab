// Writes data/fingerprints/NAME.json: texts that are recognised but not shipped, as hashes of their chunks.
// Usage: tsx scripts/fingerprint-texts.ts NAME UNIT SOURCE FOLDER...
// Files named ID.LANGUAGE.txt or ID.LANGUAGE.md are taken whole, ID.xml are templates of the SPDX licence list; of those,
// texts that `spdx-license-list` has are left out. UNIT is the number of words in a chunk, on average.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../server/src/core/text/decode';
import { joinChunks } from '../server/src/core/texts/chunks';
import { readWords } from '../server/src/core/texts/words';
import { readTemplate } from './licence-templates';
import type { Template } from './licence-templates';
import { officialTexts } from './official-texts';

interface Fingerprint {
  readonly id: string;
  readonly kind: 'licence' | 'exception';
  readonly language?: string;
  readonly chunks: string;
  /** Chunks that may differ: first and number. */
  readonly variable?: readonly (readonly [number, number])[];
}

function fingerprint(text: string, unit: number): { readonly chunks: string; readonly starts: readonly number[] } {
  const { count, hashes, starts } = joinChunks(readWords(text), unit);
  const bytes = Buffer.alloc(count * 4);
  for (let i = 0; i < count; i++) bytes.writeInt32LE(hashes[i] ?? 0, i * 4);
  return { chunks: bytes.toString('base64'), starts: Array.from(starts.subarray(0, count)) };
}

/** The chunks that the template's variable stretches touch; a place where words may be added touches the chunk it is in. */
function variableChunks({ stretches, text }: Template, starts: readonly number[]): (readonly [number, number])[] {
  return stretches.map(({ start, end }) => {
    const first = Math.max(
      0,
      starts.findLastIndex((at) => at <= Math.max(start, text.search(/\w/))),
    );
    const last = starts.findLastIndex((at) => at < Math.max(end, start + 1));
    return [first, Math.max(1, last - first + 1)] as const;
  });
}

function read(folder: string, file: string, unit: number): Fingerprint[] {
  const bytes = readFileSync(join(folder, file));
  if (file.endsWith('.xml')) {
    const xml = bytes.toString('utf8');
    const template = readTemplate(xml);
    const kind = xml.includes('<exception ') ? 'exception' : 'licence';
    if (!template || (kind === 'licence' && official.has(file.slice(0, -4)))) return [];
    const { chunks, starts } = fingerprint(template.text, unit);
    return [{ id: file.slice(0, -4), kind, chunks, variable: variableChunks(template, starts) }];
  }
  const [, id, language] = /^(.+)\.([a-z]{2})\.(?:txt|md)$/.exec(file) ?? [];
  const decoded = decodeText(bytes);
  if (!id || !language || decoded.binary) return [];
  return [{ id, kind: 'licence', language, chunks: fingerprint(decoded.text, unit).chunks }];
}

const [name, size, source, ...folders] = process.argv.slice(2);
if (!name || !size || !source) throw new Error('Usage: fingerprint-texts.ts NAME UNIT SOURCE FOLDER...');
const unit = Number(size);
const official = new Set(officialTexts().map(({ id }) => id));
const texts = folders
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:xml|txt|md)$/.test(file))
      .sort()
      .flatMap((file) => read(folder, file, unit)),
  )
  // The official English text is known word by word.
  .filter(({ id, language }) => !(language === 'en' && official.has(id)));
const lines = texts.map((text) => `    ${JSON.stringify(text)}`).join(',\n');
writeFileSync(
  `data/fingerprints/${name}.json`,
  `{\n  "$schema": "../schemas/fingerprints.schema.json",\n  "source": ${JSON.stringify(source)},\n  "unit": ${String(unit)},\n  "texts": [\n${lines}\n  ]\n}\n`,
);
