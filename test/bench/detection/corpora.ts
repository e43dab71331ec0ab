import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findExceptionId, findLicenceId } from '../../../server/src/core/expression/ids';
import fingerprints from '../../../data/fingerprints/spdx.json';
import { idsOf } from './answers';
import type { Comparison } from './answers';

/** Ids of SPDX that are newer than the lists of ids. */
const newer = new Set(fingerprints.texts.map(({ id }) => id));

export interface Sample {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly label: string;
}

export interface Corpus extends Comparison {
  readonly name: string;
  readonly samples: readonly Sample[];
  /** Its files are counted, never listed. */
  readonly unseen?: boolean;
}

/**
 * The corpora of `detect/CORPUS/{files,labels.json}`. Labels of whole projects, of licences outside of SPDX, and `NOASSERTION`,
 * which says nothing, are left out; `NONE` says that there is no licence.
 */
export function readCorpora(folder: string): Corpus[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const labels = JSON.parse(readFileSync(join(folder, name, 'labels.json'), 'utf8')) as Readonly<
        Record<string, string>
      >;
      const samples = Object.entries(labels)
        .filter(([, label]) => !label.startsWith('PROJECT:') && label !== 'NOASSERTION' && isListed(label))
        .map(([file, label]) => sample(join(folder, name, 'files', file), label));
      return { name, samples, versionsOnly: name.startsWith('google-lc-') };
    });
}

/** Some corpora have names of their own for what SPDX does not list. */
export function isListed(label: string): boolean {
  const ids = [...idsOf(label)];
  return ids.every(
    (id) =>
      findLicenceId(id) !== undefined ||
      findExceptionId(id) !== undefined ||
      newer.has(id) ||
      /^(?:GFDL|OFL|CAL)-/.test(id),
  );
}

function sample(path: string, label: string): Sample {
  return { path, bytes: readFileSync(path), label };
}

/** The EUPL's language versions: files `EUPL-VERSION.LANGUAGE.*` in any folder below. */
export function readEupl(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((version) =>
      readdirSync(join(folder, version)).map((file) =>
        sample(join(folder, version, file), file.slice(0, 'EUPL-1.0'.length)),
      ),
    );
}
