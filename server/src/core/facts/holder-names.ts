import { findCopyright, readNotice } from '../headers/copyright';

/** What stands for many who are not named: `and contributors`, `et al.` */
// eslint-disable-next-line regexp/no-super-linear-move -- asked of 300 characters at most
const OTHERS = /[\s,;]+(?:et al\b|and (?:the |its |all |many |other )*(?:[^\s,;]{1,40} ){0,3}(?:contributors|authors|others|developers|committers|maintainers)\b).*$/;

/** Legal forms, which people leave out. */
// eslint-disable-next-line regexp/no-super-linear-move -- asked of 300 characters at most
const LEGAL_FORM = /(?: (?:gmbh|mbh|inc|ltd|llc|ag|se|sa|bv|oy|oyj|as|ab|srl|spa|ev|corp|corporation|co|company))+$/;

/** A holder's name without years, e-mail, punctuation, article, legal form and unnamed others, for comparison: `Town Ltd.` and `the Town and contributors` are one. */
export function plainHolder(holder: string): string {
  const words = holder.toLowerCase().slice(0, LONGEST).replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').replace(OTHERS, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^the /, '');
  return words.replace(LEGAL_FORM, '') || words;
}

/** Characters of a name that are compared. */
const LONGEST = 300;

/** What templates of projects and licences put in the place of a holder, to be filled in. */
const TEMPLATE = /^(?:__[A-Za-z]{1,40}__|(?:the )?(?:your|my)[ _]?(?:company|name|organi[sz]ation|full name)(?: (?:name|here))?|company[ _]name|(?:full )?name of (?:the )?(?:copyright )?(?:author|owner|holder)|(?:copyright )?(?:owner|holder|author)(?:[ _']?s)?[ _]name|[<[{](?:your|full|name|owner|author|holder|copyright|company|organi[sz]ation|insert)[^\]>}]{0,60}[\]>}])[.,]?(?: all rights reserved\.?)?$/i;

/** True of a holder that a template left to be filled in: `Your Company`, `__MyCompanyName__`, `<name of author>`. */
export function isTemplateHolder(holder: string): boolean {
  return TEMPLATE.test(holder.trim().slice(0, LONGEST));
}

/** The holder of a copyright line; the line itself where it has no beginning that is known. */
export function holderOf(line: string): string {
  const found = findCopyright(line);
  return (found && readNotice(found.prefix, line.slice(found.words)).holder) ?? line;
}
