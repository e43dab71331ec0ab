import { withoutEnd } from '../text/trim';
import { withoutOuterParentheses } from './expressions';
import { baseId } from './vocabulary';

export interface AddressData {
  readonly patterns: readonly { readonly prefix: string; readonly before?: string; readonly expression?: boolean }[];
  readonly moving: readonly string[];
  readonly addresses: Readonly<Record<string, readonly string[]>>;
}

export interface AddressBook {
  readonly known: ReadonlyMap<string, string>;
  readonly moving: ReadonlySet<string>;
  readonly patterns: AddressData['patterns'];
  /** SPDX ids by their lower-case form. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What it takes to say which licence an address means today. */
export interface AddressFacts {
  readonly addresses: AddressBook;
  /** All SPDX licence ids, deprecated ones too. */
  readonly ids: ReadonlySet<string>;
  /** What stands for a deprecated id now. */
  readonly successors: ReadonlyMap<string, string>;
}

/** One spelling for the many of one address: no scheme, no `www.`, no ending of the page, no language. */
export function canonicalAddress(address: string): string {
  const lower = address.toLowerCase().replace(/&amp;/g, '&').replace(/^[a-z]{3,6}:\/\//, '').replace(/^www\d?\./, '').replace(/\/(?!by-)[a-z]{2}-[a-z]{2}(?=\/)/, '');
  const plain = withoutEnd(lower, /\//).replace(/\.(?:html?|txt|php|md|rdf|json)$/, '').replace(/\.en$/, '');
  return withoutEnd(plain.replace(/\/(?:legalcode|deed)(?:\.[a-z-]{2,6})?$/, ''), /\//);
}

/** Prepares the addresses for being asked: ids are found in any letter case. */
export function compileAddresses(data: AddressData, ids: Iterable<string>): AddressBook {
  const known = new Map<string, string>();
  for (const [id, addresses] of Object.entries(data.addresses)) for (const address of addresses) known.set(address, id);
  return { known, moving: new Set(data.moving), patterns: data.patterns, ids: new Map([...ids].map((id) => [id.toLowerCase(), id])) };
}

/** The SPDX expression of the licence whose text stands at `address`; `undefined` where it is not known or changes with time. */
export function addressExpression(address: string, facts: AddressFacts): string | undefined {
  const { known, moving, patterns, ids } = facts.addresses;
  const plain = canonicalAddress(address);
  if (moving.has(plain)) return undefined;
  const id = known.get(plain) ?? idInPath(plain, patterns, ids);
  if (id === undefined) return undefined;
  const current = facts.successors.get(id) ?? id;
  const base = baseId(current);
  return base === current && facts.ids.has(`${base}-only`) ? `${base}-only` : current;
}

/** What stands behind the prefix of a list of licences, as a name to be read: `cpl1.0`. */
export function nameInAddress(address: string, { addresses: { patterns, moving } }: Pick<AddressFacts, 'addresses'>): string | undefined {
  const plain = canonicalAddress(address);
  const pattern = moving.has(plain) ? undefined : patterns.find(({ prefix, before }) => before === undefined && plain.startsWith(prefix));
  return pattern && plain.slice(pattern.prefix.length).replace(/[-_/]/g, ' ').replace(/ standalone$/, '');
}

/** The expression that the address itself holds, where it is one of those made of it: `licenses.nuget.org/(MIT%20OR%20ISC)`. */
export function expressionInAddress(address: string, { addresses: { patterns } }: Pick<AddressFacts, 'addresses'>): string | undefined {
  const plain = address.replace(/^https?:\/\/(?:www\.)?/i, '');
  const pattern = patterns.find(({ prefix, expression }) => expression === true && plain.toLowerCase().startsWith(prefix));
  return pattern && withoutOuterParentheses(plain.slice(pattern.prefix.length).replace(/%20|\+(?=[A-Za-z(])/g, ' ').replace(/%28/g, '(').replace(/%29/g, ')').replace(/%2b/gi, '+').replace(/\/$/, ''));
}

function idInPath(address: string, patterns: AddressData['patterns'], ids: ReadonlyMap<string, string>): string | undefined {
  for (const { prefix, before } of patterns) {
    if (!address.startsWith(prefix)) continue;
    const rest = address.slice(prefix.length).replace(/^fdl-/, 'gfdl-').replace(/-standalone$/, '').replace(/\/$/, '');
    const name = (before === undefined ? rest : `${before.toLowerCase()}-${rest}`).replace(/\//g, '-').replace(/%2b$/, '+');
    const found = ids.get(name) ?? ids.get(name.replace(/-license$/, '')) ?? ids.get(name.replace(/-v(\d)(\d)$/, '-$1.$2'));
    if (found) return found;
  }
  return undefined;
}
