import { readDeclared } from '../../declared/read';
import { sameMeaning, withoutLater } from '../../declared/same';
import { withoutEnd } from '../../text/trim';
import { REFUSED } from '../../texts/restrictions/places';
import type { SaidLine } from './said';

/** A grant in words, whichever licence it belongs to; what points at the project's own licence is none. */
export const GRANT =
  /\b(?:licen[cs]ed under|(?:released|distributed|published|made available) under(?=[^.]{0,80}\b(?:licen[cs]e|terms|conditions)\b)) (?!(?:the )?(?:terms (?:of|found in) )?(?:the )?(?:(?:accompanying )?licen[cs]e file|LICENSE\b)|the same licen[cs]e as the [\w.'-]+ (?:package|project|program|software|library|plugin)\b)|\bpermission (?:is hereby granted|to use, copy)|\bredistribution and use in source\b|\bsubject to the terms (?:of|and conditions of) the (?!licen[cs]e file\b)/i;

/** Words for licences that are no grant by themselves. */
const NAMED =
  /\bpublic domain\b(?! suffix)|\(CC[- ]BY\b|\bCC[- ]BY[-\w]{0,8}[- ]\d|\bCC0[- ]1|(?:under |: |by )(?:an? |the )?(?:CC[- ](?:BY|0)|creative ?commons\b)|creativecommons\.org\/(?:licen[cs]es|publicdomain)\b|\bwtfpl\b|\bbeer-?ware\b|\bsame (?:terms|conditions|licen[cs]e) as (?!the [\w.'-]+ (?:package|project|program|software|library|plugin)\b|this\b|the (?:rest|main|parent|original)\b)\w|\bsame (?:terms )?as perl\b|\bgleiche lizenz wie (?!dies|das projekt\b|der rest\b)\w|\bm[eê]me licence que (?!ce\b|cet|le reste\b|le projet\b)\w|\b\p{Lu}\w+ source licen[cs]e\b|\b(?:with|by) (?:kind |the )?permission (?:of|from)\b|\bused with permission\b|\bcommercial licen[cs]e\b|\b(?:end[- ]user )?licen[cs]e agreement\b|\bsee (?:the )?\S{0,60}licen[cs]e\S{0,40}\.(?!md\b|txt\b|rst\b|html?\b|adoc\b)\w+|\bgoverned by (?:a|the) (?!licen[cs]e file)[\w -]{1,30}licen[cs]e\b/iu;
const RESERVED = /\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b/i;
const SECRET = /\b(?:proprietary|confidential|trade secrets?|vertraulich|proprietär|confidentiel|propriétaire)\b/i;
const OWNED = /copyright|©|\(c\)|\bproperty of\b|\beigentum\b|\bpropriété de\b/i;
/** A line that says so and nothing else. */
const SECRET_LINE = /^\W{0,8}(?:(?:strictly|company|highly|top|\w+) )?(?:confidential|proprietary|vertraulich|confidentiel)(?: (?:document|file|source|code))?\W{0,8}$/i;

/** `License: X`, `@license X`; in code `__license__ = "X"`, `MODULE_LICENSE("X")`. */
const LABEL = /^@?(?:licen[cs]es?|lizenz)\b\s?(?::|=|(?<=^@\w{4,8})\s)\s?(.{1,200})$/i;
const IN_CODE =
  /^\s{0,80}__licen[cs]e__\s?=\s?[urb]{0,2}["'](.{1,200}?)["']|\bMODULE_LICENSE\s?\(\s?"(.{1,200}?)"|^\s{0,80}LABEL\s+\S{0,60}licen[cs]es?"?\s?=\s?"?(.{1,100}?)"?\s{0,8}\\?$|@licen[cs]e\s+(.{1,200})$|\bPackageLicenseExpression>(.{1,100}?)</i;
const IN_MARKUP = /\brel="licen[cs]e"|<(?:cc|dc|dcterms|rdf|xmpRights):(?:licen[cs]e|rights)\b|<meta\b[^<>]{0,80}\bname="(?:copyright|dcterms\.rights|licen[cs]e)"/i;
/** Words about all of a text, wherever in it they stand. */
const OF_THE_TEXT = /\b(?:this|the) (?:document|page|text|article|work|guide|content|documentation|material|site|book|report|image|drawing|icon)s? (?:is|are) (?:licen[cs]ed|available|released|published|distributed) under\b/i;
/** The project's own licence file, told in few words. */
const OWN_FILE = /^(?:please )?(?:see|refer to|in|read|check|siehe|voir)?:? ?(?:also )?(?:the )?(?:accompanying |attached |project )?(?:file )?[`'"(]{0,2}(?:\S{0,40}\/)?(?:LICEN[CS]E|COPYING)(?:\.(?:md|txt|rst|adoc|html))?[`'")]{0,2}(?: file)?(?: (?:in|at|for|distributed|included|provided)\b.{0,80})?\.?$/i;

/** The same licence, or the version of it without a word about later ones. */
export function isOpenly(stated: string, wanted: string): boolean {
  return sameMeaning(stated, wanted) || (!/-(?:only|or-later)\b|\+/.test(stated) && sameMeaning(`${stated}-only`, withoutLater(wanted)));
}

/** True where `value`, as people write licences, is `wanted` or points to the project's own licence file. */
export function meansWanted(value: string, wanted: string): boolean {
  const words = withoutEnd(value.replace(/^["'<(]+/, ''), /["'>);,.\s]/);
  if (OWN_FILE.test(words)) return true;
  const { expression, candidates } = readDeclared(words, 'generic');
  return [...(expression === undefined ? [] : [expression]), ...candidates].some((each) => isOpenly(each, wanted));
}

/** The value of a licence field in a line, as its standing allows. */
export function labelled({ said, standing }: SaidLine): string | undefined {
  if (standing === 'far') return undefined;
  const found = standing === 'code' || standing === 'markup' ? IN_CODE.exec(said) : (LABEL.exec(said) ?? IN_CODE.exec(said));
  return found?.slice(1).find((value) => value !== undefined && /\p{L}/u.test(value));
}

/** Who gives no warranty has given the file away: under terms that are not known where nothing else is said. */
const UNWARRANTED =
  /\b(?:software|code|file|script|program|material|library|module|it|work|package) (?:is|are|comes) (?:being )?(?:(?:hereby )?(?:provided|distributed|supplied|offered|furnished|released|made available) )?(?:\w+ ){0,3}["'“‘«]?as[- ]is\b|\bwithout (?:any )?(?:(?:express|implied) )?(?:or \w+ )?warrant(?:y|ies)\b|\bno (?:implied |express )?warrant(?:y|ies)\b|\bdisclaims? all\b[^.]{0,30}\bwarrant|\bohne (?:jede |jegliche |irgendeine )?(?:gewähr|garantie)|\bsans (?:aucune )?garantie\b/i;
const UNWARRANTED_HERE = /as[- ]is|warrant|garantie|gewähr/i;

/** True where a comment gives no warranty for the file. */
export function disclaims({ said, around, standing }: SaidLine): boolean {
  return standing === 'comment' && UNWARRANTED_HERE.test(said) && UNWARRANTED.test(around);
}

/** What the words of a comment claim; `stated` where the file gives itself the licence wanted, so that no more is asked of such words. */
export function termsIn({ said, around, standing }: SaidLine, stated: boolean): 'licensed' | 'reserved' | 'all-rights' | undefined {
  if (standing === 'markup') return IN_MARKUP.test(said) ? 'licensed' : undefined;
  if (standing === 'far') return OF_THE_TEXT.test(said) ? 'licensed' : undefined;
  if (standing === 'code') return /\bsame terms as perl itself\b/i.test(said) ? 'licensed' : undefined;
  if (SECRET_LINE.test(said) || (SECRET.test(said) && OWNED.test(around))) return 'reserved';
  if (stated) return undefined;
  // A refusal goes before a grant: "no redistribution under any licence".
  if (REFUSED.test(around) && REFUSED_HERE.test(said)) return 'reserved';
  if (NAMED.test(said) || (GRANT.test(around) && GRANT_HERE.test(said))) return 'licensed';
  return RESERVED.test(said) ? 'all-rights' : undefined;
}

/** That the words begin in this line. */
const REFUSED_HERE = /academic|research|educational|personal|must not|shall not|proprietar|confiden|unauthori|strictly|internal|may not|nicht|intern |internen|interne|vertraulich|interdit|distribut|evaluation|commercial|weitergabe|vervielf|nutzung/i;
const GRANT_HERE = /licen[cs]ed|released|distribut|published|available|permission|subject/i;
