// The markers are put together here so that this file can be checked by the assistant itself.
const START = `REUSE-Ignore${'Start'}`;
const END = `REUSE-Ignore${'End'}`;

/** A text without its ignored blocks, and the way back to where a character stood. */
export interface Unignored {
  readonly text: string;
  /** The original offset of an offset of `text`. */
  original(offset: number): number;
}

/**
 * Takes out what stands between the markers REUSE-IgnoreStart and REUSE-IgnoreEnd (REUSE 3.3, "Ignoring parts of a file"),
 * markers included; a block that nothing closes goes to the end. What stands before and after a block on one line is joined.
 */
export function withoutIgnored(text: string): Unignored {
  let start = text.indexOf(START);
  if (start < 0) return { text, original: (offset) => offset };
  const kept: { readonly from: number; readonly at: number }[] = [];
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  const keep = (to: number): void => {
    kept.push({ from, at: length });
    parts.push(text.slice(from, to));
    length += to - from;
  };
  while (start >= 0) {
    keep(start);
    const end = text.indexOf(END, start + START.length);
    from = end < 0 ? text.length : end + END.length;
    start = text.indexOf(START, from);
  }
  keep(text.length);
  const original = (offset: number): number => {
    let low = 0;
    let high = kept.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((kept[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const part = kept[low];
    return part ? part.from + offset - part.at : offset;
  };
  return { text: parts.join(''), original };
}

/** The text with ignored blocks as white space, so that places stay; line ends stay too. */
export function blankIgnored(text: string): string {
  if (!text.includes(START)) return text;
  const unignored = withoutIgnored(text);
  let blanked = '';
  for (let at = 0; at < unignored.text.length; at++) {
    const place = unignored.original(at);
    if (place > blanked.length) blanked += blank(text.slice(blanked.length, place));
    blanked += unignored.text.charAt(at);
  }
  return blanked + blank(text.slice(blanked.length));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
