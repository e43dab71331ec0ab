import { changeText, createFile, refuse } from './edit';
import type { FixKind } from './model';

/** Writes a licence's official text into a file. Arguments: file, licence, replace (`yes` to overwrite a file that is no licence text). */
export const licenceText: FixKind = {
  id: 'licence-text',
  needs: ({ arguments: { file = '', licence = '' } }) => ({ files: [file], licenceTexts: [licence] }),
  apply: ({ arguments: { file = '', licence = '', replace } }, { files, licenceTexts }) => {
    const wanted = licenceTexts.get(licence);
    const present = files.get(file);
    if (wanted === undefined) return refuse('fix.refused.no-licence-text', { licence });
    if (present === undefined) return createFile(file, wanted);
    return replace === 'yes' ? changeText(file, present, { start: 0, end: present.length }, wanted) : refuse('fix.refused.exists', { file });
  },
};
