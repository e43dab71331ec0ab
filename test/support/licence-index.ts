import { licenceIndex } from '../../scripts/compile-licence-index';
import { loadIndex } from '../../server/src/core/texts/index/load';
import type { LicenceIndex } from '../../server/src/core/texts/index/load';

let loaded: LicenceIndex | undefined;

/** The licence index as the build makes it, compiled once for all tests (half a second). */
export async function builtIndex(): Promise<LicenceIndex> {
  if (loaded) return loaded;
  const bytes = await licenceIndex.compile();
  loaded = typeof bytes === 'string' ? undefined : loadIndex(bytes);
  if (!loaded) throw new Error('the licence index cannot be read');
  return loaded;
}
