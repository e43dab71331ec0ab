import { draftOf, finished, readYamlMap, type Draft } from '../draft';
import type { DeclaredDependency, ManifestFormat, Scope } from '../format';
import {
  itemsOf,
  memberOf,
  membersOf,
  stringAt,
  stringOf,
  textAt,
  textOf,
  valueAt,
  type DataMember,
  type DataValue,
} from '../parsing/tree';
import { repositoryPurl } from '../repository-url';

/** Dart's manifest (dart.dev, The pubspec file). It has no licence field: pub reads the LICENSE file. What comes with the SDK is no dependency. */
export const pubspec: ManifestFormat = {
  id: 'pubspec',
  ecosystem: 'pub',
  matches: (path) => /(?:^|\/)pubspec\.ya?ml$/.test(path),
  parse(text) {
    const draft = draftOf(pubspec, 'manifest');
    const root = readYamlMap(draft, text);
    const name = textAt(root, 'name');
    const version = textAt(root, 'version');
    if (name) draft.name = name;
    if (version) draft.version = version;
    if (textAt(root, 'publish_to')?.value === 'none') draft.private = true;
    const overrides = valueAt(root, 'dependency_overrides');
    add(draft, valueAt(root, 'dependencies'), 'runtime', overrides);
    add(draft, valueAt(root, 'dev_dependencies'), 'development', overrides);
    draft.members.push(...itemsOf(valueAt(root, 'workspace')).flatMap((item) => stringOf(item)?.value ?? []));
    return finished(draft);
  },
};

function add(draft: Draft, table: DataValue | undefined, scope: Scope, overrides: DataValue | undefined): void {
  for (const member of membersOf(table)) {
    const dependency = read(member, scope, memberOf(overrides, member.key.value)?.value);
    if (dependency) draft.dependencies.push(dependency);
  }
}

/** A version, or a table with `hosted`, `git`, `path` or `sdk`; an override's folder or repository goes before. */
function read(
  { key, value }: DataMember,
  scope: Scope,
  override: DataValue | undefined,
): DeclaredDependency | undefined {
  const table = override?.kind === 'map' ? override : value;
  if (stringAt(value, 'sdk')) return undefined;
  const requirement = value.kind === 'map' ? textAt(value, 'version') : textOf(value);
  const path = stringAt(table, 'path')?.value;
  const git = (stringAt(table, 'git') ?? stringAt(table, 'git', 'url'))?.value;
  const purl = repositoryPurl(git, textAt(table, 'git', 'ref')?.value);
  const pin = /^\d[\w.+-]*$/.exec(requirement?.value ?? '')?.[0];
  return {
    name: key.value,
    scope,
    nameSpan: key.span,
    ...(requirement ? { requirement } : {}),
    ...(path === undefined ? {} : { path }),
    ...(pin === undefined ? {} : { version: pin }),
    ...(purl === undefined ? {} : { purl }),
  };
}
