/** What licence files are called in the languages of the Union, and by tools: `LICENSE`, `LIZENZ`, `LICENZA`, `LICENCIA`, `LICENTIE`, `LICENCJA`, `LICENS`. */
const WORD = String.raw`licen[cs]es?|lizenz|licen[zç]a|licencia|licentie|licencja|licens|copying|unlicen[cs]e`;
/** Licences whose short names people put before that word, or use alone: `MIT-LICENSE`, `GPL3-License.txt`, `EUPL-1.2.txt`. */
const SHORT = String.raw`mit|x11|isc|bsd|zlib|apache|asl|mpl|eupl|epl|cddl|cecill|[al]?gpl|gfdl|ofl|cc0|osl|afl|artistic|bsl|boost|unlicense`;
const VERSION = String.raw`(?:[-_.]?v?\d{1,2}(?:\.\d)?(?:[-_.]clause)?)?`;

const NAMED = new RegExp(String.raw`^(?:${WORD})(?:[.-][\w.+-]{0,60})?$`, 'i');
/** `licence-text-modified.md` is a page about licences: in lower case only one short word follows, as in `license-mit`. */
const PAGE = /^[a-z]+(?![a-z]|(?:[.-]\w{1,12})?(?:\.\w{1,8})?$)/;
/** An underscore is of code more often than of a licence: `license_check`. */
const UPPER_CASE = /^(?:LICEN[CS]E|LIZENZ|COPYING)_[\w.+-]{1,60}$/;
const PREFIXED = new RegExp(String.raw`^(?:${SHORT})${VERSION}[-_. ]?(?:licen[cs]e|copying)${VERSION}(?:\.(?:txt|md|rst))?$`, 'i');
/** A short name alone says it only of a text file, and where a version follows or it is the name of nothing else: `apache.md` is about a server. */
const ALONE = /^(?:(?:eupl|epl|[al]?gpl|apache|mpl|cecill|bsd|cc0)[-_.]?v?\d(?:[-_.]\d)?(?:[-_.]clause)?\.(?:txt|md)|(?:eupl|[al]?gpl|cecill|cc0)\.txt)$/i;

/** `COPYING.ARTWORK`, `LICENSE-docs`: about a part of what the project publishes. */
const PART = new RegExp(String.raw`^(?:${WORD})[-_.](?:artworks?|art|icons?|images?|pictures?|graphics|media|assets?|fonts?|logos?|sounds?|music|docs?|documentation|data|content)(?:\.(?:txt|md|rst))?$`, 'i');

/** True where the licence in a file of this name is that of a part, such as its pictures, and not of the whole. */
export function isPartsLicence(name: string): boolean {
  return PART.test(name);
}

/** True where a file of this name holds a licence, whatever its ending is; endings of code are for the caller to leave out. */
export function isLicenceName(name: string): boolean {
  return (NAMED.test(name) && !PAGE.test(name)) || UPPER_CASE.test(name) || PREFIXED.test(name) || ALONE.test(name);
}
