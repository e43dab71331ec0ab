import type { Position } from 'vscode-languageserver';
import { licencePlaces, tokensAt } from '../core/facts/places';
import type { LicencePlace } from '../core/facts/places';
import type { Token } from '../core/expression/model';
import type { FileFacts } from '../core/facts/model';
import { rangeOf } from '../core/facts/range';
import type { Range } from '../core/text/span';
import type { Project } from './project';
import { indexOf } from './project-index';
import type { PlacedDependency } from './project-index';

/** A word of a licence expression in a file. */
export interface LocatedToken {
  readonly token: Token;
  readonly place: LicencePlace;
  readonly range: Range;
}

/** The word of a licence expression at `position`. */
export function tokenAt(facts: FileFacts, position: Position): LocatedToken | undefined {
  return locatedTokens(facts).find(({ range }) => contains(range, position));
}

/** All words of all licence expressions of a file. */
export function locatedTokens(facts: FileFacts): readonly LocatedToken[] {
  return licencePlaces(facts).flatMap((place) =>
    tokensAt(place).map((token) => ({ token, place, range: rangeOf(facts, token.span) })),
  );
}

/** The dependencies whose line `position` is on: the one the manifest names first, then those it brings in. */
export function dependenciesAt(project: Project, path: string, position: Position): readonly PlacedDependency[] {
  const placed = indexOf(project).dependencies.get(path) ?? [];
  const here = placed.filter(({ dependency }) => contains(dependency.place.range, position));
  if (here.length > 0) return here.sort((a, b) => Number(b.dependency.direct) - Number(a.dependency.direct));
  return lockedAt(project, path, position);
}

/** In a lock file: the dependency whose entry's name or version is at `position`. */
function lockedAt(project: Project, path: string, position: Position): readonly PlacedDependency[] {
  const facts = project.session.facts(path);
  const entry = facts?.manifest?.locked.find(({ span }) => contains(rangeOf(facts, span), position));
  if (!entry) return [];
  return [...indexOf(project).dependencies.values()]
    .flat()
    .filter(({ dependency }) => dependency.name === entry.name && dependency.version === entry.version)
    .slice(0, 1);
}

/** True where `position` is in `range` or at its end. */
export function contains({ start, end }: Range, { line, character }: Position): boolean {
  if (line < start.line || line > end.line) return false;
  return (line > start.line || character >= start.character) && (line < end.line || character <= end.character);
}
