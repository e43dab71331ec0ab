import type { Resources } from '../runtime';

/** The official licence texts that ship with the product, unpacked when the first is asked for. */
export interface LicenceTexts {
  /** Text of an SPDX id; `undefined` where the list has none. */
  of(id: string): Promise<string | undefined>;
}

/** The official texts that come with the program, loaded when first asked for. */
export function createLicenceTexts(resources: Resources): LicenceTexts {
  let texts: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    of: async (id) => {
      texts ??= unpack(resources);
      return (await texts).get(id);
    },
  };
}

async function unpack(resources: Resources): Promise<ReadonlyMap<string, string>> {
  const packed = await resources.bytes('licence-texts.json.gz');
  if (!packed) return new Map();
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Map(Object.entries((await new Response(stream).json()) as Record<string, string>));
}
