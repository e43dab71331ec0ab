import data from '../../../../data/publiccode-aliases.json';
import { parseExpression } from '../expression/parse';
import { tokeniseExpression } from '../expression/tokens';

/** Kinds of values a key may have; each is tried on the text as written. */
export const VALUE_KINDS = {
  text: () => true,
  url: (text) => /^[a-z][a-z0-9+.-]*:\/\/[^\s/]/i.test(text) && canParse(text),
  web: (text) => /^https?:\/\/[^\s/]/i.test(text) && canParse(text),
  date: (text) => isDate(text),
  email: (text) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(text),
  mime: (text) => /^[a-z]+\/[a-z0-9.+-]+$/i.test(text),
  language: (text) => isLanguage(text),
  country: (text) => isCountry(text),
  licence: (text) => parseExpression(text).ok && tokeniseExpression(text).every(({ kind }) => kind !== 'unknown'),
  standard: (text) => (text.startsWith('alias:') ? Object.hasOwn(data.aliases, text.slice('alias:'.length)) : /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(text)),
  organisation: (text) => (text.startsWith('urn:x-italian-pa:') ? /^urn:x-italian-pa:[a-z0-9_-]{3,}$/i.test(text) : /^urn:[a-z0-9][a-z0-9-]+:\S+$/i.test(text) || /^https?:\/\/[^\s/]/i.test(text)),
  image: (text) => !/^file:/i.test(text) && /\.(svg|svgz|png)$/i.test(text.split(/[?#]/, 1)[0] ?? ''),
  screenshot: (text) => !/^file:/i.test(text) && /\.(png|jpe?g)$/i.test(text.split(/[?#]/, 1)[0] ?? ''),
} satisfies Record<string, (text: string) => boolean>;

export type ValueKind = keyof typeof VALUE_KINDS;

function canParse(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** BCP 47, with a primary language and a region that exist. */
function isLanguage(text: string): boolean {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)) return false;
  try {
    const { language, region } = new Intl.Locale(text);
    const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
    return known && (region === undefined || isCountry(region) || /^\d{3}$/.test(region));
  } catch {
    return false;
  }
}

/** ISO 3166-1 alpha-2. */
export function isCountry(text: string): boolean {
  return /^[A-Z]{2}$/.test(text) && !/^(UK|EU|ZZ|X[A-JL-Z]|Q[M-Z]|AA|EZ|UN)$/.test(text) && new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(text) !== undefined;
}

/** A country in lower case, which the standard still allows and calls deprecated (`intendedAudience/countries`). */
export function isLowerCaseCountry(text: string): boolean {
  return /^[a-z]{2}$/.test(text) && isCountry(text.toUpperCase());
}
