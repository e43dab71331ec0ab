import { podfile } from './cocoapods/podfile';
import { podfileLock } from './cocoapods/podfile-lock';
import { podspec } from './cocoapods/podspec';
import type { ManifestFormat } from './format';
import { gemfile } from './gem/gemfile';
import { gemfileLock } from './gem/gemfile-lock';
import { gemspec } from './gem/gemspec';
import { goMod } from './go/go-mod';
import { goSum } from './go/go-sum';
import { goWork } from './go/go-work';
import { vendorModules } from './go/vendor-modules';
import { bunLock } from './npm/bun-lock';
import { packageJson } from './npm/package-json';
import { packageLock } from './npm/package-lock';
import { pnpmLock } from './npm/pnpm-lock';
import { pnpmWorkspace } from './npm/pnpm-workspace';
import { yarnLock } from './npm/yarn-lock';
import { requirements } from './pypi/requirements';
import { setupCfg } from './pypi/setup-cfg';
import { setupPy } from './pypi/setup-py';
import { packageResolved } from './swift/package-resolved';
import { packageSwift } from './swift/package-swift';

/** Every manifest and lock file format the product reads; the first that matches a path wins. */
export const FORMATS: readonly ManifestFormat[] = [
  // JavaScript
  packageJson,
  packageLock,
  yarnLock,
  pnpmLock,
  pnpmWorkspace,
  bunLock,
  // Python
  requirements,
  setupCfg,
  setupPy,
  // Go
  goMod,
  goSum,
  goWork,
  vendorModules,
  // Ruby
  gemfile,
  gemfileLock,
  gemspec,
  // Apple's systems
  packageSwift,
  packageResolved,
  podfile,
  podfileLock,
  podspec,
];

/** The format of the file at `path` (relative, `/`), by its path alone. */
export function formatOf(path: string): ManifestFormat | undefined {
  return FORMATS.find((format) => format.matches(path));
}
