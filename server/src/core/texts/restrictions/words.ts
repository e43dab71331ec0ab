/** Words of which the sentences in the table are made: `String.raw` sources, to be joined with `any`. */

/** Who or what may be forbidden something by a licence. */
export const WORK = String.raw`(?:software|program(?:me)?|library|code|work|package|product|project|material|tool|plugin|module|it)s?`;
export const FORBIDDEN = String.raw`(?:may|must|shall|can|should) ?not`;
export const CLOSED = String.raw`(?:not (?:permitted|allowed|authori[sz]ed|granted|licen[cs]ed)|prohibited|forbidden|disallowed|verboten|untersagt|nicht (?:gestattet|erlaubt)|interdite?s?)`;
export const MUST = String.raw`(?:must|shall|has to|have to|needs? to|(?:is|are) (?:required|obliged) to)`;
/** A licence that costs something. */
export const PAID = String.raw`(?:paid|commercial|enterprise|production|business|premium)(?: [\w-]+){0,2} (?:licen[cs]es?|subscriptions?|licen[cs]e agreements?)`;
/** Whom a licence counts by size. */
export const COMPANIES = String.raw`(?:organi[sz]ations?|compan(?:y|ies)|entit(?:y|ies)|business(?:es)?|corporations?|enterprises?|legal persons?|anyone|users?|teams?)`;
export const SIZE = String.raw`(?:revenues?|turnover|employees|headcount|seats|developers|users|funding|umsatz|mitarbeiter\w{0,6}|chiffre d['’]affaires|salariés)`;
/** What a machine learns from a work. */
export const LEARNING = String.raw`(?:(?:train(?:ing|ed)?|fine-?tun(?:e|ing|ed)|develop(?:ing|ment)?|improv(?:e|ing)|creat(?:e|ing))\b[^.;]{0,60}\b(?:ai|a\.i\.|artificial intelligence|machine[- ]learning|ml|language models?|llms?|neural networks?|generative)\b|\b(?:ai|a\.i\.|artificial intelligence|machine[- ]learning|ml|llm|ki)(?:[/ -](?:and |or )?(?:ai|ml|models?|systems?|datasets?)){0,2}[- ]?train(?:ing|ed)\b|\btext and data mining\b)`;
export const FIELDS = String.raw`(?:military|weapons?|warfare|nuclear|medical|clinical|surveillance|militärisch\w*|waffen|medizinisch\w*|militaires?|médicales?)`;
/** Uses that are no more than a look, or the user's own. */
export const OWN_USE = String.raw`(?:personal|private|academic|educational|teaching|research|evaluation|internal|in-house|trial|testing|demonstration)`;
export const OWN_USES = String.raw`${OWN_USE}(?:(?:,| and| or|/|, and|, or) ?(?:${OWN_USE}|non-?commercial)){0,4}`;
/** Folders in which editions for who pays are kept. */
const EDITION = String.raw`(?:[\w.@-]{1,30}/){0,3}(?:ee|enterprise|premium|commercial|pro)`;
export const PAID_FOLDER = String.raw`(?:["'“‘\x60]/?${EDITION}/?["'”’\x60]|${EDITION}/|/${EDITION}\b)`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|okt|dez)[a-zäöüéèû]{0,8}`;
/** A day or a year. */
export const DATE = String.raw`(?:the )?(?:\d{1,2}(?:st|nd|rd|th|er|\.)?[ ./-](?:(?:of )?${MONTH}|\d{1,2}[./-])|${MONTH} \d|(?:19|20)\d\d\b)`;

/** One expression for all, in any case. */
export function any(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'), 'i');
}
