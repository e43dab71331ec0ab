import type { AssessedDependency } from '../assessment/model';
import { changedId } from '../expression/changed-id';
import type { ChangedText } from '../resolution/model';
import { isFavourable } from '../verdict/model';
import { passageMessage } from './changed-passage';
import { dependencyFixes, nameOf } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** The passage by which the component's text grants less than the licence it is called by. */
function alteredText({ licence: { changed = [], expression } }: AssessedDependency): ChangedText | undefined {
  return expression?.includes(changedId('')) === true ? changed.find(({ change }) => change === 'altered') : undefined;
}

/** A component whose licence text was changed so that it grants less, or asks for more: nobody knows what that fits. */
export const changedDependencyText: DependencyFindingKind = {
  code: 'licence-text-modified',
  severity: () => 'warning',
  applies: (dependency) => alteredText(dependency) !== undefined && !isFavourable(dependency.verdict?.verdict),
  message: (dependency) => {
    const { licence, file, line, expected, found } = alteredText(dependency) ?? { licence: '', file: '', line: 1, expected: '', found: '' };
    return { id: 'finding.licence-text-modified.dependency', args: { name: nameOf(dependency), licence, file, line, passage: passageMessage({ expected, found }) } };
  },
  fixes: (dependency, view) => dependencyFixes('licence-text-modified', dependency, view),
};
