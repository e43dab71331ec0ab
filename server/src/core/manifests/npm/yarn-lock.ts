import { emptyDocument } from '../document';
import type { LockedPackage, LockedRoot, ManifestDocument, ManifestFormat } from '../format';
import { readIndented } from '../parsing/indented';
import { normalisePath } from '../parsing/names';
import { membersOf, stringAt, valueAt, type DataMember } from '../parsing/tree';
import { readDescriptor } from './descriptor';
import { baseNameOf } from '../../text/paths';
import { atOnce, type Slices } from '../../text/slices';

interface Entry {
  readonly locked: Omit<LockedPackage, 'dependencies'>;
  readonly requires: readonly (readonly [name: string, request: string])[];
}

/**
 * yarn's lock file, classic (version 1, https://classic.yarnpkg.com/lang/en/docs/yarn-lock) and berry (2 and later, whose
 * keys carry a protocol and which lists the workspace's own packages). Both answer requirements, `name@range`; a
 * requirement that the manifest overrides is not found and answered by the only entry of that name.
 */
export const yarnLock: ManifestFormat = {
  id: 'yarn-lock',
  ecosystem: 'npm',
  matches: (path) => baseNameOf(path) === 'yarn.lock',
  parse: (text) => atOnce(read(text)),
  parseInSlices: read,
};

function* read(text: string): Slices<ManifestDocument> {
  const entries: Entry[] = [];
  const keys = new Set<string>();
  const enter = (member: DataMember): void => {
    const entry = readEntry(member, keys);
    if (!entry) return;
    keys.add(entry.locked.key);
    entries.push(entry);
  };
  const { log } = yield* readIndented(text, new Map([['*', enter]]));
  return { ...emptyDocument('yarn-lock', 'npm', 'lockfile'), ...(yield* connect(entries)), problems: log.problems };
}

function readEntry({ key, value }: DataMember, keys: ReadonlySet<string>): Entry | undefined {
  const version = stringAt(value, 'version')?.value;
  if (key.value === '__metadata' || value.kind !== 'map' || version === undefined) return undefined;
  const descriptors = key.value.split(/,\s+/).map(readDescriptor);
  const [first] = descriptors;
  if (!first) return undefined;
  const workspace = descriptors
    .find(({ range }) => range.startsWith('workspace:') && !/[*^~]$/.test(range))
    ?.range.slice('workspace:'.length);
  const name = first.range.startsWith('npm:') ? first.real : first.name;
  const label = `${name}@${workspace === undefined ? version : 'workspace'}`;
  return {
    locked: {
      // Patched and unpatched copies of one version are two entries.
      key: keys.has(label) ? key.value : label,
      name,
      version: workspace === undefined ? version : '',
      span: key.span,
      requests: descriptors.flatMap(requestsOf),
      ...(workspace === undefined ? {} : { path: normalisePath(workspace) }),
    },
    requires: ['dependencies', 'optionalDependencies'].flatMap((field) =>
      membersOf(valueAt(value, field)).map(
        (member) => [member.key.value, stringAt(value, field, member.key.value)?.value ?? ''] as const,
      ),
    ),
  };
}

/** In the manifest's words, the protocol `npm:` is left out. */
function requestsOf({ name, range }: { readonly name: string; readonly range: string }): readonly string[] {
  const plain = range.startsWith('npm:') ? range.slice('npm:'.length) : range;
  return plain === range ? [`${name}@${range}`] : [`${name}@${range}`, `${name}@${plain}`];
}

/** Entries whose edges are looked up at a time. */
const SLICE = 5_000;

function* connect(entries: readonly Entry[]): Slices<Pick<ManifestDocument, 'locked' | 'roots'>> {
  const requests = new Map<string, string>();
  const only = new Map<string, string | undefined>();
  for (const [i, { locked }] of entries.entries()) {
    if (i % SLICE === 0) yield;
    for (const request of locked.requests ?? []) requests.set(request, locked.key);
    only.set(locked.name, only.has(locked.name) ? undefined : locked.key);
  }
  const locked: LockedPackage[] = [];
  const roots: LockedRoot[] = [];
  for (const entry of entries) {
    if (locked.length % SLICE === 0) yield;
    const found = entry.requires.flatMap(([name, range]) => {
      const key = requests.get(`${name}@${range}`) ?? only.get(name);
      return key === undefined ? [] : [{ key, name, scope: 'runtime' as const }];
    });
    locked.push({ ...entry.locked, dependencies: [...new Set(found.map(({ key }) => key))] });
    if (entry.locked.path !== undefined) roots.push({ path: entry.locked.path, dependencies: found });
  }
  return { locked, roots };
}
