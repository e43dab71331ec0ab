import { remember } from '../text/remember';

const MINIFIED = /\.min\.(?:[cm]?js|css)$/i;

/** True for a program that a tool wrote without blanks: its licence stands in the comments that the tool kept. */
export const isMinified = remember((path: string): boolean => MINIFIED.test(path), 1_000);

/** Comments that are kept, and the characters of one: a bundle has a banner for each library in it. */
const MOST_BANNERS = 40;
const LONGEST_BANNER = 8_000;
/** What begins a comment that tools keep: at the head of the file, or marked (the options of UglifyJS and terser, `comments: "some"`). */
const LEADING = /^(?:\s{1,200}|"use strict";|\/\*[^]{0,8000}?\*\/|\/\/[^\n]{0,2000}\n|@charset "[\w-]{1,20}";){1,20}/;
const KEPT = /@(?:licen[cs]e|preserve)/gi;

/**
 * The comments of a minified program in which licences stand, all else blanked up to the last of them, so that places stay; empty
 * where there is none. One look through the text, and of what it finds a bounded part.
 */
export function bannersOf(text: string): string {
  const head = LEADING.exec(text)?.[0].length ?? 0;
  let own = text.slice(0, head);
  const starts = [...marked(text, '/*!'), ...[...text.matchAll(KEPT)].slice(0, MOST_BANNERS).map(({ index }) => text.lastIndexOf('/*', index))];
  for (const start of [...new Set(starts)].sort((a, b) => a - b).slice(0, MOST_BANNERS)) {
    if (start < own.length) continue;
    const close = text.indexOf('*/', start);
    if (close < 0) break;
    own += text.slice(own.length, start).replace(/[^\n]/g, ' ') + text.slice(start, Math.min(close + 2, start + LONGEST_BANNER));
  }
  return own;
}

function* marked(text: string, mark: string): Generator<number> {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0 && found < MOST_BANNERS; at = text.indexOf(mark, at + 1), found++) yield at;
}
