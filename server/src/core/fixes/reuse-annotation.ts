import { claimOf } from '../facts/claims/claim-of';
import { compileTomlPath } from '../reuse/glob';
import { readReuseToml } from '../reuse/toml';
import { writeAnnotation, writeReuseToml } from '../reuse/write-toml';
import { changeText, createFile, lineEndOf, refuse } from './edit';
import type { FixKind } from './model';

/**
 * States licence and copyright of a file in the project's REUSE.toml. What the last annotation about it says there is kept: the new one
 * takes its place for this file. Arguments: file, expression, holder (optional; the year is added).
 */
export const reuseAnnotation: FixKind = {
  id: 'reuse-annotation',
  needs: ({ arguments: { file = '' } }) => ({ files: ['REUSE.toml', file], licenceTexts: [] }),
  apply: ({ arguments: { file = '', expression = '', holder } }, { files, today }) => {
    const text = files.get(file);
    const claim = text === undefined ? undefined : claimOf(text, file, expression, holder ? [holder] : []);
    // For what a tool writes, this is the place; and who asks for it has the file, and its authors, in front of them.
    if (claim && claim.kind !== 'generated' && claim.kind !== 'author') return refuse(`fix.refused.claimed.${claim.kind}`, { file, words: claim.words });
    const present = files.get('REUSE.toml');
    const { precedence, statements } = readReuseToml(present ?? '', 'REUSE.toml').annotations.findLast(({ paths }) => paths.some(({ value }) => compileTomlPath(value).matches(file))) ?? {};
    const copyrights = statements?.copyrights.map(({ text }) => text) ?? [];
    const expressions = statements?.tags.map((tag) => tag.expression) ?? [];
    const annotation = writeAnnotation({
      paths: [file.replace(/[*\\]/g, '\\$&')],
      ...(precedence !== undefined && precedence !== 'closest' && { precedence }),
      copyrights: copyrights.length > 0 ? copyrights : holder ? [`${today.slice(0, 4)} ${holder}`] : [],
      expressions: expressions.length > 0 ? expressions : [expression],
    });
    if (present === undefined) return createFile('REUSE.toml', writeReuseToml({}, [annotation]));
    const eol = lineEndOf(present);
    const gap = present === '' || endsBlank(present) ? '' : present.endsWith('\n') ? eol : `${eol}${eol}`;
    return changeText('REUSE.toml', present, { start: present.length, end: present.length }, gap + annotation.replaceAll('\n', eol));
  },
};

/** True where the last line that is ended is empty. */
function endsBlank(text: string): boolean {
  const blank = text.slice(text.trimEnd().length);
  return blank.endsWith('\n') && blank.indexOf('\n') < blank.length - 1;
}
