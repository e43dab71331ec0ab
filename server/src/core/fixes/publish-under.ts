import { indexLines } from '../text/lines';
import { NOTHING, refuse } from './edit';
import type { FileCreation, FixKind, TextChange } from './model';

/**
 * Brings all places that state a licence to another one in one step: between single steps they would contradict each other.
 * Arguments: expression (an SPDX id); values, one place a line as file, line, character (zero-based), value and what takes its
 * place, parted by tabs; texts, the licence files to write, one a line.
 */
export const publishUnder: FixKind = {
  id: 'publish-under',
  needs: ({ arguments: { expression = '', values = '', texts = '' } }) => ({ files: [...new Set([...placesIn(values).map(({ file }) => file), ...linesOf(texts)])], licenceTexts: [expression] }),
  apply: ({ arguments: { expression = '', values = '', texts = '' } }, { files, licenceTexts }) => {
    const changes: TextChange[] = [];
    const create: FileCreation[] = [];
    for (const { file, line, character, value, to } of placesIn(values)) {
      const text = files.get(file);
      if (text === undefined) return refuse('fix.refused.no-file', { file });
      const lines = indexLines(text);
      const start = lines.offsetAt({ line, character });
      if (value === '' || text.slice(start, start + value.length) !== value) return refuse('fix.refused.changed', { file, value });
      changes.push({ file, range: lines.rangeOf({ start, end: start + value.length }), text: to });
    }
    const wanted = licenceTexts.get(expression);
    if (wanted === undefined) return refuse('fix.refused.no-licence-text', { licence: expression });
    for (const file of linesOf(texts)) {
      const text = files.get(file);
      if (text === undefined) create.push({ file, text: wanted });
      else if (text !== wanted) changes.push({ file, range: indexLines(text).rangeOf({ start: 0, end: text.length }), text: wanted });
    }
    return { edit: { ...NOTHING, changes, create } };
  },
};

function placesIn(values: string): { readonly file: string; readonly line: number; readonly character: number; readonly value: string; readonly to: string }[] {
  return linesOf(values).map((place) => {
    const [file = '', line, character, value = '', to = ''] = place.split('\t');
    return { file, line: Number(line), character: Number(character), value, to };
  });
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
