import { baseNameOf } from '../../text/paths';
import type { Evidence, PublishCheck } from '../model';
import { failed, notApplicable, passed, unknown } from '../outcome';

/** Words by which a document makes contributors give up their copyright. */
const TRANSFER = /\b(?:assign|transfer)(?:s|ed|ing|ment)?\b[^.\n]{0,80}\bcopyrights?\b|\bcopyrights?\b[^.\n]{0,40}\b(?:is|are|be)\s(?:assigned|transferred)\b|\bcession d(?:e|es|u) (?:droits? d.auteurs?)\b|\bcessione d(?:ei|el) diritt[oi] d.autore\b|\bUrheberrecht[^.\n]{0,40}\bübertr[aä]g|\boverdracht van (?:het )?auteursrecht/i;
/** What says that it is not so. */
const KEPT = /\b(?:not|never|no|none|nobody|without|retain|keep|don.t|doesn.t|instead of|rather than|nicht|niemand|keine?n?|pas|non|niet|niemand|inte)\b/i;
const AGREEMENT = /\bCLA\b|contributor licen[cs]e agreement/i;
/** Characters before the words in which it may be denied. */
const BEFORE = 60;

/** Contributors keep their copyright (Standard for Public Code, "Publish with an open license"). */
export const noCopyrightTransfer: PublishCheck = {
  id: 'no-copyright-transfer',
  judge: ({ documents }) => {
    const asked = [...documents].filter(([path]) => /^(?:contribut|cla\b|.*contributor|dco|readme)/i.test(baseNameOf(path)));
    const found = asked.flatMap(([path, text]) => placesOf(path, text, TRANSFER).filter(({ words, before }) => !KEPT.test(before) && !KEPT.test(words)));
    if (found.length > 0) return failed({ id: 'publish.no-copyright-transfer.fail' }, found.map(({ evidence }) => evidence));
    const agreements = asked.flatMap(([path, text]) => placesOf(path, text, AGREEMENT));
    if (agreements.length > 0) return unknown({ id: 'publish.no-copyright-transfer.unknown' }, agreements.map(({ evidence }) => evidence));
    return asked.some(([path]) => !/^readme/i.test(baseNameOf(path))) ? passed() : notApplicable({ id: 'publish.no-copyright-transfer.none' });
  },
};

/** The first place in a document, with what stands around it. */
function placesOf(path: string, text: string, pattern: RegExp): readonly { readonly evidence: Evidence; readonly words: string; readonly before: string }[] {
  const match = pattern.exec(text);
  if (!match) return [];
  const line = text.slice(0, match.index).split('\n').length - 1;
  return [{ evidence: { file: path, range: { start: { line, character: 0 }, end: { line, character: 0 } } }, words: match[0], before: text.slice(Math.max(0, match.index - BEFORE), match.index) }];
}
