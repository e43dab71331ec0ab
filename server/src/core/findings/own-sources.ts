import { isSourceCode } from '../facts/source-code';
import { isFixture, isVendored } from '../facts/quiet';
import type { FileFacts } from '../facts/model';
import { headerStatement } from '../facts/statement';
import type { FolderView } from './kind';

/** True for code of the project itself, with something in it. */
export function isOwnSource({ path, empty }: FileFacts): boolean {
  return empty !== true && isSourceCode(path) && !isFixture(path) && !isVendored(path);
}

/** The licences that the headers of the project's own sources name, each with the paths of those that do. */
export function licencesOfSources(view: FolderView): ReadonlyMap<string, readonly string[]> {
  const stated = new Map<string, string[]>();
  for (const facts of view.covered()) {
    const expression = isOwnSource(facts) ? headerStatement(facts)?.expression : undefined;
    if (expression === undefined) continue;
    const paths = stated.get(expression);
    if (paths) paths.push(facts.path);
    else stated.set(expression, [facts.path]);
  }
  return stated;
}
