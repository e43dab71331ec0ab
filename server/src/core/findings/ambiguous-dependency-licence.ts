import type { AssessedDependency } from '../assessment/model';
import { isFavourable } from '../verdict/model';
import { passageMessage } from './changed-passage';
import { curationFix, nameOf, waiverFix } from './dependency-texts';
import type { DependencyFindingKind, PackageView } from './kind';

/** True where some reading of an ambiguous licence would not fit, or not surely. */
function matters({ licence, use }: AssessedDependency, { pkg, engine }: PackageView): boolean {
  const { expression: outbound } = pkg.outbound;
  if (outbound === undefined || licence.candidates.length === 0) return true;
  if (licence.unread) return true;
  // What its owners gave up, if they could, asks for nothing: the other readings are what is left where they could not.
  const owned = licence.candidates.filter((candidate) => !candidate.includes('LicenseRef-Public-Domain'));
  return (owned.length > 0 ? owned : licence.candidates).some((candidate) => !isFavourable(engine.judge(candidate, outbound, use)?.verdict));
}

/** A component whose declared licence can be read in several ways: `GPL`, where not all fit; only a hint where each would: `BSD`. */
export const ambiguousDependencyLicence: DependencyFindingKind = {
  code: 'ambiguous-licence',
  severity: (dependency, view) => (matters(dependency, view) ? 'warning' : 'hint'),
  applies: ({ licence }) => licence.status === 'ambiguous' && licence.expression === undefined,
  message: (dependency, view) => {
    const { candidates, evidence, changed = [], unread } = dependency.licence;
    const reworded = evidence.every(({ kind }) => kind === 'licence-file') ? changed.find(({ change }) => change === 'reworded') : undefined;
    if (reworded) return { id: 'finding.ambiguous-licence.dependency-reworded', args: { name: nameOf(dependency), licence: reworded.licence, file: reworded.file, line: reworded.line, passage: passageMessage(reworded) } };
    if (unread && candidates.length > 0) return { id: 'finding.ambiguous-licence.dependency-words', args: { name: nameOf(dependency), value: evidence[0]?.value ?? '', candidates: { anyOf: candidates }, words: unread.join('; ') } };
    return {
      id: candidates.length > 0 ? 'finding.ambiguous-licence.dependency' : 'finding.ambiguous-licence.dependency-open',
      args: { name: nameOf(dependency), value: evidence[0]?.value ?? '', candidates: { anyOf: candidates }, fit: candidates.length > 1 && matters(dependency, view) ? 'no' : 'yes' },
    };
  },
  fixes: (dependency) => [...dependency.licence.candidates.slice(0, 4).map((candidate) => curationFix(dependency, candidate)), waiverFix('ambiguous-licence', dependency)],
};
