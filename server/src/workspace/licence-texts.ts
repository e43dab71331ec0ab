import type { Resources } from '../runtime';

/** The official licence texts that ship with the product, unpacked when the first is asked for. */
export interface LicenceTexts {
  /** Text of an SPDX id; `undefined` where the list has none. */
  of(id: string): Promise<string | undefined>;
}

/** What stands between two paragraphs of a text. */
export const PARAGRAPH = '\n\n';

/** The texts as they are shipped: every paragraph once, and the numbers of those that each text consists of. */
export interface PackedTexts {
  readonly paragraphs: readonly string[];
  readonly texts: Readonly<Record<string, readonly number[]>>;
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
  const { paragraphs, texts } = (await new Response(stream).json()) as PackedTexts;
  return new Map(Object.entries(texts).map(([id, numbers]) => [id, numbers.map((number) => paragraphs[number] ?? '').join(PARAGRAPH)]));
}
