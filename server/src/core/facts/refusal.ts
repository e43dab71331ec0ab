import type { CopyrightNotice, HeaderFacts, Refusal } from '../headers/model';
import { FORBIDS, LIMITS } from '../texts/restrictions/places';
import { withoutEnd } from '../text/trim';
import { GRANT } from './claims/terms';
import { commentTest } from './commented';

/** Lines and characters at the beginning of a file in which it speaks of itself. */
const LINES = 60;
const CHARACTERS = 5_000;
/** Characters before and behind the words of ownership that belong to the same claim. */
const BEFORE = 200;
const BEHIND = 600;
/** Longest piece of a line that is shown. */
const LONGEST_QUOTE = 100;

/** A quick question before the exact ones. */
const MAY_REFUSE = /\buse only|für den |confiden|propriet|unauthori|prohibited|commercial|rights reserved|vertraulich|untersagt|verboten|gestattet|vorbehalten|kommerziell|gewerblich|genehmigung|zustimmung|einwilligung|interdit|droits réservés/i;
const OWNED = /\bcopyright\b|©|\(c\) ?\d{4}|\bcopr\. ?\d{4}|\bproperty of\b|\beigentum\b|\bpropriété (?:de|du|exclusive)\b|rights reserved/i;
const RESERVED = /\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés/i;

const MAY_LIMIT = /(?:commercial|internal|evaluation|private|personal|academic|educational|research)[^.;]{0,60}\bonly\b|\bonly\s+for\s+(?:non|internal|evaluation|private|personal|academic|educational|research)|\bnot\s+be\s+used\s[^.;]{0,80}\btrain|\bfree\s[^.;]{0,12}for\s+(?:non|personal|private|academic|educational)|\b(?:nur|ausschließlich)\s+(?:für|intern)|\butilisation\s+commerciale\s|\busage\s+(?:strictement|interne|privé|non)|\bsolo\s+p(?:ara|er)\s|\b(?:somente|apenas)\s+para\s|\balleen\s+voor\s|\bcommercieel\s+gebruik\b|\btylko\s+do\s|\b(?:prohibid|vietat)[oa]\b/i;
/** Words of the line that is shown. */
const TELLING = new RegExp([MAY_REFUSE.source, MAY_LIMIT.source, 'internal|intern\\b|usage|train(?:ing)?\\b', String.raw`\bnot be (?:used|copied|reproduced|distributed|disclosed)`].join('|'), 'i');
/** Words by which the file speaks of a licence after all. */
const LICENSED = /licen[cs]|\b(?:used? freely|freely (?:us|cop|distribut))|lizenz|\bpermission\b[^.]{0,40}\bgranted\b|\bredistribut|\bpublic domain\b|\bopen[ -]source\b|SPDX/i;
/** The same for what forbids, which may well say that no licence is given. */
const POINTS = /\blicen[cs]ed under\b|\b(?:see|in|with) (?:the )?(?:accompanying )?(?:licen[cs]e|copying|notice)\b|\bopen[ -]source\b|\bpublic domain\b|\b(?:GPL|LGPL|MPL|EUPL|BSD|MIT)\b/;

/**
 * The words at the beginning of a file without any licence statement that refuse its use: `forbidden` where they plainly say
 * so beside words of ownership, or limit who may use the file and what for, `reserved` where they only claim all rights. Nothing where the file speaks of a licence.
 */
export function refusalOf(text: string, path: string, { tags, notices }: HeaderFacts): Refusal | undefined {
  if (tags.length + notices.length > 0) return undefined;
  const head = text.slice(0, CHARACTERS);
  if (!(MAY_REFUSE.test(head) && OWNED.test(head)) && !MAY_LIMIT.test(head)) return undefined;
  const lines = commentedLines(head, path);
  const words = lines.map(({ said }) => said).join(' ').replace(/[\s*#;"]+/g, ' ');
  const owned = OWNED.exec(words);
  const limits = LIMITS.test(words);
  if ((!owned && !limits) || GRANT.test(words)) return undefined;
  const claim = owned ? words.slice(Math.max(0, owned.index - BEFORE), owned.index + BEHIND) : words;
  const kind = (limits || FORBIDS.test(claim)) && !POINTS.test(claim) ? 'forbidden' : RESERVED.test(claim) && !LICENSED.test(words) ? 'reserved' : undefined;
  const line = kind && (lines.find(({ said }) => (kind === 'forbidden' ? TELLING.test(said.replace(RESERVED, '')) : RESERVED.test(said))) ?? lines.find(({ said }) => OWNED.test(said)));
  if (!line) return undefined;
  const quote = line.said.length > LONGEST_QUOTE ? `${line.said.slice(0, LONGEST_QUOTE)}…` : line.said;
  return { kind, words: quote, span: { start: line.start, end: line.start + line.said.length } };
}

/** The words of the comments at the beginning, line by line, without the marks around them. */
function commentedLines(head: string, path: string): { readonly start: number; readonly said: string }[] {
  const isCommented = commentTest(head, path);
  const lines: { start: number; said: string }[] = [];
  let start = 0;
  for (const line of head.split('\n').slice(0, LINES)) {
    const at = line.search(/[\p{L}©(]/u);
    if (at >= 0 && isCommented(start + at)) lines.push({ start: start + at, said: withoutEnd(line.slice(at), /[\s*/#>-]/) });
    start += line.length + 1;
  }
  return lines;
}

/** True where every holder that the copyright lines name is somebody else than `isOwn` knows, and there is one. */
export function isOfOthers(copyrights: readonly CopyrightNotice[], isOwn: (holder: string) => boolean): boolean {
  const holders = copyrights.flatMap(({ holder }) => holder ?? []);
  return holders.length > 0 && !holders.some(isOwn);
}
