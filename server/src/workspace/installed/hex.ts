import type { InstalledMetadata, LicenceStatement } from '../../core/resolution/model';
import { ancestorsWithin } from './folders';
import { firstOf } from './metadata';
import type { InstalledReader, PackageFiles } from './model';
import { licenceFilesIn } from './texts';

/** Elixir and Erlang packages in `deps/`, with the metadata Hex unpacks beside them. */
export const hexInstalled: InstalledReader = {
  ecosystems: ['hex'],
  find: ({ name, version, directory }, files, { root }) => firstOf(ancestorsWithin(directory, root).map((folder) => `${folder}/deps/${name}`), (folder) => fromFolder(folder, version, files)),
};

async function fromFolder(folder: string, version: string | undefined, files: PackageFiles): Promise<InstalledMetadata | undefined> {
  const path = `${folder}/hex_metadata.config`;
  const metadata = await files.parsed(path, readHexMetadata);
  if (!metadata || (version !== undefined && metadata.version !== version)) return undefined;
  const statement: LicenceStatement = { kind: 'installed', file: files.shown(path), line: metadata.line, values: metadata.licences.map((licence) => [licence]), relation: 'unclear' };
  return { folder, statements: metadata.licences.length > 0 ? [statement] : [], texts: await licenceFilesIn(folder, files) };
}

interface HexMetadata {
  readonly version: string | undefined;
  readonly licences: readonly string[];
  readonly line: number;
}

/** Erlang terms of a fixed shape: `{<<"licenses">>,[<<"MIT">>]}.` (https://github.com/hexpm/specifications/blob/main/package_metadata.md). */
function readHexMetadata(text: string): HexMetadata {
  const licences = /\{<<"licenses">>,\s{0,9}\[([^\]]{0,2000})\]\}/.exec(text);
  return {
    version: /\{<<"version">>,\s{0,9}<<"([^"]{0,100})">>\}/.exec(text)?.[1],
    licences: [...(licences?.[1] ?? '').matchAll(/<<"([^"]{0,200})"(?:\/utf8)?>>/g)].map((match) => match[1] ?? ''),
    line: text.slice(0, licences?.index ?? 0).split('\n').length,
  };
}
