import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import { folderOf, resolvePath } from '../text/paths';
import type { FileFindingKind } from './kind';

/** A logo or screenshot that is not in the repository (publiccode.yml specification 0.7.0, `logo`, `screenshots`: a path from the root, and the file stands in the same repository). */
export const publiccodeMissingFile: FileFindingKind = {
  code: 'publiccode-missing-file',
  asks: speaksForProject,
  find: (facts, view) =>
    (facts.publiccode?.files ?? [])
      .filter(({ path: { value } }) => {
        const paths = ['', folderOf(facts.path)].flatMap((folder) => resolvePath(folder, value.replace(/^\/+/, '')) ?? []);
        return !paths.some((path) => view.exists(path));
      })
      .map(({ key, path }) => ({ code: 'publiccode-missing-file', severity: 'error', message: { id: 'finding.publiccode-missing-file', args: { key, path: path.value } }, file: facts.path, range: rangeOf(facts, path.span), related: [], subject: key, fixes: [] })),
};
