import { emptyDocument } from '../document';
import type { ManifestDocument, ManifestFormat } from '../format';
import { readJsonInPieces } from '../parsing/json-pieces';
import type { DataMember } from '../parsing/tree';
import { stringAt } from '../parsing/tree';
import { createPackageTable } from './package-table';
import { readNestedEntry } from './nested-lock';
import { baseNameOf } from '../../text/paths';
import { atOnce, type Slices } from '../../text/slices';
import type { Located } from '../../text/span';

/** From version 2 on `packages` says it all, and `dependencies` repeats it for older npm. */
const FLAT = /"lockfileVersion"\s*:\s*[2-9]/;

/** What is read of an entry; hashes, addresses and engines make most of the file. */
const READ: ReadonlySet<string> = new Set([
  'name',
  'version',
  'integrity',
  'license',
  'link',
  'resolved',
  'dev',
  'optional',
  'devOptional',
  'peer',
  'requires',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
]);

/**
 * npm's package-lock.json and npm-shrinkwrap.json, versions 1 to 3
 * (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). Keys are places in the tree, as in `packages`:
 * `node_modules/a/node_modules/b`. Version 1 does not tell the direct dependencies: it has no roots.
 */
export const packageLock: ManifestFormat = {
  id: 'package-lock',
  ecosystem: 'npm',
  matches: (path) => /^(?:package-lock|npm-shrinkwrap)\.json$/.test(baseNameOf(path)),
  parse: (text) => atOnce(read(text)),
  parseInSlices: read,
};

function* read(text: string): Slices<ManifestDocument> {
  const flat = createPackageTable();
  const nested = createPackageTable();
  /** The licence of the package itself, which npm copies from its manifest. */
  let own: Located<string> | undefined;
  const { root, log } = yield* readJsonInPieces(text, {
    keep: READ,
    each: new Map<string, ((member: DataMember) => void) | 'skip'>([
      [
        'packages',
        (member) => {
          if (member.key.value === '') own = stringAt(member.value, 'license');
          flat.addFlat(member);
        },
      ],
      ['dependencies', FLAT.test(text.slice(0, 2_000)) ? 'skip' : (member) => readNestedEntry(member, '', nested)],
    ]),
  });
  if (root && root.kind !== 'map') log.add('manifest.json.no-object', root.span);
  const name = stringAt(root, 'name');
  const version = stringAt(root, 'version');
  return {
    ...emptyDocument('package-lock', 'npm', 'lockfile'),
    ...(name ? { name } : {}),
    ...(version ? { version } : {}),
    licences: own ? [{ kind: 'expression', field: 'license', value: own }] : [],
    ...(yield* (flat.size > 0 ? flat : nested).finish()),
    problems: log.problems,
  };
}
