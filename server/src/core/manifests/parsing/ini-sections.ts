import type { Located, Span } from '../../text/span';
import { plainLines, trimmed } from './plain-lines';

export interface IniEntry {
  readonly key: Located<string>;
  /** The value's lines without white space around them and without empty ones. */
  readonly lines: readonly Located<string>[];
  /** Behind the entry's last line, its line end included. */
  readonly end: number;
}

export interface IniSection {
  /** '' for what stands before the first section. */
  readonly name: Located<string>;
  readonly entries: readonly IniEntry[];
  /** Behind the header line, its line end included. */
  readonly start: number;
}

/**
 * Reads sections as Python's configparser and git's configuration write them: `[name]`, `key = value` or `key: value`,
 * values continued on lines indented deeper than their key where `continued` is set, `#` and `;` comments on lines of
 * their own. A line without `=` or `:` is a key without a value. A broken section header is passed to `unread`.
 */
export function readIniSections(
  text: string,
  options: { readonly continued: boolean },
  unread?: (span: Span) => void,
): IniSection[] {
  const sections: { name: Located<string>; entries: IniEntry[]; start: number }[] = [];
  let section = { name: { value: '', span: { start: 0, end: 0 } }, entries: [] as IniEntry[], start: 0 };
  let open: { key: Located<string>; lines: Located<string>[]; indent: number } | undefined;
  sections.push(section);
  const close = (): void => {
    if (open)
      section.entries.push({
        key: open.key,
        lines: open.lines,
        end: behindLine(text, (open.lines.at(-1) ?? open.key).span.end),
      });
    open = undefined;
  };
  for (const line of plainLines(text)) {
    const content = trimmed(line.text, line.start);
    if (!content || /^[#;]/.test(content.value)) continue;
    const indent = content.span.start - line.start;
    const header = indent === 0 || !options.continued ? /^\[([^\]]*)\]/.exec(content.value) : null;
    if (header) {
      close();
      const start = content.span.start + 1;
      const value = header[1] ?? '';
      section = {
        name: { value, span: { start, end: start + value.length } },
        entries: [],
        start: behindLine(text, line.start),
      };
      sections.push(section);
    } else if (options.continued && open && indent > open.indent) open.lines.push(content);
    else if (content.value.startsWith('[')) {
      close();
      unread?.(content.span);
    } else {
      close();
      open = entryOf(content, indent);
    }
  }
  close();
  return sections;
}

function entryOf(
  content: Located<string>,
  indent: number,
): { key: Located<string>; lines: Located<string>[]; indent: number } {
  const at = content.value.search(/[=:]/);
  const whole = at < 0 ? content.value.length : at;
  const key = trimmed(content.value.slice(0, whole), content.span.start) ?? {
    value: '',
    span: { start: content.span.start, end: content.span.start },
  };
  const value = at < 0 ? undefined : trimmed(content.value.slice(at + 1), content.span.start + at + 1);
  return { key, lines: value ? [value] : [], indent };
}

/** The offset behind the line end of the line that holds `offset`. */
function behindLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** The first entry `key` of the first section `name` that has it. */
export function iniEntry(
  sections: readonly IniSection[],
  name: string,
  ...keys: readonly string[]
): IniEntry | undefined {
  for (const section of sections) {
    if (section.name.value !== name) continue;
    const entry = section.entries.find((candidate) => keys.includes(candidate.key.value));
    if (entry) return entry;
  }
  return undefined;
}
