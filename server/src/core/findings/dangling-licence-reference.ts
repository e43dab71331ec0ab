import type { FileFindingKind } from './kind';
import { rangeOf } from '../facts/range';
import { isFixture, isVendored } from '../facts/quiet';
import { folderOf, resolvePath } from '../text/paths';

/** A manifest that names a licence file which is not there. */
export const danglingLicenceReference: FileFindingKind = {
  code: 'dangling-licence-reference',
  find: (facts, view) => {
    const { manifest } = facts;
    if (!manifest || manifest.role === 'lockfile' || manifest.role === 'metadata' || manifest.role === 'report' || isFixture(facts.path) || isVendored(facts.path)) return [];
    return manifest.licences
      .filter(({ kind }) => kind === 'file')
      .filter(({ value }) => !/[*?[{]|^[a-z]+:\/\//.test(value.value))
      .filter(({ value }) => {
        const target = resolvePath(folderOf(facts.path), value.value);
        return target === undefined || !view.exists(target);
      })
      .map(({ value }) => ({
        code: 'dangling-licence-reference',
        severity: 'warning' as const,
        message: { id: 'finding.dangling-licence-reference' as const, args: { value: value.value } },
        file: facts.path,
        range: rangeOf(facts, value.span),
        related: [],
        subject: value.value,
        fixes: [],
      }));
  },
};
