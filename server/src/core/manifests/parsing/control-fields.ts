import type { Located, Span } from '../../text/span';
import { plainLines, trimmed } from './plain-lines';

/**
 * One field of a control file (`Name: value`, continued on indented lines; Debian policy manual 5.1, RFC 822).
 * `value` is what stands in the document, continuation lines included, without white space around it.
 */
export interface ControlField {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Located<string>;
  /** Behind the field's last line, its line end included. */
  readonly end: number;
}

export interface ControlParagraph {
  readonly fields: readonly ControlField[];
  /** Lines that are neither a field nor its continuation. */
  readonly unread: readonly Span[];
}

/** The paragraphs of a control file, which empty lines part; lines of white space alone too where `blanksPart` is true (Debian policy manual 5.1), else they continue a field. */
export function readControlFields(text: string, blanksPart = false): ControlParagraph[] {
  const paragraphs: ControlParagraph[] = [];
  let fields: ControlField[] = [];
  let unread: Span[] = [];
  let open: { name: string; nameSpan: Span; from: number; to: number } | undefined;
  const lines = plainLines(text);

  const closeField = (end: number): void => {
    if (!open) return;
    const { name, nameSpan, from, to } = open;
    const value = trimmed(text.slice(from, to), from) ?? { value: '', span: { start: to, end: to } };
    fields.push({ name, nameSpan, value, end });
    open = undefined;
  };
  const closeParagraph = (): void => {
    if (fields.length > 0) paragraphs.push({ fields, unread });
    fields = [];
    unread = [];
  };
  lines.forEach((line, i) => {
    const end = line.start + line.text.length;
    if (line.text === '' || (line.text.trim() === '' && (!open || blanksPart))) {
      closeField(line.start);
      closeParagraph();
    } else if (/^\s/.test(line.text)) {
      if (open) open.to = end;
      else unread.push({ start: line.start, end });
    } else if (!line.text.startsWith('#')) {
      closeField(line.start);
      const colon = line.text.indexOf(':');
      if (colon <= 0) unread.push({ start: line.start, end });
      else {
        const name = line.text.slice(i === 0 && line.text.startsWith('\ufeff') ? 1 : 0, colon).trimEnd();
        const start = line.start + line.text.indexOf(name);
        open = { name, nameSpan: { start, end: start + name.length }, from: line.start + colon + 1, to: end };
      }
    }
  });
  closeField(text.length);
  closeParagraph();
  return paragraphs;
}

/** The first field of that name; names are compared without case. */
export function fieldOf(paragraph: ControlParagraph | undefined, name: string): ControlField | undefined {
  const wanted = name.toLowerCase();
  return paragraph?.fields.find((field) => field.name.toLowerCase() === wanted);
}

/** All fields of that name, in order. */
export function fieldsOf(paragraph: ControlParagraph | undefined, name: string): readonly ControlField[] {
  const wanted = name.toLowerCase();
  return paragraph?.fields.filter((field) => field.name.toLowerCase() === wanted) ?? [];
}
