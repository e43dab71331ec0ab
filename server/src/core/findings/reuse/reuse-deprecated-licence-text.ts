import { replacementOf } from '../../expression/ids';
import { standingOf } from '../../headers/known';
import { EMPTY_RANGE } from '../../text/span';
import type { ReuseFindingKind } from '../kind';
import { renameFix } from '../offers';
import { renamedTexts } from './renamed-texts';

/** A text in LICENSES/ under an id that SPDX has deprecated: the tags of the files that use it must change with it. */
export const reuseDeprecatedLicenceText: ReuseFindingKind = {
  code: 'reuse-deprecated-licence-text',
  find: (view) => {
    const old = view.reuse.licenceFiles.filter(({ id }) => standingOf(id) === 'deprecated');
    const renamed = old.length === 0 ? undefined : renamedTexts(view);
    return old.map(({ path, id, withoutEnding }) => {
      const to = withoutEnding ? undefined : renamed?.get(path)?.to;
      return {
        code: 'reuse-deprecated-licence-text',
        severity: 'warning' as const,
        message: { id: 'finding.reuse-deprecated-licence-text' as const, args: { id, replacements: { anyOf: replacementsOf(id) } } },
        file: path,
        range: EMPTY_RANGE,
        related: [],
        subject: id,
        // The tags name the current id already.
        fixes: to === undefined ? [] : [renameFix(path, to)],
      };
    });
  },
};

/** `GPL-2.0+` says itself that later versions are meant. */
function replacementsOf(id: string): string[] {
  const either = id.endsWith('+') ? [replacementOf(id.slice(0, -1), true)] : [replacementOf(id, false), replacementOf(id, true)];
  return either.filter((each) => each !== undefined);
}
