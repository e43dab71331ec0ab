import type { Located } from '../../text/span';

const LABEL = /^(?:(?:software|code|project)[ _-]?)?(?:licen[cs]e|lizenz|licenza|licentie|licencia)s?$/i;
const ADDRESS =
  /(?:img\.shields\.io|badgen\.net|flat\.badgen\.net|img\.badgesize\.io)\/(badge\/|static\/v1\?)([^\s)"'<>\]]{1,500})/g;

/** More licence badges than this show the licences of many things: a list, not a statement. */
const MAX_BADGES = 3;

/** Characters of a badge's label, message and colour; longer ones are none. */
const LONGEST = 300;

/**
 * The licences that badges show, with the place in the badge's address (Shields.io documentation, Static Badge:
 * `label-message-colour`, `_` for a space, `--` and `__` for `-` and `_`). Badges that ask a service show no value here.
 */
export function readBadges(text: string): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, kind, rest = ''] = match;
    const start = match.index + whole.length - rest.length;
    const badge = kind === 'badge/' ? pathBadge(rest, start) : queryBadge(rest, start);
    if (badge) found.push(badge);
  }
  return found.length > MAX_BADGES ? [] : found;
}

function pathBadge(rest: string, start: number): Located<string> | undefined {
  const path = rest.split(/[?#]/, 1)[0] ?? '';
  if (path.length > LONGEST) return undefined;
  const slashed = path.split('/');
  if (slashed.length >= 2) return badge(slashed[0] ?? '', slashed[1] ?? '', start + (slashed[0] ?? '').length + 1);
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
  const [, label = '', message = ''] = /^((?:[^-]|--)+)-((?:[^-]|--)+)-(?:[^-]+)$/.exec(path) ?? [];
  return badge(label, message, start + label.length + 1);
}

function queryBadge(rest: string, start: number): Located<string> | undefined {
  const label = /(?:^|&)label=([^&]*)/.exec(rest)?.[1] ?? '';
  const message = /(?:^|&)message=([^&]*)/.exec(rest);
  const value = message?.[1] ?? '';
  return message ? badge(label, value, start + message.index + message[0].length - value.length, true) : undefined;
}

function badge(label: string, message: string, start: number, query = false): Located<string> | undefined {
  const value = decoded(message, query).trim();
  if (value === '' || !LABEL.test(decoded(label, query).trim()) || !/[A-Za-z]/.test(value)) return undefined;
  return { value, span: { start, end: start + message.length } };
}

function decoded(part: string, query: boolean): string {
  let plain = part;
  try {
    plain = decodeURIComponent(part);
  } catch {
    // A stray percent sign: the characters as they stand.
  }
  if (query) return plain.replace(/\+/g, ' ');
  return plain.replace(/__|--|_/g, (mark) => (mark === '_' ? ' ' : mark.charAt(0)));
}
