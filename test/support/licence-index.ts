import { licenceIndex } from '../../scripts/compile-licence-index';
import { loadIndexes } from '../../server/src/core/texts/index/load';
import type { LicenceIndex } from '../../server/src/core/texts/index/load';

let loaded: readonly LicenceIndex[] | undefined;

/** The licence index as the build makes it, compiled once for all tests (half a second). */
export async function builtIndex(): Promise<readonly LicenceIndex[]> {
  if (loaded) return loaded;
  const bytes = await licenceIndex.compile();
  loaded = typeof bytes === 'string' ? undefined : loadIndexes(bytes);
  if (!loaded) throw new Error('the licence index cannot be read');
  return loaded;
}
