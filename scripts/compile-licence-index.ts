import { readFileSync } from 'node:fs';
import { compileIndex } from '../server/src/core/texts/index/compile';
import type { LicenceSource } from '../server/src/core/texts/index/compile';
import type { DataCompiler } from './data-compiler';
import { officialTexts } from './official-texts';

interface VariableRows {
  readonly licences: Readonly<
    Record<string, { readonly rows: readonly (readonly [number, number, string, '?' | readonly string[]])[] }>
  >;
}

interface WordPairs {
  readonly words: readonly (readonly [string, string])[];
}

function readData<T>(name: string): T {
  return JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as T;
}

/** Ids in the order in which they stand for a text they share: the plain id before `-only`, `-or-later` and deprecated forms. */
function byPlainness(a: string, b: string): number {
  const rank = (id: string): number =>
    /-(?:only|or-later|RFN|exception)$|\+$|-invariants|^CAL-1\.0-/.test(id) ? 1 : 0;
  return rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1);
}

/** The licence texts of the SPDX list, compiled for comparing. */
export const licenceIndex: DataCompiler = {
  file: 'licence-index.bin',
  compile: () => {
    const variables = readData<VariableRows>('licence-variables').licences;
    const sources = officialTexts()
      .sort((a, b) => byPlainness(a.id, b.id))
      .map(({ id, text }): LicenceSource => ({
        id,
        kind: 'licence',
        text,
        variables: (variables[id]?.rows ?? []).map(([start, length, , allowed]) => [start, length, allowed] as const),
      }));
    const equivalents = readData<WordPairs>('equivalent-words').words.flatMap(([word, variant]) => [variant, word]);
    return compileIndex(sources, equivalents);
  },
};
