import type { AssessedPackage } from '../core/assessment/model';
import type { FileFacts } from '../core/facts/model';
import { ignoredPaths } from './ignored';
import type { Session } from './model';

/** The files that belong to a package, without those that a policy leaves out. Packages of one folder share its files. */
export function* filesOf(session: Session, { directory }: AssessedPackage): Iterable<FileFacts> {
  const isIgnored = ignoredPaths((folder) => session.policyAt(`${folder}/`.replace(/^\//, '')));
  for (const facts of session.allFacts()) {
    if (session.packageOf(facts.path)?.directory === directory && !isIgnored(facts.path)) yield facts;
  }
}
