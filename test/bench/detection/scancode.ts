import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import type { Corpus, Sample } from './corpora';

/**
 * ScanCode's data-driven licence tests, from a checkout of scancode-toolkit, of those the ones that expect nothing but
 * licences and exceptions of SPDX. The half whose hash begins with a digit below 8 may be looked at; the other half tells
 * whether what was learnt from the first holds for others, so it is counted only.
 */
export function readScancode(checkout: string): Corpus[] {
  const root = join(checkout, 'tests/licensedcode/data/datadriven');
  const keys = readKeys(join(checkout, 'src/licensedcode/data/licenses'));
  const files = filesBelow(root)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.slice(0, -4));
  const corpus = (name: string, folder: RegExp, seen: boolean): Corpus => ({
    name,
    samples: files
      .filter((path) => folder.test(relative(root, path)) && mayBeSeen(relative(root, path)) === seen)
      .flatMap((path) => readSample(path, keys)),
    versionsOnly: false,
    ...(!seen && { unseen: true }),
  });
  return [
    corpus('scancode lic1-lic4', NOTICES, true),
    corpus('scancode external', HEADERS, true),
    corpus('scancode lic1-lic4, other half', NOTICES, false),
    corpus('scancode external, other half', HEADERS, false),
  ].filter(({ samples }) => samples.length > 0);
}

const NOTICES = /^lic\d\/(?!nuget\/)/;
const HEADERS = /^external\//;

function mayBeSeen(name: string): boolean {
  return /^[0-7]/.test(createHash('sha256').update(`scancode/files/${name}`).digest('hex'));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function readKeys(folder: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const head = readFileSync(join(folder, file), 'utf8').split('\n---')[0] ?? '';
    const key = /^key: (\S+)/m.exec(head)?.[1];
    const id = /^spdx_license_key: (\S+)/m.exec(head)?.[1];
    if (key && id && !id.startsWith('LicenseRef-')) keys.set(key, id);
  }
  return keys;
}

function readSample(path: string, keys: ReadonlyMap<string, string>): Sample[] {
  const { license_expressions: expected = [] } = (parse(readFileSync(`${path}.yml`, 'utf8')) ?? {}) as {
    license_expressions?: readonly string[] | null;
  };
  const words = (expected ?? [])
    .flatMap((expression) => expression.match(/[\w.+-]+/g) ?? [])
    .filter((word) => !/^(?:AND|OR|WITH)$/i.test(word));
  if (words.some((word) => !keys.has(word))) return [];
  return [
    { path, bytes: readFileSync(path), label: [...new Set(words.map((word) => keys.get(word) ?? ''))].join(' AND ') },
  ];
}
