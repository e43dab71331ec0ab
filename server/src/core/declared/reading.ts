import type { Separator } from './items';
import { join, print } from './terms';
import type { Term } from './terms';

/** How a part of a declared string can be read; `certain` where there is exactly one way and nothing is left over. */
export interface Reading {
  readonly certain: boolean;
  readonly options: readonly Term[];
}

/** What stands between two parts: a word, a sign, or nothing but a space. */
export type Joint = 'or' | 'and' | 'comma-or' | 'comma-and' | 'either' | 'space' | Separator;

/** What the signs mean in one ecosystem. */
export type JointRules = Readonly<Record<Separator | 'space' | 'list', 'or' | 'and' | 'unclear'>>;

const MOST_OPTIONS = 8;

/** Every term once. */
export function distinct(terms: readonly Term[]): readonly Term[] {
  const seen = new Map(terms.map((term) => [print(term), term]));
  return [...seen.values()].slice(0, MOST_OPTIONS);
}

/**
 * Joins the parts of a list. AND binds tighter than OR (SPDX 2.3, annex D); a word behind a comma binds least of all
 * (`A or B, and C`: Debian's copyright format 1.0, License specification). Signs mean what the ecosystem says;
 * commas before one final word take its meaning (`A, B or C`). Where a sign stays unclear, both meanings are options.
 */
export function joinReadings(parts: readonly Reading[], joints: readonly Joint[], rules: JointRules): Reading {
  const split = joints.findIndex((joint) => joint === 'comma-and' || joint === 'comma-or');
  const words = new Set(joints.flatMap((joint) => (joint === 'or' || joint === 'comma-or' ? ['or'] : joint === 'and' || joint === 'comma-and' ? ['and'] : [])));
  if (split >= 0 && words.size > 1) {
    const [before, after] = [joinReadings(parts.slice(0, split + 1), joints.slice(0, split), rules), joinReadings(parts.slice(split + 1), joints.slice(split + 1), rules)];
    return joinFlat([before, after], [joints[split] === 'comma-and' ? 'and' : 'or'], rules);
  }
  return joinFlat(parts, joints, rules);
}

function joinFlat(parts: readonly Reading[], joints: readonly Joint[], rules: JointRules): Reading {
  const meanings = joints.map((joint) => meaningOf(joint, rules));
  const words = joints.map((joint, index) => (isWord(joint) ? index : -1)).filter((index) => index >= 0);
  const last = words[0];
  if (words.length === 1 && last !== undefined && last === joints.length - 1 && joints.every((joint, index) => index === last || joint === 'comma')) meanings.fill(meanings[last] ?? 'unclear');
  const unclear = meanings.includes('unclear');
  const certain = parts.every((part) => part.certain) && !unclear;
  const choices = combinations(parts.map((part) => part.options));
  const ways = unclear ? (['or', 'and'] as const).map((way) => meanings.map((meaning) => (meaning === 'unclear' ? way : meaning))) : [meanings];
  const options = distinct(ways.flatMap((way) => choices.map((terms) => assemble(terms, way))));
  return { certain: certain || (options.length === 1 && parts.every((part) => part.certain)), options };
}

function isWord(joint: Joint): boolean {
  return joint === 'or' || joint === 'and' || joint === 'comma-or' || joint === 'comma-and';
}

function meaningOf(joint: Joint, rules: JointRules): 'or' | 'and' | 'unclear' {
  if (joint === 'or' || joint === 'comma-or') return 'or';
  if (joint === 'and' || joint === 'comma-and') return 'and';
  return joint === 'either' ? 'unclear' : rules[joint];
}

function combinations(options: readonly (readonly Term[])[]): readonly (readonly Term[])[] {
  return options.reduce<readonly (readonly Term[])[]>((rows, column) => rows.flatMap((row) => column.map((term) => [...row, term])).slice(0, MOST_OPTIONS), [[]]);
}

function assemble(terms: readonly Term[], meanings: readonly ('or' | 'and' | 'unclear')[]): Term {
  const groups: Term[][] = [];
  terms.forEach((term, index) => {
    const group = groups[groups.length - 1];
    if (group && meanings[index - 1] === 'and') group.push(term);
    else groups.push([term]);
  });
  return join('OR', groups.map((group) => join('AND', group)));
}
