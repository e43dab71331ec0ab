import type { Span } from '../../text/span';

/** Pieces of words of which every notice holds one; searched one by one, which is faster than one pattern for all. */
const NEEDLES = [
  'icen',
  'ICEN',
  'GPL',
  'gpl',
  'EUPL',
  'eupl',
  'izenz',
  'erms of',
  'erms as',
  'same terms',
  'onditions of',
  'onditions for',
  'ed under ',
  'able under ',
  'reativecommons',
  'ights reserved:',
  'public domain',
  'istribution of this file',
  '| MIT',
  'CC BY',
  'CC-BY',
  'eighboring rights',
  ' from http',
];

/** Characters looked at before and after a needle; the longest notices have a needle every few lines. */
const BEFORE = 320;
const AFTER = 900;
/** A longer stretch is cut in two, in the middle of a list; the work for each grows faster than its length. */
const LONGEST = 100_000;

/** The parts of a text in which a notice may stand, in order, apart from each other. What `isKnown` says is known already is none. */
export function noticeWindows(text: string, isKnown: (offset: number) => boolean): Span[] {
  const windows: { start: number; end: number }[] = [];
  const next = NEEDLES.map((needle) => text.indexOf(needle));
  for (;;) {
    let hit = -1;
    let which = -1;
    for (let i = 0; i < next.length; i++) {
      const at = next[i] ?? -1;
      if (at >= 0 && (hit < 0 || at < hit)) [hit, which] = [at, i];
    }
    if (hit < 0) break;
    const needle = NEEDLES[which] ?? '';
    next[which] = text.indexOf(needle, hit + needle.length);
    if (isKnown(hit)) continue;
    const end = Math.min(text.length, hit + needle.length + AFTER);
    const last = windows[windows.length - 1];
    if (last && hit - BEFORE <= last.end && end - last.start <= LONGEST) last.end = end;
    else windows.push({ start: lineStart(text, Math.max(last?.end ?? 0, hit - BEFORE)), end });
  }
  return windows;
}

/** The start of the line, if it is near. */
function lineStart(text: string, offset: number): number {
  const before = text.lastIndexOf('\n', offset);
  return before < 0 || offset - before > 200 ? offset : before + 1;
}
