import type { AssessedPackage } from '../core/assessment/model';
import { statedInFiles } from '../core/assessment/stated-files';
import type { StatedFiles } from '../core/assessment/stated-files';
import type { FileFacts } from '../core/facts/model';
import { ignoredPaths } from './ignored';
import type { Session } from './model';

/** The files that belong to a package, without those that a policy leaves out. Packages of one folder share its files. */
function* filesOf(session: Session, { directory }: AssessedPackage): Iterable<FileFacts> {
  const isIgnored = ignoredPaths((folder) => session.policyAt(`${folder}/`.replace(/^\//, '')));
  for (const facts of session.allFacts()) {
    if (session.packageOf(facts.path)?.directory === directory && !isIgnored(facts.path)) yield facts;
  }
}

/** The licences that a package's own files state apart from its own, see `core/assessment/stated-files`. */
export function statedIn(session: Session, pkg: AssessedPackage): readonly StatedFiles[] {
  return statedInFiles(filesOf(session, pkg), pkg, { engine: session.engineAt(pkg.manifest), reuse: session.reuse(), workOf: session.workOf });
}
