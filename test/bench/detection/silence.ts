import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../../server/src/core/text/decode';
import type { Sample } from './corpora';

const MOST_FILES = 3000;
const MOST_BYTES = 200_000;

/** Source files below `root` that hold neither of the words licence, copyright, SPDX: none of them states a licence. */
export function filesWithoutStatement(root: string): Sample[] {
  const samples: Sample[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (samples.length === MOST_FILES) break;
    if (!entry.isFile() || !/\.(?:[cm]?[jt]s|css|html|md|json|ya?ml)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const decoded = decodeText(bytes);
    if (bytes.length > MOST_BYTES || decoded.binary || /licen[cs]|copyright|spdx/i.test(decoded.text)) continue;
    samples.push({ path, bytes, label: '' });
  }
  return samples;
}
