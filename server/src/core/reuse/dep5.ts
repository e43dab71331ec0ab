import { readTagExpression } from '../headers/expression';
import { fieldOf, readControlFields } from '../manifests/parsing/control-fields';
import type { ControlField, ControlParagraph } from '../manifests/parsing/control-fields';
import { createProblemLog } from '../manifests/parsing/problems';
import type { ProblemLog } from '../manifests/parsing/problems';
import type { Located } from '../text/span';
import { compileDep5Path } from './glob';
import { MAX_DOCUMENT, isCrowded, tooLong } from './limits';
import type { Dep5, Dep5Paragraph } from './model';
import { distinctTags, readCopyright } from './toml';

/** Where REUSE looks for the Debian copyright file. */
export const DEP5_PATH = '.reuse/dep5';

/** Reads `.reuse/dep5` (Debian copyright format 1.0): a header, then paragraphs with Files, Copyright and License. */
export function readDep5(text: string): Dep5 {
  if (text.length > MAX_DOCUMENT) return { path: DEP5_PATH, header: {}, paragraphs: [], stray: [], problems: [tooLong()] };
  const log = createProblemLog(text.length);
  const [first, ...others] = readControlFields(text, true);
  const format = valueOf(first, 'Format') ?? valueOf(first, 'Format-Specification');
  if (first === undefined || format === undefined) log.add('reuse.dep5.no-format', { start: 0, end: 1 });
  for (const paragraph of first === undefined ? [] : [first, ...others]) checkParagraph(paragraph, text, log);
  const optional = (name: string): string | undefined => valueOf(first, name)?.trim();
  const paragraphs = others.flatMap((paragraph) => readParagraph(paragraph, text, log) ?? []);
  const crowded = isCrowded(paragraphs.flatMap(({ patterns, place }) => patterns.map((pattern) => ({ pattern, place }))), ({ pattern }) => compileDep5Path(pattern), ({ place }) => place, log);
  const fields = { name: optional('Upstream-Name'), contact: optional('Upstream-Contact'), source: optional('Source'), disclaimer: optional('Disclaimer') };
  return {
    path: DEP5_PATH,
    header: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    paragraphs: crowded ? [] : paragraphs,
    stray: others.flatMap((paragraph) => readStray(paragraph, log) ?? []),
    problems: log.problems,
  };
}

/** Lines that belong to no field, white space before a field's colon, and a field told twice make it no Debian copyright file. */
function checkParagraph({ fields, unread }: ControlParagraph, text: string, log: ProblemLog): void {
  for (const span of unread) log.add('reuse.dep5.unread', span);
  for (const { nameSpan } of fields) if (text.charAt(nameSpan.end) !== ':') log.add('reuse.dep5.unread', nameSpan);
  const names = new Set<string>();
  for (const { name, nameSpan } of fields) {
    if (names.has(name.toLowerCase())) log.add('reuse.dep5.twice', nameSpan, { field: name });
    names.add(name.toLowerCase());
  }
}

function readParagraph(paragraph: ControlParagraph, text: string, log: ProblemLog): Dep5Paragraph | undefined {
  const files = fieldOf(paragraph, 'Files');
  if (!files) return undefined;
  const copyright = valueOf(paragraph, 'Copyright');
  const stated = fieldOf(paragraph, 'License');
  const licence = valueOf(paragraph, 'License');
  const patterns = withoutComments(files.value.value).split(/\s+/).filter((pattern) => pattern !== '');
  if (copyright === undefined || stated === undefined || licence === undefined || patterns.length === 0) {
    log.add('reuse.dep5.incomplete', files.nameSpan);
    return undefined;
  }
  const copyrights = [...(startsLate(text, fieldOf(paragraph, 'Copyright')) ? [''] : []), ...linesOf(copyright)];
  // The expression stands on the field's own line (copyright-format 1.0, "License"); what follows is the licence's text.
  const late = startsLate(text, stated);
  const expression = late ? '' : (licence.split(/\r\n?|\n/)[0]?.trim() ?? '');
  const comment = valueOf(paragraph, 'Comment');
  return {
    patterns,
    copyrights,
    licence: expression,
    statements: { copyrights: copyrights.flatMap((line) => readCopyright(line) ?? []), tags: expression === '' && !late ? [] : distinctTags([expression]) },
    ...(comment !== undefined && { comment }),
    place: files.nameSpan,
    licencePlace: firstLine(stated).span,
  };
}

/**
 * A paragraph without `Files`. With a licence alone it holds that licence's text (copyright-format 1.0, "Stand-alone License
 * paragraph"); with a copyright too it was meant for files and covers none.
 */
function readStray(paragraph: ControlParagraph, log: ProblemLog): Located<readonly string[]> | undefined {
  const [first] = paragraph.fields;
  if (first === undefined || fieldOf(paragraph, 'Files')) return undefined;
  const licence = fieldOf(paragraph, 'License');
  if (licence && !fieldOf(paragraph, 'Copyright')) return undefined;
  log.add('reuse.dep5.no-files', first.nameSpan, { field: first.name }, licence ? 'warning' : 'error');
  const line = licence && firstLine(licence);
  return line && { value: readTagExpression(line.value)?.ids ?? [], span: line.span };
}

function firstLine({ value: { value, span } }: ControlField): Located<string> {
  const line = value.split(/\r\n?|\n/, 1)[0]?.trimEnd() ?? '';
  return { value: line, span: { start: span.start, end: span.start + line.length } };
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
