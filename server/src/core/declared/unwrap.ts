/** A declared string taken out of what a manifest's own syntax puts around it. */
export type Unwrapped =
  | { readonly kind: 'string'; readonly string: string }
  | { readonly kind: 'list'; readonly strings: readonly string[] }
  | { readonly kind: 'file' };

const PAIR = /(?:^|[{,\s:])["']?([a-z_-]{2,20})["']?\s{0,5}(?:=>|[:=])\s{0,5}(?:"([^"]{0,500})"|'([^']{0,500})')/gi;
const NAME_KEYS = ['expression', 'spdx', 'spdx_id', 'text', 'type', 'name', 'license', 'licence', 'id'];
const LABEL = /^(?:#|\/\/|\*|\/\*+)?\s{0,5}(?:@licen[cs]e|spdx(?:-license-identifier| id| expression)?|licen[cs]e[- ]expression|(?:project |package |software |the )?licen[cs]es?|lizenz|licenza|licencia|licentie)\s{0,5}(?:::?|=>|=)\s{0,5}/i;
/** `name;description=...;link=...` of one licence (OSGi Core, Bundle-License). */
const OSGI_ATTRIBUTES = /^([^,;]{1,200})\s{0,5};\s{0,5}(?:description|link)\s{0,5}:?=[^,]{0,500}$/i;
const TROVE = /^(?:licen[cs]e\s{0,3}::\s{0,3})?(?:osi approved\s{0,3}::\s{0,3})/i;

/** Takes off quotes, brackets, labels, tables and arrays, one layer after the other. */
export function unwrap(string: string): Unwrapped {
  let rest = string.trim();
  for (let layer = 0; layer < 6; layer++) {
    const before = rest;
    const list = asList(rest);
    if (list?.kind === 'list') return list;
    if (list) rest = list.string;
    const table = asTable(rest);
    if (table?.kind === 'file') return table;
    if (table) rest = table.string;
    rest = stripped(rest);
    if (rest === before) break;
  }
  return { kind: 'string', string: rest };
}

function stripped(string: string): string {
  let rest = string.trim().replace(/^[-*•]\s{1,5}/, '').replace(OSGI_ATTRIBUTES, '$1').replace(/\.freeze$/, '').replace(/[,;]$/, '').replace(TROVE, '').replace(LABEL, '').replace(/\s{0,5}\*\/$/, '');
  rest = rest.replace(/^\[([^\]]{1,300})\]\([^)]{0,500}\)$/, '$1');
  const first = rest.charAt(0);
  if (/["'`]/.test(first) && rest.length > 1 && rest.endsWith(first)) rest = rest.slice(1, -1);
  if (first === '<' && rest.endsWith('>') && !rest.slice(1, -1).includes('<')) rest = rest.slice(1, -1);
  return rest.replace(/&amp;/g, '&').replace(/&quot;/g, '"').trim();
}

function asList(string: string): Exclude<Unwrapped, { kind: 'file' }> | undefined {
  if (!string.startsWith('[') || !string.replace(/\.freeze$/, '').endsWith(']')) return undefined;
  const inside = string.replace(/\.freeze$/, '').slice(1, -1);
  const parts = splitList(inside.replace(/\.freeze(?=\s{0,5}(?:,|$))/g, ''));
  if (parts.length === 0) return undefined;
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? { kind: 'string', string: only } : { kind: 'list', strings: parts };
}

/** Elements of an array, split at the commas outside of quotes and braces. */
function splitList(inside: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at <= inside.length; at++) {
    const character = inside.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if ((character === ',' && depth === 0) || at === inside.length) {
      const part = inside.slice(start, at).trim();
      if (part !== '') parts.push(part);
      start = at + 1;
    }
  }
  return parts;
}

function asTable(string: string): Exclude<Unwrapped, { kind: 'list' }> | undefined {
  if (!string.startsWith('{') || !string.endsWith('}')) return undefined;
  const values = new Map<string, string>();
  for (const match of string.slice(1, -1).matchAll(PAIR)) values.set((match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? '');
  for (const key of NAME_KEYS) {
    const value = values.get(key);
    if (value !== undefined && value.trim() !== '') return { kind: 'string', string: value };
  }
  if (values.has('file') || values.has('filename')) return { kind: 'file' };
  const address = values.get('url');
  return address === undefined ? undefined : { kind: 'string', string: address };
}
