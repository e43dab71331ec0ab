import { DEP5_PATH, readDep5 } from '../reuse/dep5';
import type { Dep5 } from '../reuse/model';
import { writeAnnotation, writeReuseToml } from '../reuse/write-toml';
import { NOTHING, refuse } from './edit';
import type { FixKind } from './model';

const REUSE_TOML = 'REUSE.toml';

/** Says in REUSE.toml what `.reuse/dep5` says, and removes that. No arguments. */
export const convertDep5: FixKind = {
  id: 'convert-dep5',
  needs: () => ({ files: [DEP5_PATH, REUSE_TOML], licenceTexts: [] }),
  apply: (_offer, { files }) => {
    const text = files.get(DEP5_PATH);
    if (text === undefined) return refuse('fix.refused.no-file', { file: DEP5_PATH });
    if (files.get(REUSE_TOML) !== undefined) return refuse('fix.refused.exists', { file: REUSE_TOML });
    const dep5 = readDep5(text);
    if (dep5.problems.some(({ severity }) => severity === 'error')) return refuse('fix.refused.dep5', { file: DEP5_PATH });
    // `?` stands for any one character in dep5, and for itself in REUSE.toml.
    const inexact = dep5.paragraphs.flatMap(({ patterns }) => patterns).find((pattern) => /(?<!\\)\?/.test(pattern));
    if (inexact !== undefined) return refuse('fix.refused.dep5-pattern', { file: DEP5_PATH, pattern: inexact });
    return { edit: { ...NOTHING, create: [{ file: REUSE_TOML, text: tomlOf(dep5) }], remove: [DEP5_PATH] } };
  },
};

/** In dep5 paragraphs add to what files say themselves, and `*` crosses slashes: `aggregate` and `**` mean the same. */
function tomlOf({ header, paragraphs }: Dep5): string {
  const fields = {
    ...(header.name !== undefined && { 'SPDX-PackageName': header.name }),
    ...(header.contact !== undefined && { 'SPDX-PackageSupplier': header.contact }),
    ...(header.source !== undefined && { 'SPDX-PackageDownloadLocation': header.source }),
    ...(header.disclaimer !== undefined && { 'SPDX-PackageComment': header.disclaimer }),
  };
  const annotations = paragraphs.map(({ patterns, copyrights, licence, comment }) =>
    writeAnnotation({
      paths: patterns.map((pattern) => pattern.replace(/(?<![\\*])\*(?!\*)/g, '**')),
      precedence: 'aggregate',
      copyrights: copyrights.filter((line) => line !== ''),
      expressions: licence === '' ? [] : [licence],
      ...(comment !== undefined && { comment }),
    }),
  );
  return writeReuseToml(fields, annotations);
}
