import type { DeclaredDependency } from '../format';
import { normalisePath } from '../parsing/names';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';

/** What a requirement of a package.json says besides a range: an exact version, a folder, another package's name. */
export type RequirementFacts = Pick<DeclaredDependency, 'path' | 'version' | 'purl'>;

const EXACT = /^=?v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$/;
const FOLDER = /^(?:file:|link:|portal:|workspace:(?=\.)|(?=\.\.?\/))(.*)$/;
const ALIAS = /^npm:((?:@[^/@]+\/)?[^/@]+)(?:@(.*))?$/;

/** `github:owner/name`, and `owner/name` for the same; other hosts have their own word. */
const SHORT = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)(?:#(.*))?$/;
const HOSTS: Readonly<Record<string, string>> = { github: 'github.com', gitlab: 'gitlab.com', bitbucket: 'bitbucket.org' };
const REPOSITORY = /^(?:git\+|git:|ssh:|git@)[^#]+|^https?:[^#]+\.git(?=#|$)/;

/** The package URL of the repository that a requirement names instead of a version. */
function fromRepository(text: string): string | undefined {
  const [, host = 'github', path, reference] = SHORT.exec(text) ?? [];
  if (path !== undefined) return repositoryPurl(`https://${HOSTS[host] ?? ''}/${path}`, reference);
  const address = REPOSITORY.exec(text)?.[0];
  const behind = address === undefined ? undefined : text.slice(address.length + 1);
  return repositoryPurl(address, behind?.startsWith('semver:') ? undefined : behind);
}

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
  const repository = fromRepository(text);
  if (repository !== undefined) return { purl: repository };
  const version = EXACT.exec(text)?.[1];
  return version ? { version } : {};
}
