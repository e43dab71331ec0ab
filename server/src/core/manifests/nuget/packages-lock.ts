import { emptyDocument } from '../document';
import type { LockedPackage, LockedRoot, ManifestDocument, ManifestFormat } from '../format';
import { readJson } from '../parsing/json';
import { readJsonInPieces } from '../parsing/json-pieces';
import { outlineJson } from '../parsing/json-outline';
import { CONNECTED_AT_ONCE } from '../parsing/limits';
import type { ProblemLog } from '../parsing/problems';
import { membersOf, stringAt, valueAt, type DataMember } from '../parsing/tree';
import { atOnce, type Slices } from '../../text/slices';
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
  parse: (text) => atOnce(read(text)),
  parseInSlices: read,
};

/** What is read of an entry. */
const READ: ReadonlySet<string> = new Set(['type', 'resolved', 'dependencies']);
/** Characters of one piece, see json-pieces. */
const PIECE = 300_000;

function* read(text: string): Slices<ManifestDocument> {
  const outline = text.length < 3 * PIECE ? undefined : yield* outlineJson(text, PIECE);
  const inside = outline?.find(({ key, list }) => key === 'dependencies' && !list);
  const { root, log } = readJson(inside ? blanked(text, inside.bounds) : text);
  if (root && root.kind !== 'map') log.add('manifest.json.no-object', root.span);
  const frameworks = inside ? yield* inPieces(text, inside.bounds, log) : membersOf(valueAt(root, 'dependencies')).map(({ value }) => membersOf(value));
  return { ...emptyDocument('packages-lock', 'nuget', 'lockfile'), ...(yield* connect(frameworks)), problems: log.problems };
}

/** The text with nothing inside the brackets. */
function blanked(text: string, bounds: readonly number[]): string {
  const [open, close] = [bounds[0] ?? 0, bounds.at(-1) ?? text.length];
  return text.slice(0, open + 1) + ' '.repeat(Math.max(0, close - open - 1)) + text.slice(close);
}

/** The packages of each framework, read as documents of their own whose members are the frameworks. */
function* inPieces(text: string, bounds: readonly number[], log: ProblemLog): Slices<readonly (readonly DataMember[])[]> {
  const [open, close] = [bounds[0] ?? 0, bounds.at(-1) ?? text.length];
  const inner = ' '.repeat(open) + text.slice(open, close + 1);
  const found = new Map(((yield* outlineJson(inner, PIECE)) ?? []).map(({ key }): [string, DataMember[]] => [key, []]));
  const each = new Map([...found].map(([key, members]) => [key, (member: DataMember) => void members.push(member)]));
  const { log: problems } = yield* readJsonInPieces(inner, { each, keep: READ });
  for (const { message, span, severity } of problems.problems) log.add(message.id, span, message.args, severity);
  return [...found.values()];
}

function* connect(frameworks: readonly (readonly DataMember[])[]): Slices<{
  readonly locked: readonly LockedPackage[];
  readonly roots: readonly LockedRoot[];
}> {
  const entries = new Map<string, Entry>();
  for (const members of frameworks) {
    const keys = new Map(members.map((member) => [member.key.value.toLowerCase(), keyOf(member)]));
    for (const [at, member] of members.entries()) {
      if (at % CONNECTED_AT_ONCE === 0) yield;
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
