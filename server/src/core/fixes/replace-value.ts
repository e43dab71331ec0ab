import { indexLines } from '../text/lines';
import { changeText, refuse } from './edit';
import type { FixKind } from './model';

/** Puts another expression in the place of a declared value, an id or a tag. Arguments: file, line, character (zero-based), value, expression. */
export const replaceValue: FixKind = {
  id: 'replace-value',
  needs: ({ arguments: { file = '' } }) => ({ files: [file], licenceTexts: [] }),
  apply: ({ arguments: { file = '', line, character, value = '', expression = '' } }, { files }) => {
    const text = files.get(file);
    if (text === undefined) return refuse('fix.refused.no-file', { file });
    const start = indexLines(text).offsetAt({ line: Number(line), character: Number(character) });
    // The file may have changed since the finding was made: only what was found there is replaced.
    if (value === '' || text.slice(start, start + value.length) !== value) return refuse('fix.refused.changed', { file, value });
    return changeText(file, text, { start, end: start + value.length }, expression);
  },
};
