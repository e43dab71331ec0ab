import type { ManifestFormat } from './format';
import { packageJson } from './npm/package-json';
import { packageLock } from './npm/package-lock';
import { requirements } from './pypi/requirements';
import { setupCfg } from './pypi/setup-cfg';
import { setupPy } from './pypi/setup-py';

/** Every manifest and lock file format the product reads; the first that matches a path wins. */
export const FORMATS: readonly ManifestFormat[] = [
  // JavaScript
  packageJson,
  packageLock,
  // Python
  requirements,
  setupCfg,
  setupPy,
];

/** The format of the file at `path` (relative, `/`), by its path alone. */
export function formatOf(path: string): ManifestFormat | undefined {
  return FORMATS.find((format) => format.matches(path));
}
