import type { Slices } from '../../text/slices';
import { MAX_DEPTH } from './limits';
import { commentEnd, stringEnd } from './nesting';

/** An object or list that is a member of a JSON document's outermost object, by the places of its brackets. */
export interface OutlinedValue {
  /** As written, escapes unresolved. */
  readonly key: string;
  readonly list: boolean;
  /** The opening bracket, commas between members no closer than asked for, and the closing bracket or the end of the text. */
  readonly bounds: readonly number[];
}

/** Characters looked at between two pauses. */
const SLICE = 2_000_000;

/**
 * Finds the outermost values of a JSON text without reading them, and where they can be cut into pieces of at least `piece` characters.
 * `undefined` where the text is no object or nested deeper than `MAX_DEPTH`: then it is for the reader to say so.
 */
export function* outlineJson(text: string, piece: number): Slices<readonly OutlinedValue[] | undefined> {
  const found: { key: string; list: boolean; bounds: number[] }[] = [];
  const open: number[] = [];
  let key = '';
  let value: (typeof found)[number] | undefined;
  let pause = SLICE;
  for (let i = 0; i < text.length; i++) {
    if (i > pause) {
      pause = i + SLICE;
      yield;
    }
    const code = text.charCodeAt(i);
    if (code === 34) {
      const end = stringEnd(text, i, 'json');
      if (open.length === 1) key = text.slice(i + 1, end);
      i = end;
    } else if (code === 123 || code === 91) {
      if (open.length >= MAX_DEPTH || (open.length === 0 && (code === 91 || found.length > 0))) return undefined;
      if (open.length === 1) found.push((value = { key, list: code === 91, bounds: [i] }));
      open.push(code);
    } else if (code === 125 || code === 93) {
      if (open.at(-1) !== code - 2) continue;
      open.pop();
      if (open.length === 1) value?.bounds.push(i);
    } else if (code === 44) {
      if (open.length === 2 && value && i - (value.bounds.at(-1) ?? 0) >= piece) value.bounds.push(i);
    } else if (code === 47) i = commentEnd(text, i);
  }
  if (open.length > 1) value?.bounds.push(text.length);
  return found;
}
