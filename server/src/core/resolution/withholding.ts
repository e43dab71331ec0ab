/** Words of a licence file by which it withholds what every open licence gives, or points to an agreement of its own. */
export interface Withholding {
  /** The sentence on one line, or the part of a long one that says so. */
  readonly quote: string;
  /** 1-based. */
  readonly line: number;
}

/** Characters of a file that are looked at, of a sentence around a hit, and of a sentence that is shown. */
const LONGEST_FILE = 200_000;
const LONGEST_SENTENCE = 400;
const LONGEST_QUOTE = 200;
/** Hits of one kind that are looked at until one counts. */
const MOST_HITS = 20;

function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'giu');
}

const COPYING = String.raw`(?:copy|copies|copied|reproduced?|(?:re)?distributed?|modif(?:y|ied)|decompiled?|disassembled?|reverse[- ]engineer(?:ed)?|sub-?licen[cs]ed?|rent(?:ed)?|leased?|disclosed?|transmit(?:ted)?|transfer(?:red)?|published?)`;
const ACTS = String.raw`(?:copying|reproduction|redistribution|distribution|modification|duplication|disclosure|dissemination|sale|use)`;
const CLOSED = String.raw`(?:strictly |expressly |hereby |absolutely )?(?:prohibited|forbidden|not (?:permitted|allowed|authori[sz]ed))`;
const PAID = String.raw`(?:commercial|paid|enterprise|proprietary|valid|subscription)`;

/** Sentences that refuse, in English, German and French. */
const REFUSES = words(
  String.raw`\b(?:proprietary ?(?:and|&|\/) ?confidential|confidential ?(?:and|&|\/) ?proprietary|strictly confidential)\b`,
  String.raw`\b(?:is|are|contains?|remains?)(?! not) (?:[\w-]+,? ){0,6}?(?:proprietary|trade secrets?)\b`,
  String.raw`\b(?:may|must|shall|can|will|agrees?) not (?:to )?(?:[\w-]+,? ){0,6}?${COPYING}\b|\b(?:may neither|not have the right to|no right to) (?:[\w-]+,? ){0,6}?${COPYING}\b|\bdo not (?:copy|distribute|redistribute)\b|\bno part of [^.;\n]{1,80}? (?:may|can|shall|must) be (?:[\w-]+,? ){0,6}?${COPYING}\b`,
  String.raw`\b${ACTS}\b[^.;\n]{0,160}\b(?:is|are) ${CLOSED}\b|\bunauthori[sz]ed ${ACTS}\b`,
  String.raw`\bno (?:re)?distribution\b|\bnot for (?:re)?distribution\b`,
  String.raw`\bno (?:rights?|licen[cs]es?|permissions?)(?: or [\w-]+)? (?:is|are) (?:hereby )?(?:granted|given)\b|\bnot granted any (?:rights?|licen[cs]e)\b`,
  String.raw`\binternal use only\b|\bfor internal use (?:by|within)\b|\bfor evaluation (?:purposes )?only\b`,
  String.raw`(?<!\bwith (?:and|or) )\bwithout modification,? (?:is|are) permitted\b|\b(?:binary|object|object code|executable) (?:form |code )?only\b|\b(?:solely|only|exclusively) (?:with|in (?:conjunction|connection) with) (?:[\w.-]+ ){0,4}?(?:products?|services?|chips?(?:ets?)?|devices?|hardware|platforms?|apis?)\b`,
  String.raw`\b(?:vervielfältigung|weitergabe|verbreitung|nutzung|verwendung|bearbeitung|kopieren)\b[^.;\n]{0,160}\b(?:untersagt|verboten|nicht (?:gestattet|erlaubt|zulässig))|\b(?:darf|dürfen) (?:[\p{L}-]+,? ){0,8}?nicht (?:[\p{L}-]+,? ){0,5}?(?:kopiert|vervielfältigt|weitergegeben|verbreitet|verändert)|\bstreng vertraulich\b`,
  String.raw`\b(?:reproduction|copie|diffusion|distribution|utilisation|redistribution)\b[^.;\n]{0,160}\b(?:est|sont) (?:strictement |formellement )?interdite?s?\b|\bstrictement (?:confidentiel|interdit)`,
);

