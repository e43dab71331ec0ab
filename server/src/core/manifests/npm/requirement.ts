import type { DeclaredDependency } from '../format';
import { normalisePath } from '../parsing/names';
import { purlOf } from '../purl';

/** What a requirement of a package.json says besides a range: an exact version, a folder, another package's name. */
export type RequirementFacts = Pick<DeclaredDependency, 'path' | 'version' | 'purl'>;

const EXACT = /^=?v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$/;
const FOLDER = /^(?:file:|link:|portal:|workspace:(?=\.)|(?=\.\.?\/))(.*)$/;
const ALIAS = /^npm:((?:@[^/@]+\/)?[^/@]+)(?:@(.*))?$/;

/** Reads a requirement by the rules of https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies and of yarn and pnpm. */
export function readRequirement(requirement: string): RequirementFacts {
  const text = requirement.trim();
  const alias = ALIAS.exec(text);
  if (alias) {
    const version = EXACT.exec(alias[2] ?? '')?.[1];
    return { purl: purlOf('npm', alias[1] ?? '', version), ...(version ? { version } : {}) };
  }
  const folder = FOLDER.exec(text)?.[1];
  if (
    folder !== undefined &&
    !/\.(?:tgz|tar\.gz|tar)$/.test(folder) &&
    !folder.startsWith('/') &&
    !folder.startsWith('~')
  ) {
    return { path: normalisePath(folder) };
  }
  const version = EXACT.exec(text)?.[1];
  return version ? { version } : {};
}
