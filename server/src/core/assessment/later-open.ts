import { laterUnsaid } from '../declared/same';
import type { OutboundDeclaration } from './model';

/**
 * The version of a GNU licence that a declaration names without a word about later ones: a text, a retired id (`GPL-3.0`), a name or an address.
 * `native` notations and classifiers have another word for later versions, so that theirs without it says something.
 */
export function laterOpenIn({ kind, value, expression = '' }: Pick<OutboundDeclaration, 'kind' | 'value' | 'expression'>): string | undefined {
  const [, version, only] = GNU.exec(expression) ?? [];
  if (version === undefined || only === undefined) return version;
  return WORDS.has(kind) && laterUnsaid(value, expression) ? version : undefined;
}

const GNU = /^((?:A|L)?GPL-\d\.\d)(-only)?$/;
const WORDS: ReadonlySet<OutboundDeclaration['kind']> = new Set(['expression', 'term', 'name', 'url', 'badge', 'sentence']);

/** The declaration that says whether later versions of `version` count; those that leave it open say nothing. */
export function laterSaidBy(version: string, declarations: readonly OutboundDeclaration[]): OutboundDeclaration | undefined {
  return declarations.find((each) => (each.expression === `${version}-only` || each.expression === `${version}-or-later`) && laterOpenIn(each) === undefined);
}
