import type { DeclaredFacts } from './facts';
import type { Reading } from './reading';
import { distinct } from './reading';
import { join, licencesOf, splitExpression } from './terms';
import type { Term } from './terms';
import { canonicalVersion, compareVersions } from './tokens';
import type { Meaning } from './vocabulary';
import { baseId } from './vocabulary';

/** One licence as it is being read: its name, and what is said about the version. */
export interface Atom {
  readonly meaning: Extract<Meaning, { kind: 'licence' | 'family' | 'open' | 'none' }>;
  readonly version?: string;
  readonly constraints: readonly { readonly operator: string; readonly version: string }[];
  readonly later: boolean;
  readonly only: boolean;
  readonly exception?: { readonly id: string; readonly with: readonly string[] };
}

/** What was named, before anything is said of its version or of later ones. */
export function atomOf(meaning: Atom['meaning']): Atom {
  return { meaning, constraints: [], later: false, only: false };
}

/** The SPDX ids (without -only and -or-later) the atom can stand for so far. */
function possible(atom: Atom): readonly string[] {
  const { meaning } = atom;
  if (meaning.kind === 'licence') return [meaning.id];
  if (meaning.kind === 'none') return meaning.expression ? [meaning.expression] : [];
  if (meaning.kind === 'open') return meaning.candidates.map(baseId);
  if (atom.version !== undefined) return [meaning.family.members.get(canonicalVersion(atom.version)) ?? ''];
  return [...meaning.family.members.values()];
}

/**
 * `atom` told again by another name (`GNU General Public License v3 (GPLv3)`): the narrower of the two,
 * or `undefined` where the other name is another licence.
 */
export function restate(atom: Atom, meaning: Atom['meaning']): Atom | undefined {
  const before = possible(atom);
  const after = new Set(possible(atomOf(meaning)));
  const common = before.filter((id) => after.has(id));
  if (common.length === 0) return undefined;
  if (atom.version !== undefined || before.length <= after.size) return atom;
  return { ...atom, meaning };
}

/** Adds a version number; `undefined` where the licence has one already or knows none. */
export function withVersion(atom: Atom, version: string): Atom | undefined {
  if (atom.meaning.kind === 'family' && atom.version === undefined) return { ...atom, version };
  const same = possible(atom).some((id) => canonicalVersion(id).endsWith(`-${canonicalVersion(version)}`));
  return same && (atom.version === undefined || canonicalVersion(atom.version) === canonicalVersion(version)) ? atom : undefined;
}

/** True where the atom is one of the Creative Commons licences, which come in editions (`4.0 International`). */
export function hasEditions(atom: Atom): boolean {
  const ids = possible(atom);
  return ids.length > 0 && ids.every((id) => id.startsWith('CC'));
}

/** How the atom can be read. */
export function readAtom(atom: Atom, facts: DeclaredFacts): Reading {
  const { meaning } = atom;
  if (meaning.kind === 'none') return { certain: meaning.expression !== undefined && !atom.later && !atom.exception, options: meaning.expression ? [meaning.expression] : [] };
  if (meaning.kind === 'open') return { certain: false, options: meaning.candidates.map((candidate) => finish(splitExpression(candidate), atom, facts).term) };
  if (meaning.kind === 'family' && atom.constraints.length > 0) return constrained(atom, meaning.family.members, facts);
  const ids = meaning.kind === 'licence' ? [meaning.id] : familyIds(atom, meaning.family);
  const finished = ids.map((id) => finish(splitExpression(id), atom, facts));
  return { certain: finished.length === 1 && finished.every(({ certain }) => certain), options: distinct(finished.map(({ term }) => term)) };
}

function familyIds(atom: Atom, family: Extract<Meaning, { kind: 'family' }>['family']): readonly string[] {
  if (atom.version !== undefined) {
    const id = family.members.get(canonicalVersion(atom.version));
    return id ? [id] : [];
  }
  const [first, ...others] = family.members.values();
  if (family.unversioned) return [family.unversioned];
  return first === undefined ? [] : [first, ...others];
}

/** The atom's licence with its -only, -or-later, + and exception. */
function finish(term: Term, atom: Atom, facts: DeclaredFacts): { readonly term: Term; readonly certain: boolean } {
  if (typeof term !== 'string') return { term, certain: !atom.later && !atom.exception };
  const licence = facts.successors.get(term) ?? term;
  const base = baseId(licence);
  const gnu = facts.ids.has(`${base}-or-later`) && (base === licence || atom.later || atom.only);
  const versioned = /\d$/.test(licence);
  const contradicted = (atom.later && atom.only) || (atom.later && !gnu && !versioned);
  const id = gnu ? `${base}-${atom.later ? 'or-later' : 'only'}` : atom.later && versioned && !licence.includes(' ') ? `${licence}+` : licence;
  const { exception } = atom;
  const fits = !exception || (!licence.includes(' WITH ') && (exception.with.length === 0 || exception.with.some((start) => id.startsWith(start))));
  return { term: exception && fits ? `${id} WITH ${exception.id}` : id, certain: !contradicted && fits };
}

/** R's version restrictions, `GPL (>= 2)`: or-later from the lowest version allowed where there is no upper bound. */
function constrained(atom: Atom, members: ReadonlyMap<string, string>, facts: DeclaredFacts): Reading {
  const allowed = [...members].filter(([version]) => atom.constraints.every(({ operator, version: bound }) => holds(compareVersions(version, bound), operator))).reverse();
  const [lowest] = allowed;
  if (!lowest) return { certain: false, options: [] };
  const open = atom.constraints.every(({ operator }) => operator === '>=' || operator === '>' || operator === '≥');
  const ids = open ? [lowest[1]] : allowed.map(([, id]) => id);
  const plain: Atom = { ...atom, constraints: [], later: atom.later || open };
  const terms = ids.map((id) => finish(id, plain, facts));
  return { certain: terms.every(({ certain }) => certain), options: [join('OR', terms.map(({ term }) => term))] };
}

function holds(order: number, operator: string): boolean {
  if (operator === '>=' || operator === '≥') return order >= 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>') return order > 0;
  return operator === '<' ? order < 0 : order === 0;
}

/** True where every licence the reading leaves open is `NOASSERTION`: a way of saying nothing. */
export function saysNothing(reading: Reading): boolean {
  return reading.options.every((term) => licencesOf(term).every((id) => id === 'NOASSERTION'));
}
