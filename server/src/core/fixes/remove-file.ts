import { NOTHING, refuse } from './edit';
import type { FixKind } from './model';

/** Removes a file. Arguments: file. */
export const removeFile: FixKind = {
  id: 'remove-file',
  needs: ({ arguments: { file = '' } }) => ({ files: [file], licenceTexts: [] }),
  apply: ({ arguments: { file = '' } }, { files }) =>
    files.get(file) === undefined ? refuse('fix.refused.no-file', { file }) : { edit: { ...NOTHING, remove: [file] } },
};
