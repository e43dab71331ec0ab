import { emptyDocument } from '../document';
import type { LockedPackage, LockedRoot, ManifestDocument, ManifestFormat } from '../format';
import { readJson } from '../parsing/json';
import { membersOf, stringAt, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import { baseNameOf } from '../../text/paths';

interface Entry {
  readonly locked: Omit<LockedPackage, 'dependencies'>;
  readonly requires: Set<string>;
  direct: boolean;
}

/**
 * NuGet's packages.lock.json (https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies):
 * one list per target framework. A package of one version is one here, whichever frameworks resolve to it.
 */
export const packagesLock: ManifestFormat = {
  id: 'packages-lock',
  ecosystem: 'nuget',
  matches: (path) => /^packages\..*lock\.json$/.test(baseNameOf(path)),
  parse(text): ManifestDocument {
    const { root, log } = readJson(text);
    if (root && root.kind !== 'map') log.add('manifest.json.no-object', root.span);
    return { ...emptyDocument('packages-lock', 'nuget', 'lockfile'), ...read(root), problems: log.problems };
  },
};

function read(root: DataValue | undefined): {
  readonly locked: readonly LockedPackage[];
  readonly roots: readonly LockedRoot[];
} {
  const entries = new Map<string, Entry>();
  for (const framework of membersOf(valueAt(root, 'dependencies'))) {
    const keys = new Map(membersOf(framework.value).map((member) => [member.key.value.toLowerCase(), keyOf(member)]));
    for (const member of membersOf(framework.value)) {
      const key = keyOf(member);
      const type = stringAt(member.value, 'type')?.value;
      const project = type === 'Project';
      const entry = entries.get(key) ?? {
        locked: {
          key,
          name: member.key.value,
          version: stringAt(member.value, 'resolved')?.value ?? '',
          span: member.key.span,
          ...(project && { local: true }),
        },
        requires: new Set(),
        direct: false,
      };
      entry.direct ||= type === 'Direct' || project;
      for (const required of membersOf(valueAt(member.value, 'dependencies'))) {
        const found = keys.get(required.key.value.toLowerCase());
        if (found !== undefined) entry.requires.add(found);
      }
      entries.set(key, entry);
    }
  }
  const direct = [...entries.values()].filter((entry) => entry.direct);
  return {
    locked: [...entries.values()].map(({ locked, requires }) => ({ ...locked, dependencies: [...requires] })),
    roots: [
      {
        path: '',
        dependencies: direct.map(({ locked }) => ({ key: locked.key, name: locked.name, scope: 'runtime' })),
      },
    ],
  };
}

function keyOf({ key, value }: DataMember): string {
  return `${key.value.toLowerCase()}@${stringAt(value, 'resolved')?.value ?? ''}`;
}
