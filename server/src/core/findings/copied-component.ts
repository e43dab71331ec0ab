import { isCopied } from '../facts/role';
import { licenceName, nameOf } from './dependency-texts';
import type { DependencyFindingKind } from './kind';

/** Software of others that was copied into the project, text and all, under a licence that fits: to be listed in the notices, nothing is wrong. */
export const copiedComponent: DependencyFindingKind = {
  code: 'third-party-file',
  severity: () => 'hint',
  applies: ({ place, verdict }) => isCopied(place.file) && verdict?.verdict === 'yes',
  message: (dependency, { pkg }) => ({ id: 'finding.third-party-file.copied', args: { name: nameOf(dependency), licence: licenceName(dependency), outbound: pkg.outbound.expression ?? '?' } }),
  fixes: () => [],
};
