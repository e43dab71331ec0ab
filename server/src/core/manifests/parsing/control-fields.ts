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

export type ControlParagraph = readonly ControlField[];

/** The paragraphs of a control file, which empty lines part. Lines that are neither field nor continuation are passed to `unread`. */
export function readControlFields(text: string, unread?: (span: Span) => void): ControlParagraph[] {
  const paragraphs: ControlField[][] = [];
  let fields: ControlField[] = [];
  let open: { name: string; nameSpan: Span; from: number; to: number } | undefined;
  const lines = plainLines(text);

  const closeField = (end: number): void => {
    if (!open) return;
    const { name, nameSpan, from, to } = open;
    const value = trimmed(text.slice(from, to), from) ?? { value: '', span: { start: to, end: to } };
    fields.push({ name, nameSpan, value, end });
    open = undefined;
  };
  lines.forEach((line, i) => {
    const end = line.start + line.text.length;
    if (line.text.trim() === '') {
      closeField(line.start);
      if (fields.length > 0) paragraphs.push(fields);
      fields = [];
    } else if (/^\s/.test(line.text)) {
      if (open) open.to = end;
      else unread?.({ start: line.start, end });
    } else if (!line.text.startsWith('#')) {
      closeField(line.start);
      const colon = line.text.indexOf(':');
      if (colon <= 0) unread?.({ start: line.start, end });
      else {
        const name = line.text.slice(i === 0 && line.text.startsWith('\ufeff') ? 1 : 0, colon).trimEnd();
        const start = line.start + line.text.indexOf(name);
        open = { name, nameSpan: { start, end: start + name.length }, from: line.start + colon + 1, to: end };
      }
    }
  });
  closeField(text.length);
  if (fields.length > 0) paragraphs.push(fields);
  return paragraphs;
}

/** The first field of that name; names are compared without case. */
export function fieldOf(paragraph: ControlParagraph | undefined, name: string): ControlField | undefined {
  const wanted = name.toLowerCase();
  return paragraph?.find((field) => field.name.toLowerCase() === wanted);
}
