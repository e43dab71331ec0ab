import { MAX_KEY_PARTS, MAX_TOML_DOTS } from './limits';
import { lineEnd, stringEnd } from './nesting';

/** Where the dotted keys of a TOML text go too far: in one key, or in all of them together. */
export interface TooDotted {
  readonly reason: 'deep' | 'many';
  /** The beginning of the line to stop at. */
  readonly line: number;
}

/**
 * The first line that is not to be read, since every part of a dotted key is a table of its own for the library: one with a key
 * of more than `MAX_KEY_PARTS` parts, or the one after `MAX_TOML_DOTS` dots. One dot is free in each key and value, for times
 * and numbers; those in strings and comments do not count.
 */
export function tooDottedAt(text: string): TooDotted | undefined {
  let line = 0;
  let dots = 0;
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      if (++dots >= MAX_KEY_PARTS) return { reason: 'deep', line };
      if (dots > 1 && ++all > MAX_TOML_DOTS) return { reason: 'many', line };
    } else if (code === 34 || code === 39) i = stringEnd(text, i, 'toml');
    else if (code === 35) i = lineEnd(text, i) - 1;
    else if (code === 10) {
      line = i + 1;
      dots = 0;
    } else if (code === 44 || code === 61 || code === 91 || code === 93 || code === 123 || code === 125) dots = 0;
  }
  return undefined;
}
