import { fieldOf, readControlFields } from '../manifests/parsing/control-fields';
import type { ControlField, ControlParagraph } from '../manifests/parsing/control-fields';
import { createProblemLog } from '../manifests/parsing/problems';
import type { ProblemLog } from '../manifests/parsing/problems';
import type { Dep5, Dep5Paragraph } from './model';
import { distinctTags, readCopyright } from './toml';

/** Where REUSE looks for the Debian copyright file. */
export const DEP5_PATH = '.reuse/dep5';

/** Reads `.reuse/dep5` (Debian copyright format 1.0): a header, then paragraphs with Files, Copyright and License. */
export function readDep5(text: string): Dep5 {
  const log = createProblemLog(text.length);
  const [first, ...others] = readControlFields(text);
  const format = valueOf(first, 'Format') ?? valueOf(first, 'Format-Specification');
  if (first === undefined || format === undefined) log.add('reuse.dep5.no-format', { start: 0, end: 1 });
  const optional = (name: string): string | undefined => valueOf(first, name)?.trim();
  const fields = { name: optional('Upstream-Name'), contact: optional('Upstream-Contact'), source: optional('Source'), disclaimer: optional('Disclaimer') };
  return {
    path: DEP5_PATH,
    header: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    paragraphs: others.flatMap((paragraph) => readParagraph(paragraph, text, log) ?? []),
    problems: log.problems,
  };
}

function readParagraph(paragraph: ControlParagraph, text: string, log: ProblemLog): Dep5Paragraph | undefined {
  const files = fieldOf(paragraph, 'Files');
  if (!files) return undefined;
  const copyright = valueOf(paragraph, 'Copyright');
  const licence = valueOf(paragraph, 'License');
  if (copyright === undefined || licence === undefined) {
    log.add('reuse.dep5.incomplete', files.nameSpan);
    return undefined;
  }
  const copyrights = [...(startsLate(text, fieldOf(paragraph, 'Copyright')) ? [''] : []), ...linesOf(copyright)];
  const expression = licence.split(/\r\n?|\n/)[0]?.trim() ?? '';
  const comment = valueOf(paragraph, 'Comment');
  return {
    patterns: withoutComments(files.value.value).split(/\s+/).filter((pattern) => pattern !== ''),
    copyrights,
    licence: expression,
    statements: { copyrights: copyrights.flatMap((line) => readCopyright(line) ?? []), tags: expression === '' ? [] : distinctTags([expression]) },
    ...(comment !== undefined && { comment }),
  };
}

function valueOf(paragraph: ControlParagraph | undefined, name: string): string | undefined {
  const value = fieldOf(paragraph, name)?.value.value;
  return value === undefined ? undefined : withoutComments(value);
}

/** Lines that begin with `#` are comments, inside a field too (Debian policy manual 5.1). */
function withoutComments(value: string): string {
  return value.replace(/(?:\r\n?|\n)#[^\r\n]*/g, '');
}

/** A value that begins on the line after its field's name has an empty first line, which the REUSE tool takes for a notice. */
function startsLate(text: string, field: ControlField | undefined): boolean {
  return field !== undefined && /[\r\n]/.test(text.slice(field.nameSpan.end, field.value.span.start));
}

function linesOf(value: string): string[] {
  return value.split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line !== '');
}
