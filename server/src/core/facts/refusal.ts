import type { CopyrightNotice, HeaderFacts, Refusal } from '../headers/model';
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
const MAY_REFUSE = /confiden|propriet|unauthori|prohibited|commercial|rights reserved|vertraulich|untersagt|verboten|gestattet|vorbehalten|kommerziell|gewerblich|interdit|droits réservés/i;
const OWNED = /\bcopyright\b|©|\(c\) ?\d{4}|\bproperty of\b|\beigentum\b|\bpropriété (?:de|du|exclusive)\b|rights reserved/i;
const RESERVED = /\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés/i;

/** Sentences that plainly forbid what every open licence allows, in English, German and French. Words for data and access ("confidential client", "unauthorized use of an account") are none. */
const FORBIDS = new RegExp(
  [
    String.raw`\b(?:confidential|proprietary) (?:and|&|or|\/) ?(?:strictly )?(?:confidential|proprietary)\b|\bproprietary\/confidential\b|\bstrictly confidential\b|\b(?:contains|is|are)(?: the)? (?:[\w-]+ ){0,3}(?:proprietary|confidential) (?:and|or|information|software|material|code|property)\b`,
    String.raw`\bunauthori[sz]ed (?:copying|use|reproduction|distribution|disclosure|duplication|modification)\b[^.]{0,200}\b(?:prohibited|forbidden|not permitted)\b`,
    String.raw`\b(?:copying|reproduction|redistribution|distribution|use)\b[^.]{0,100}\bis strictly (?:prohibited|forbidden)\b`,
    String.raw`\b(?:may|must|can|shall) not be (?:used|copied|reproduced|distributed|disclosed)\b[^.]{0,100}\b(?:for (?:any )?commercial|without (?:the )?(?:[\w-]+ ){0,3}(?:permission|consent|authori[sz]ation|approval|agreement))`,
    String.raw`\bno commercial use\b|\bnot for commercial use\b|\bfor non-?commercial (?:use|purposes) only\b`,
    String.raw`\bstreng vertraulich\b|\bvertraulich und (?:proprietär|geschützt|urheberrechtlich)|\b(?:vervielfältigung|weitergabe|nutzung|verwendung|verbreitung|kopieren)\b[^.]{0,120}\b(?:untersagt|verboten|nicht gestattet|nicht erlaubt)\b|\b(?:darf|dürfen) nicht\b[^.]{0,60}\b(?:kopiert|vervielfältigt|weitergegeben|kommerziell|gewerblich)`,
    String.raw`\bnicht (?:für|zu) (?:kommerzielle|gewerbliche)`,
    String.raw`\bstrictement (?:confidentiel|interdit)|\bconfidentiel et propriétaire|\bpropriétaire et confidentiel|\b(?:reproduction|copie|utilisation|diffusion|distribution)\b[^.]{0,120}\binterdite?s?\b|\bne peut être (?:utilisée?|copiée?|reproduite?|diffusée?)[^.]{0,80}(?:sans|à des fins commerciales)`,
  ].join('|'),
  'i',
);
/** Who may use it, or what for, is limited in so many words; whoever holds the rights. */
const LIMITS = new RegExp(
  [
    String.raw`\b(?:this|the) (?:file|software|program(?:me)?|code|script|module|library|work)\b[^.;]{0,120}\b(?:for (?:strictly )?(?:non-?commercial|internal|evaluation|private)(?: (?:use|purposes?|evaluation|testing))?,? only|only for (?:non-?commercial|internal|evaluation|private) )`,
    String.raw`\b(?:nur|ausschließlich) (?:für den (?:internen|privaten|nicht-?kommerziellen) gebrauch|intern (?:verwendet|genutzt|benutzt)|für (?:nicht-?kommerzielle|private) zwecke)`,
    String.raw`\b(?:réservé à un|pour un|à) usage (?:strictement )?(?:interne|privé|non commercial)(?: uniquement| exclusivement)?\b`,
  ].join('|'),
  'i',
);
const MAY_LIMIT = /(?:commercial|internal|evaluation|private)[^.;]{0,60}\bonly\b|\bonly\s+for\s+(?:non|internal|evaluation|private)|\b(?:nur|ausschließlich)\s+(?:für|intern)|\busage\s+(?:strictement|interne|privé|non)/i;
/** Words of the line that is shown. */
const TELLING = new RegExp([MAY_REFUSE.source, MAY_LIMIT.source, 'internal|intern\\b|usage', String.raw`\bnot be (?:used|copied|reproduced|distributed|disclosed)`].join('|'), 'i');
/** Words by which the file speaks of a licence after all. */
const LICENSED = /licen[cs]|lizenz|\bpermission\b[^.]{0,40}\bgranted\b|\bredistribut|\bpublic domain\b|\bopen[ -]source\b|SPDX/i;
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
