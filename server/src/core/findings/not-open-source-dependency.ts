import type { AssessedDependency } from '../assessment/model';
import { isClosed } from '../assessment/vendored';
import { isVendored } from '../facts/quiet';
import { isCopied } from '../facts/role';
import { shorten } from '../text/shorten';
import { LONGEST_PASSAGE } from './changed-passage';
import { dependencyFixes, licenceName, nameOf, withRemedy } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** Reasons that begin with it, so that the finding need not. */
const SAYS_SO = /^verdict\.(?:not-open-source(?:\.|$)|[\w-]+\.restricted$)/;

/** True of a folder of the project with a Creative Commons licence without commercial use or changes: pictures and data as a rule, beside the code. */
function isOwnContent({ place, licence }: AssessedDependency): boolean {
  return isCopied(place.file) && !isVendored(place.file) && isClosed(licence.expression ?? '');
}

/** A component under a licence that is not open source: use, change or passing on is restricted. A tool is named, but calmly. */
export const notOpenSourceDependency: DependencyFindingKind = {
  code: 'not-open-source-dependency',
  severity: (dependency) => {
    const { verdict } = dependency;
    return verdict?.verdict === 'no' && !isOwnContent(dependency) ? 'error' : verdict?.verdict === 'no' || verdict?.verdict === 'uncertain' ? 'warning' : 'information';
  },
  applies: ({ licence }, { engine }) => licence.expression !== undefined && engine.traits(licence.expression)?.openSource === false,
  message: (dependency, view) => {
    const { use, scope, verdict, licence: { changed = [] } } = dependency;
    const restricted = changed.find(({ change }) => change === 'restricted');
    if (restricted) {
      const { file, line, found } = restricted;
      return withRemedy({ id: 'finding.not-open-source-dependency.restricted', args: { name: nameOf(dependency), file, line, found: shorten(found, LONGEST_PASSAGE), reason: verdict ? verdict.reason : '' } }, dependency, view);
    }
    return withRemedy(
      {
        id: use === 'tool' ? 'finding.not-open-source-dependency.tool' : 'finding.not-open-source-dependency',
        args: { name: nameOf(dependency), licence: licenceName(dependency), scope: { id: `scope.${scope}` }, reason: verdict ? verdict.reason : '', told: verdict && SAYS_SO.test(verdict.reason.id) ? 'yes' : 'no' },
      },
      dependency,
      view,
    );
  },
  fixes: (dependency, view) => dependencyFixes('not-open-source-dependency', dependency, view),
};