/** Sentences that speak of a contract, to be accepted or paid for. */
const AGREEMENT = words(
  String.raw`\bend[- ]user licen[cs]e|\beula\b|\b(?:subscription|services?|purchase|evaluation|commercial) (?:licen[cs]e )?agreement\b|\bsoftware licen[cs]e (?:agreement|terms)\b|(?<=(?:^|\n)\W{0,8}(?:[\w.,&-]{1,30} ){0,6})licen[cs]e agreement\b|\bterms (?:of|and conditions of) (?:service|use)\b|(?<!\b(?:any|no|without|of) )\blicen[cs]e (?:fees?|keys?)\b`,
  String.raw`\b(?:by|before|prior to) (?:[\w-]+,? ){0,6}?(?:install\w*|download\w*|using|use|access\w*|copying|click\w*|open\w*)\b[^.\n]{0,240}\b(?:you|licensee|customer) (?:[\w-]+,? ){0,4}?(?:agree|accept|consent|acknowledge)`,
  String.raw`\b(?:requires?|must (?:obtain|purchase|buy|acquire|have)|(?:obtain|purchase|buy|need|under|to|holding)(?= an? )|have) (?:an? |the |your )?(?:[\w-]+ ){0,3}?${PAID} (?:[\w-]+ ){0,2}?(?:licen[cs]e|agreement|subscription|contract)`,
  String.raw`\bmust (?:buy|purchase|pay for) (?:an? |the |your )?(?:[\w-]+ ){0,3}?licen[cs]e|\b(?:commercial|paid|enterprise) (?:licen[cs]e|agreement|subscription) (?:is|will be) (?:required|needed|necessary)\b|\bfree (?:of charge )?for (?:the first )?\w{1,10} (?:days|weeks|months)\b|\btrial (?:period|version)\b|\bcontact (?:\S+ ){1,5}?for (?:licen[cs]ing terms|a licen[cs]e|pricing)\b`,
  String.raw`\b(?:endbenutzer|end-?nutzer)-?lizenz|\blizenzvertrag|\bnutzungsvertrag|\bcontrat de licence\b`,
);

/** What makes of a refusal a condition that open licences have as well, or the refusal of something else. */
const CONDITION =
  /\b(?:except (?:as|in|under|that)|unless|without (?:including|retaining|reproducing|keeping|this|these|the (?:above|copyright|following)|prominent|clear|mark|changing|renaming|also|a copy|attribution|credit)|provided that|if (?:you|the|it)|under (?:the same|the original|a different|another|any other)|for (?:a |any )?(?:fee|profit)|misrepresent|by (?:itself|themselves)|on (?:its|their) own|as (?:your|their) own|names? of|endors|advertis|trademarks?|patents?|by law|applicable law|ohne (?:dies|den|die)|sauf|à condition|sofern|unter (?:der )?(?:bedingung|voraussetzung))/iu;

const RESERVED = words(String.raw`\ball rights (?:[\w-]+ ){0,4}?reserved\b|\balle rechte vorbehalten\b|\btous droits réservés|\btodos los derechos reservados|\btutti i diritti (?:sono )?riservati|\balle rechten voorbehouden`);

/** Words of a licence, of whatever kind, or that lead to one: with them, reserved rights are but a phrase. */
const GRANTING =
  /\b(?:permi(?:ssion|t)|grant|free\b|freely|freedom|allow|redistribut|you (?:may|can|are)|anyone|may be (?:freely )?(?:used|copied|modified)|licen[cs]ed? (?:under|to|by|at)|under (?:the )?(?:terms|licen[cs]e)|public domain|open[- ]?source|no restriction|restricti|whatever|spdx|https?:|see\b|gestattet|erlaubt|autoris|libre)/iu;

