import { emptyDocument } from '../document';
import type { LockedPackage, ManifestDocument, ManifestFormat, Scope } from '../format';
import { readJsonInPieces } from '../parsing/json-pieces';
import { CONNECTED_AT_ONCE } from '../parsing/limits';
import { normalisePath } from '../parsing/names';
import { membersOf, stringAt, stringOf, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import type { Located } from '../../text/span';
import { isPlatform } from './platform';
import { baseNameOf } from '../../text/paths';
import { atOnce, type Slices } from '../../text/slices';

interface Entry {
  readonly locked: Omit<LockedPackage, 'dependencies'>;
  readonly requires: readonly string[];
  readonly stands: readonly string[];
}

/** What is read of an entry. */
const READ: ReadonlySet<string> = new Set(['name', 'version', 'license', 'require', 'replace', 'provide', 'dist']);

/**
 * Composer's composer.lock. It lists packages and what each requires, but not what the project itself asks for: there are
 * no roots. A required name may be that of another package which replaces or provides it.
 */
export const composerLock: ManifestFormat = {
  id: 'composer-lock',
  ecosystem: 'composer',
  matches: (path) => baseNameOf(path) === 'composer.lock',
  parse: (text) => atOnce(read(text)),
  parseInSlices: read,
};

function* read(text: string): Slices<ManifestDocument> {
  const entries: Entry[] = [];
  const each = new Map<string, (member: DataMember) => void>([
    ['packages', ({ value }) => void entries.push(...readEntry(value))],
    ['packages-dev', ({ value }) => void entries.push(...readEntry(value, 'development'))],
  ]);
  const { root, log } = yield* readJsonInPieces(text, { each, keep: READ });
  if (root && root.kind !== 'map') log.add('manifest.json.no-object', root.span);
  return {
    ...emptyDocument('composer-lock', 'composer', 'lockfile'),
    locked: yield* connect(entries),
    problems: log.problems,
  };
}

function readEntry(value: DataValue, scope?: Scope): readonly Entry[] {
  const name = stringAt(value, 'name');
  if (!name) return [];
  const licence = licenceOf(valueAt(value, 'license'));
  const path = stringAt(value, 'dist', 'type')?.value === 'path' ? stringAt(value, 'dist', 'url') : undefined;
  const version = stringAt(value, 'version')?.value ?? '';
  const names = (field: string): readonly string[] =>
    membersOf(valueAt(value, field)).map((member) => member.key.value.toLowerCase());
  const locked = {
    key: name.value.toLowerCase(),
    name: name.value,
    version,
    span: name.span,
    ...(licence && { licence }),
    ...(scope && { scope }),
    ...(path && { path: normalisePath(path.value) }),
  };
  return [
    {
      locked,
      requires: names('require').filter((each) => !isPlatform(each)),
      stands: [...names('replace'), ...names('provide')],
    },
  ];
}

/** Several licences are alternatives: one expression over all of them. */
function licenceOf(value: DataValue | undefined): Located<string> | undefined {
  const texts =
    value?.kind === 'list' ? value.items.flatMap((item) => stringOf(item) ?? []) : [stringOf(value) ?? []].flat();
  const [first] = texts;
  const last = texts.at(-1);
  if (!first || !last || texts.length === 1) return first;
  const parts = texts.map((text) => (/\s/.test(text.value) ? `(${text.value})` : text.value));
  return { value: parts.join(' OR '), span: { start: first.span.start, end: last.span.end } };
}

function* connect(entries: readonly Entry[]): Slices<readonly LockedPackage[]> {
  const keys = new Map<string, string>();
  for (const { locked, stands } of entries) for (const name of stands) keys.set(name, locked.key);
  for (const { locked } of entries) keys.set(locked.key, locked.key);
  const connected: LockedPackage[] = [];
  for (const { locked, requires } of entries) {
    if (connected.length % CONNECTED_AT_ONCE === 0) yield;
    const found = new Set(requires.flatMap((name) => keys.get(name) ?? []));
    found.delete(locked.key);
    connected.push({ ...locked, dependencies: [...found] });
  }
  return connected;
}
