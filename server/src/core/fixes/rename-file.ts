import { NOTHING, refuse } from './edit';
import type { FixKind } from './model';

/** Gives a file another name. Arguments: file, to. */
export const renameFile: FixKind = {
  id: 'rename-file',
  needs: ({ arguments: { file = '', to = '' } }) => ({ files: [file, to], licenceTexts: [] }),
  apply: ({ arguments: { file = '', to = '' } }, { files }) => {
    if (files.get(file) === undefined) return refuse('fix.refused.no-file', { file });
    if (files.get(to) !== undefined) return refuse('fix.refused.exists', { file: to });
    return { edit: { ...NOTHING, rename: [{ file, to }] } };
  },
};