/** An open licence to choose instead, or what looks like it: which, is not found out here. */
const CHOICE = /\b(?:dual[- ]?licen[cs]|alternatively,|at your (?:option|choice)|either of the|(?:GPL|general public licen[cs]e)\b[^.\n]{0,200}\bor\b)/i;

/** A quick look before the exact ones. */
const MAY_WITHHOLD = /\bnot\b|must|free (?:of charge )?for|trial|contact |neither|propriet|confiden|reserved|agree|eula|licen[cs]e (?:fee|key)|subscription|unauthori|prohibit|internal use|evaluation|trade secret|commercial|\bno\b|terms|vorbehalten|untersagt|verboten|nicht|vertraulich|interdit|réservés|riservati|reservados|voorbehouden|lizenz|contrat/i;

/**
 * The words by which a licence file withholds rights; undefined where it does not. For files in which no licence was found: a known licence's own
 * words are not asked about. Unknown words that withhold nothing (who contributed, where the licence is, a licence in somebody's own words) say
 * nothing against what the metadata states, and terms that every open licence may have (keep this notice, do not misrepresent) withhold nothing.
 */
export function withholdingIn(text: string, names = false): Withholding | undefined {
  if (!MAY_WITHHOLD.test(text)) return undefined;
  const joined = joinLines(withoutTags(text.slice(0, LONGEST_FILE)));
  if (CHOICE.test(joined.words)) return undefined;
  if (names) return hitOf(REFUSES, joined, CONDITION);
  return hitOf(REFUSES, joined, CONDITION) ?? hitOf(AGREEMENT, joined) ?? (GRANTING.test(joined.words) ? undefined : hitOf(RESERVED, joined));
}

/** HTML without its tags, each line in its place. */
function withoutTags(text: string): string {
  return /^\s{0,200}<(?:!doctype|html|head|body|p|h\d|div)\b/i.test(text) ? text.replace(/<[^<>]{0,4000}>/g, (tag) => tag.replace(/[^\n]/g, ' ')) : text;
}

/** A text whose paragraphs stand on one line each, one blank between words; `starts` tells where each line of the text begins in it. */
interface Joined {
  readonly words: string;
  readonly starts: readonly number[];
}

function joinLines(text: string): Joined {
  const starts: number[] = [];
  let words = '';
  for (const line of text.split('\n')) {
    starts.push(words.length);
    const said = line.replace(/^[\s*#>/;-]{1,200}/, '').replace(/\s+/g, ' ').trimEnd();
    words += said === '' ? '\n' : `${said} `;
  }
  return { words, starts };
}

function hitOf(pattern: RegExp, { words, starts }: Joined, unless?: RegExp): Withholding | undefined {
  let hits = 0;
  for (const { index, 0: hit } of words.matchAll(pattern)) {
    if (++hits > MOST_HITS) return undefined;
    const stopped = words.lastIndexOf('. ', index);
    const start = Math.max(words.lastIndexOf('\n', index) + 1, stopped < 0 ? 0 : stopped + 2, index - LONGEST_SENTENCE);
    const behind = words.slice(index + hit.length, index + LONGEST_SENTENCE);
    const stop = behind.search(/[.;](?= |$)|\n/);
    const sentence = words.slice(start, index + hit.length + (stop < 0 ? behind.length : stop + 1)).trim();
    if (unless?.test(sentence) === true) continue;
    return { quote: quoteOf(sentence, index - start), line: starts.findLastIndex((each) => each <= index) + 1 };
  }
  return undefined;
}

/** Characters that a quotation keeps in front of the words that matter. */
const LEAD = 60;

function quoteOf(sentence: string, at: number): string {
  const from = sentence.length > LONGEST_QUOTE && at > LEAD ? sentence.indexOf(' ', at - LEAD) + 1 : 0;
  return `${from > 0 ? '…' : ''}${sentence.slice(from, from + LONGEST_QUOTE)}${sentence.length > from + LONGEST_QUOTE ? '…' : ''}`;
}
