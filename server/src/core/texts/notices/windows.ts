import type { Span } from '../../text/span';

/** Words that every notice holds one of. */
const TRIGGER =
  /licen[cs]|lizenz|licen[zç]|[al]?gpl|eupl|copyleft|creative ?commons|public domain|redistribut|permission|terms (?:of|as)|copying/gi;

/** Characters looked at before and after a trigger; the longest notices have a trigger every few lines. */
const BEFORE = 320;
const AFTER = 900;
/** Stretches of one file that are looked at; a file with more is a list, not a header. */
const MOST_WINDOWS = 400;

/** The parts of a text in which a notice may stand, in order, apart from each other. */
export function noticeWindows(text: string): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const match of text.matchAll(TRIGGER)) {
    const start = Math.max(0, match.index - BEFORE);
    const end = Math.min(text.length, match.index + match[0].length + AFTER);
    const last = windows[windows.length - 1];
    if (last && start <= last.end) last.end = end;
    else if (windows.length === MOST_WINDOWS) break;
    else windows.push({ start, end });
  }
  return windows.map((window) => ({ start: lineStart(text, window.start), end: window.end }));
}

function lineStart(text: string, offset: number): number {
  const before = text.lastIndexOf('\n', offset);
  return before < 0 || offset - before > 200 ? offset : before + 1;
}
