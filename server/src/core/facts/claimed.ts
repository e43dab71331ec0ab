import { sameMeaning, withoutLater } from '../declared/same';
import { misnamedLicences } from '../headers/malformed';
import { readHeader } from '../headers/read';
import { findNotices } from '../texts/notices/find';
import { withBeside } from './beside';
import { commentTest, mayComment } from './commented';
import { plainHolder } from './holder-names';

/** `licensed`: words of the file give it another licence; `reserved`: they grant nothing; `foreign`: it names another holder. */
export type Claim = 'licensed' | 'reserved' | 'foreign';

/** Lines and characters at the beginning of a file in which it speaks of itself. */
const LINES = 60;
const CHARACTERS = 10_000;

/** A grant in words, whichever licence it belongs to; what points at the project's own licence file is none. */
export const GRANT =
  /\b(?:licen[cs]ed|released|distributed|published|made available) under (?!(?:the )?(?:terms (?:of|found in) )?(?:the )?(?:(?:accompanying )?licen[cs]e file|LICENSE\b))|\bpermission (?:is hereby granted|to use, copy)|\bredistribution and use in source\b|\bsubject to the terms (?:of|and conditions of) the (?!licen[cs]e file)\b/i;
/** Words that refuse all rights whoever holds them, and such as do so beside a copyright line. */
const REFUSED =
  /\bproprietary (?:and|&|software|information|source|code|licen[cs]e|material)|\bconfidential (?:and|&|information|material)|\bunauthori[sz]ed (?:copying|use|reproduction|distribution|disclosure)|\bstrictly (?:confidential|prohibited)|\b(?:for )?internal use only\b|\bmay not be (?:copied|reproduced|distributed|used|disclosed)\b|\bnicht (?:zur weitergabe|öffentlich)|\bstreng vertraulich\b|\breproduction interdite\b/i;
const RESERVED = /\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b/i;
const SECRET = /\b(?:proprietary|confidential|trade secrets?|vertraulich|proprietär|confidentiel|propriétaire)\b/i;
const OWNED = /copyright|©|\(c\)|\bproperty of\b|\beigentum\b|\bpropriété de\b/i;

/**
 * Why nobody but a person should state `expression` in the file at `path`: it says in words that it is under something
 * else, that all rights are reserved, or that somebody other than `holders` holds them. Without holders nobody knows whose
 * it is: every claim of all rights counts, and no name does. Undefined where nothing stands against it.
 */
export function claimOf(text: string, path: string, expression: string, holders: readonly string[]): Claim | undefined {
  const head = beginningOf(text);
  const own = holders.map(plainHolder).filter((name) => name !== '');
  const header = readHeader(text);
  const { tags, copyrights } = header;
  const named = copyrights.flatMap(({ holder }) => (holder === undefined ? [] : [plainHolder(holder)]));
  const foreign = own.length > 0 && named.length > 0 && !named.some((name) => own.some((each) => name.includes(each) || each.includes(name))) ? 'foreign' : undefined;
  if (tags.some(({ error }) => error === undefined)) {
    const { beside = [] } = withBeside(header, text, path, () => ({ matches: [] }));
    return beside.some(({ licence }) => !isOpenly(licence, expression)) ? 'licensed' : foreign;
  }
  // A tag that no tool reads, since its name is misspelt, is read by people.
  if (misnamedLicences(header).some(({ value }) => !sameMeaning(value, expression))) return 'licensed';
  const isCommented = mayComment(text, path) ? commentTest(head, path) : () => true;
  const notices = findNotices(head).filter(({ span }) => isCommented(span.start));
  if (notices.length > 0) return notices.every(({ licence, candidates = [] }) => [licence, ...candidates].some((each) => isOpenly(each, expression))) ? foreign : 'licensed';
  const said = wordsOf(head, isCommented);
  if (GRANT.test(said)) return 'licensed';
  if (REFUSED.test(said) || (SECRET.test(said) && OWNED.test(said))) return 'reserved';
  return foreign ?? (RESERVED.test(said) && !own.some((name) => plainHolder(said).includes(name)) ? 'reserved' : undefined);
}

/** The same licence, or the version of it without a word about later ones. */
function isOpenly(stated: string, wanted: string): boolean {
  return sameMeaning(stated, wanted) || (!/-(?:only|or-later)\b|\+/.test(stated) && sameMeaning(`${stated}-only`, withoutLater(wanted)));
}

function beginningOf(text: string): string {
  return text.slice(0, CHARACTERS).split('\n', LINES).join('\n');
}

/** What the comments at the beginning say, as running text. */
function wordsOf(head: string, isCommented: (offset: number) => boolean): string {
  const lines: string[] = [];
  let start = 0;
  for (const line of head.split('\n')) {
    const words = line.search(/\p{L}/u);
    if (words >= 0 && isCommented(start + words)) lines.push(line);
    start += line.length + 1;
  }
  return lines.join(' ').replace(/[\s*#/;"-]+/g, ' ');
}
