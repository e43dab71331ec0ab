import { shorten } from '../text/shorten';
import { LONGEST_PASSAGE, passageMessage } from './changed-passage';
import { curationFix, nameOf, waiverFix } from './dependency-texts';
import type { DependencyFindingKind } from './kind';
import type { AssessedDependency } from '../assessment/model';
import type { Message } from '../messages/model';
import type { Contradiction } from '../resolution/model';

/** A component whose metadata and licence text name different licences, or to which the policy gives one that asks for less than all that is known of it. */
export const dependencyLicenceConflict: DependencyFindingKind = {
  code: 'dependency-licence-conflict',
  severity: ({ verdict, licence }) => (licence.overruled !== undefined ? 'information' : verdict?.verdict === 'yes' ? 'hint' : 'warning'),
  applies: ({ licence }) => licence.status === 'conflict' || licence.overruled !== undefined,
  message: (dependency) => {
    const { evidence, changed = [], contradiction, overruled, expression = '' } = dependency.licence;
    if (overruled !== undefined) return { id: 'finding.dependency-licence-conflict.overruled', args: { name: nameOf(dependency), curated: expression, licence: overruled, file: evidence.find(({ kind }) => kind !== 'curation')?.file ?? '' } };
    if (contradiction) return contradicted(dependency, contradiction);
    const args = { name: nameOf(dependency), values: evidence.map(({ value, file }) => (file === '' ? value : `${value} (${file})`)) };
    const [passage] = changed;
    return passage ? { id: 'finding.dependency-licence-conflict.changed', args: { ...args, file: passage.file, line: passage.line, passage: passageMessage(passage) } } : { id: 'finding.dependency-licence-conflict', args };
  },
  fixes: (dependency) => [...dependency.licence.candidates.slice(0, 4).map((candidate) => curationFix(dependency, candidate)), waiverFix('dependency-licence-conflict', dependency)],
};

/** What is stated, and which file and line of the component says otherwise. */
function contradicted(dependency: AssessedDependency, { kind, licence, rivals, file, line, found }: Contradiction): Message {
  const { evidence } = dependency.licence;
  const values = evidence.filter((each) => each.kind !== 'licence-file' && each.kind !== 'licence-words').map(({ value, file: at }) => (at === '' ? value : `${value} (${at})`));
  return { id: `finding.dependency-licence-conflict.${kind}`, args: { name: nameOf(dependency), values, licence: { anyOf: [licence, ...rivals] }, file, line, found: shorten(found, LONGEST_PASSAGE) } };
}
