import { EMPTY_RANGE } from '../text/span';
import type { FileFindingKind } from './kind';

/** A description of public software that no crawler will find (publiccode.yml specification: a file `publiccode.yml` in the root). */
export const publiccodeWrongFilename: FileFindingKind = {
  code: 'publiccode-wrong-filename',
  find: ({ path }) =>
    path === 'publiccode.yaml'
      ? [{ code: 'publiccode-wrong-filename', severity: 'error', message: { id: 'finding.publiccode-wrong-filename', args: { name: path } }, file: path, range: EMPTY_RANGE, related: [], fixes: [{ fix: 'rename-file', title: { id: 'fix.rename', args: { name: 'publiccode.yml' } }, arguments: { file: path, to: 'publiccode.yml' }, preferred: true }] }]
      : [],
};
