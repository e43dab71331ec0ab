import { outboundCandidates } from '../outbound/candidates';
import { conflictsAmong } from '../outbound/conflicts';
import type { ComponentGroup } from '../outbound/model';
import { folderOf } from '../text/paths';
import { EMPTY_RANGE } from '../text/span';
import { relatedDeclaration } from './declaration-texts';
import type { FolderFindingKind } from './kind';
import type { RelatedPlace } from './model';

/** Source files that each name a licence, and together can be published under none, where the project itself names none: else each file has its own finding. */
export const conflictingFiles: FolderFindingKind = {
  code: 'conflicting-components',
  find: (view) => {
    const { folder, outbound, engine } = view;
    if (folder !== '' || outbound !== undefined) return [];
    const { expressions, pathsOf } = view.stated();
    if (expressions.length < 2 || expressions.length > MOST_LICENCES) return [];
    const components = expressions.flatMap((licence) => (engine.isExpression(licence) ? pathsOf(licence).map((name) => ({ name, licence, use: 'merge' as const })) : []));
    const [conflict] = conflictsAmong(components, outboundCandidates(components, engine.traits, undefined), engine.judge);
    if (!conflict) return [];
    const { one, other, answer, verdict } = conflict;
    const [file = ''] = other.names;
    return [{
      code: 'conflicting-components',
      // Files apart from each other may be separate programs.
      severity: answer === 'no' && sharesFolder(one, other) ? 'error' : 'warning',
      message: { id: 'finding.conflicting-components.files', args: { one: one.names[0] ?? '', oneLicence: one.licence, other: file, otherLicence: other.licence, reason: verdict.reason } },
      file,
      range: EMPTY_RANGE,
      related: [...other.names.slice(1, RELATED).map(stating(other)), ...one.names.slice(0, RELATED).map(stating(one))],
      package: view.name,
      fixes: [],
    }];
  },
};

/** A collection of so many licences is no single work. */
const MOST_LICENCES = 40;
const RELATED = 5;

function stating({ licence }: ComponentGroup): (path: string) => RelatedPlace {
  return (file) => relatedDeclaration({ file, range: EMPTY_RANGE, value: licence });
}

function sharesFolder(one: ComponentGroup, other: ComponentGroup): boolean {
  const folders = new Set(one.names.map(folderOf));
  return other.names.some((path) => folders.has(folderOf(path)));
}
