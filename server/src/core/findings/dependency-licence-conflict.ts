import { passageMessage } from './changed-passage';
import { curationFix, nameOf, waiverFix } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** A component whose metadata and licence text name different licences. */
export const dependencyLicenceConflict: DependencyFindingKind = {
  code: 'dependency-licence-conflict',
  severity: ({ verdict }) => (verdict?.verdict === 'yes' ? 'hint' : 'warning'),
  applies: ({ licence }) => licence.status === 'conflict',
  message: (dependency) => {
    const { evidence, changed = [] } = dependency.licence;
    const args = { name: nameOf(dependency), values: evidence.map(({ value, file }) => (file === '' ? value : `${value} (${file})`)) };
    const [passage] = changed;
    return passage ? { id: 'finding.dependency-licence-conflict.changed', args: { ...args, file: passage.file, line: passage.line, passage: passageMessage(passage) } } : { id: 'finding.dependency-licence-conflict', args };
  },
  fixes: (dependency) => [...dependency.licence.candidates.slice(0, 4).map((candidate) => curationFix(dependency, candidate)), waiverFix('dependency-licence-conflict', dependency)],
};
