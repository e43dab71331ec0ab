import ids from 'spdx-license-ids/index.json';
import deprecated from 'spdx-license-ids/deprecated.json';

/** A licence named in running text, from `start` to `end`; `text` is without markup and with single spaces. */
export interface Mention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer names would not be names. */
const MAX_LENGTH = 200;

const IDS = new Set([...ids, ...deprecated].filter((id) => /[-0-9]/.test(id)).map((id) => id.toLowerCase()));

/** Names written out, in any case. */
const NAMES =
  /european union public licen[cs]e|gnu (?:affero |lesser |library )?(?:general public licen[cs]e|gpl)|(?:affero |lesser )?general public licen[cs]e|apache(?: software)? licen[cs]e|apache\b|mozilla public licen[cs]e|eclipse (?:public|distribution) licen[cs]e|creative commons(?: (?:zero|attribution|share-?alike|non-?commercial|no-?derivatives|by(?:-\w\w)*))*|boost software licen[cs]e|(?:the )?unlicense\b|artistic licen[cs]e|licence ouverte(?: ?\/ ?open licen[cs]e)?|open government licen[cs]e|open database licen[cs]e|open software licen[cs]e|common development and distribution licen[cs]e|universal permissive licen[cs]e|(?:sil )?open font licen[cs]e|zlib(?:\/libpng)?\b|(?:the )?(?:new|modified|revised|simplified|original|(?:[234]|two|three|four)[- ]clause) bsd\b/iy;
/** Abbreviations, which are names in capitals only. */
const ABBREVIATIONS =
  /(?:EUPL|[AL]?GPL|MPL|EPL|CDDL|UPL|OSL|AFL|OFL|ODbL|CeCILL(?:-[ABC])?|CECILL(?:-[ABC])?|CC[ -]?0|CC[ -]BY(?:-(?:SA|NC|ND))*|BSD(?:[- ][234][- ][Cc]lause)?|MIT(?:-0|\/X11)?|ISC|WTFPL|0BSD)(?:[ -]?v?\d+(?:\.\d+){0,2})?(?:-only|-or-later|\+)?(?![\w-])/y;
const TOKEN = /[A-Za-z0-9][\w.+-]{0,199}/y;

const SPACE = String.raw`(?:[ \t]{0,40}\r?\n[ \t]{0,40}|[ \t]{1,40})`;
/** What may follow a name and belongs to it. */
const MORE = new RegExp(
  `,?${SPACE}(?:(?:version|ver\\.?|versie|versione)${SPACE})?v?\\.?${SPACE}?\\d+(?:\\.\\d+){0,2}(?![\\w.]\\w)\\+?|${SPACE}(?:licen[cs]e|lizenz|licentie|licenza)\\b|${SPACE}(?:public|universal|international|attribution|share-?alike|[234]-clause)\\b|,?${SPACE}or${SPACE}(?:\\(at your option\\)${SPACE})?(?:any${SPACE})?(?:later|newer)(?:${SPACE}versions?)?\\b|${SPACE}\\((?:EUPL|[AL]?GPL|MPL|EPL|Apache|MIT|BSD|CC)[\\w .+-]{0,20}\\)`,
  'iy',
);
/** The words that name an EUPL notice's later versions (EUPL, Annex and the notice that comes with it). */
const SUBSEQUENT = new RegExp(
  `,?${SPACE}or${SPACE}?[-–—]?${SPACE}?as${SPACE}soon${SPACE}(?:as${SPACE})?they${SPACE}will${SPACE}be${SPACE}approved${SPACE}by${SPACE}the${SPACE}European${SPACE}Commission${SPACE}?[-–—]?${SPACE}?subsequent${SPACE}versions${SPACE}of${SPACE}the${SPACE}EUPL\\b`,
  'iy',
);
const JOINT = new RegExp(
  `,?${SPACE}?(?:${SPACE}(?:or|and|oder|und|ou|et|of|en|o|e)${SPACE}|\\/)(?:(?:the|der|die|de|la)${SPACE})?`,
  'iy',
);

/** The licence named at `at`, versions and alternatives included; undefined where none is. */
export function readMention(text: string, at: number): Mention | undefined {
  const limit = Math.min(text.length, at + MAX_LENGTH);
  let end = readName(text, at, limit);
  if (end === undefined) return undefined;
  for (;;) {
    const more: number | undefined = matchEnd(MORE, text, end) ?? matchEnd(SUBSEQUENT, text, end);
    const joint: number | undefined = more === undefined ? matchEnd(JOINT, text, end) : undefined;
    const next: number | undefined = more ?? (joint === undefined ? undefined : readName(text, joint, limit));
    if (next === undefined || next > limit) break;
    end = next;
  }
  return { text: text.slice(at, end).replace(/\s+/g, ' '), start: at, end };
}

function readName(text: string, at: number, limit: number): number | undefined {
  const written = matchEnd(NAMES, text, at) ?? matchEnd(ABBREVIATIONS, text, at);
  TOKEN.lastIndex = at;
  // eslint-disable-next-line regexp/no-super-linear-move -- asked of 200 characters at most
  const token = TOKEN.exec(text)?.[0].replace(/[.+-]+$/, (tail) => (tail === '+' ? '+' : ''));
  const named = token !== undefined && IDS.has(token.replace(/\+$/, '').toLowerCase()) ? at + token.length : undefined;
  // `Apache-2.0` is more than the name that it begins with.
  const end = Math.max(written ?? 0, named ?? 0);
  return end > 0 && end <= limit ? end : undefined;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && found[0] !== '' ? at + found[0].length : undefined;
}
