import type { Unreadable } from '../protocol/status';
import type { Project } from './project';

/** Paths named; the others are counted. */
const NAMED = 3;

/** What of a project could not be read; nothing where all could. */
export function unreadableIn({ session }: Project): Unreadable | undefined {
  return named(session.unreadable());
}

/** How many paths there are, and the first of them; nothing where there are none. */
export function named(paths: readonly string[]): Unreadable | undefined {
  const first = [...paths.slice(0, NAMED), ...(paths.length > NAMED ? ['…'] : [])];
  return paths.length === 0 ? undefined : { count: paths.length, paths: first };
}
