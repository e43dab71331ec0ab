import { licenceIndex } from '../../scripts/compile-licence-index';
import { loadIndexes } from '../../server/src/core/texts/index/load';
import type { LicenceIndex } from '../../server/src/core/texts/index/load';

let compiled: Uint8Array | undefined;
let loaded: readonly LicenceIndex[] | undefined;

/** The licence index file as the build makes it, compiled once for all tests (half a second). */
export async function licenceIndexBytes(): Promise<Uint8Array> {
  const made = compiled ?? (await licenceIndex.compile());
  if (typeof made === 'string') throw new Error('the licence index is not binary');
  compiled = made;
  return made;
}

/** The licence index, ready for use. */
export async function builtIndex(): Promise<readonly LicenceIndex[]> {
  loaded ??= loadIndexes(await licenceIndexBytes());
  if (!loaded) throw new Error('the licence index cannot be read');
  return loaded;
}
