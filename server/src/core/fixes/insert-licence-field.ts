import { formatOf } from '../manifests/registry';
import { changeText, refuse } from './edit';
import type { FixKind } from './model';

/** Adds the licence to a manifest that has none, where its format wants it. Arguments: file, expression. */
export const insertLicenceField: FixKind = {
  id: 'insert-licence-field',
  needs: ({ arguments: { file = '' } }) => ({ files: [file], licenceTexts: [] }),
  apply: ({ arguments: { file = '', expression = '' } }, { files }) => {
    const text = files.get(file);
    if (text === undefined) return refuse('fix.refused.no-file', { file });
    const document = formatOf(file)?.parse(text, file);
    const insertion = document?.licenceInsertion;
    if (!insertion || document.licences.length > 0) return refuse('fix.refused.has-licence', { file });
    return changeText(file, text, { start: insertion.offset, end: insertion.offset }, insertion.text.replace('{licence}', () => expression));
  },
};
