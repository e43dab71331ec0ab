import { writeAnnotation, writeReuseToml } from '../reuse/write-toml';
import { changeText, createFile, lineEndOf } from './edit';
import type { FixKind } from './model';

/** States licence and copyright of a file in the project's REUSE.toml. Arguments: file, expression, holder (optional; the year is added). */
export const reuseAnnotation: FixKind = {
  id: 'reuse-annotation',
  needs: () => ({ files: ['REUSE.toml'], licenceTexts: [] }),
  apply: ({ arguments: { file = '', expression = '', holder } }, { files, today }) => {
    const annotation = writeAnnotation({
      paths: [file.replace(/[*\\]/g, '\\$&')],
      copyrights: holder ? [`${today.slice(0, 4)} ${holder}`] : [],
      expressions: [expression],
    });
    const present = files.get('REUSE.toml');
    if (present === undefined) return createFile('REUSE.toml', writeReuseToml({}, [annotation]));
    const eol = lineEndOf(present);
    const gap = present === '' || /\n\s*\n$/.test(present) ? '' : /\n$/.test(present) ? eol : `${eol}${eol}`;
    return changeText('REUSE.toml', present, { start: present.length, end: present.length }, gap + annotation.replaceAll('\n', eol));
  },
};
