import type { Unreadable } from '../protocol/status';
import type { Project } from './project';

/** Paths named; the others are counted. */
const NAMED = 3;

/** What of a project could not be read; nothing where all could. */
export function unreadableIn({ session }: Project): Unreadable | undefined {
  const paths = session.unreadable();
  const named = [...paths.slice(0, NAMED), ...(paths.length > NAMED ? ['…'] : [])];
  return paths.length === 0 ? undefined : { count: paths.length, paths: named };
}
