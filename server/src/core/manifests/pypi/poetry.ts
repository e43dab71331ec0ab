import type { Draft } from '../draft';
import type { DeclaredDependency, Scope } from '../format';
import { lineBelow } from '../insertion';
import {
  isTrue,
  itemsOf,
  membersOf,
  stringAt,
  stringOf,
  valueAt,
  type DataMember,
  type DataValue,
} from '../parsing/tree';
import { repositoryPurl } from '../repository-url';
import { scopeOfGroup } from '../scopes';
import { addLicences } from './classifiers';

/** What `[tool.poetry]` says of the project itself, where there is no `[project]` (Poetry documentation, The pyproject.toml file). */
export function readPoetryProject(draft: Draft, text: string, poetry: DataValue): void {
  const name = stringAt(poetry, 'name');
  const version = stringAt(poetry, 'version');
  if (name) draft.name = name;
  if (version) draft.version = version;
  const licence = stringAt(poetry, 'license');
  const classifiers = itemsOf(valueAt(poetry, 'classifiers')).flatMap((item) => stringOf(item) ?? []);
  addLicences(
    draft,
    licence && licence.value !== '' ? [{ kind: 'name', field: 'tool.poetry.license', value: licence }] : [],
    classifiers,
    'tool.poetry.classifiers',
  );
  const mode = valueAt(poetry, 'package-mode');
  if (mode?.kind === 'scalar' && mode.value === false) draft.private = true;
  const last = version && name && version.span.start > name.span.start ? version : name;
  if (last && draft.licences.length === 0)
    draft.licenceInsertion = lineBelow(text, last.span.end, 'license = "{licence}"');
}

/** Poetry's own tables of dependencies: main, development, groups. Python itself is no dependency. */
export function addPoetryDependencies(draft: Draft, poetry: DataValue): void {
  const add = (table: DataValue | undefined, scope: Scope): void => {
    for (const member of membersOf(table)) {
      if (member.key.value.toLowerCase() !== 'python') draft.dependencies.push(readPoetryDependency(member, scope));
    }
  };
  add(valueAt(poetry, 'dependencies'), 'runtime');
  add(valueAt(poetry, 'dev-dependencies'), 'development');
  for (const group of membersOf(valueAt(poetry, 'group'))) {
    const otherwise = isTrue(valueAt(group.value, 'optional')) ? 'optional' : 'development';
    add(
      valueAt(group.value, 'dependencies'),
      group.key.value === 'main' ? 'runtime' : scopeOfGroup(group.key.value, otherwise),
    );
  }
}

/** A name with a version, a table, or a list of tables for several platforms (the first one's version is shown). */
export function readPoetryDependency({ key, value }: DataMember, scope: Scope): DeclaredDependency {
  const table = value.kind === 'list' ? value.items[0] : value;
  const requirement = stringOf(table) ?? stringAt(table, 'version');
  const path = stringAt(table, 'path')?.value;
  const git = stringAt(table, 'git')?.value;
  const reference = (
    stringAt(table, 'rev') ??
    stringAt(table, 'tag') ??
    stringAt(table, 'branch') ??
    stringAt(table, 'ref')
  )?.value;
  const purl = repositoryPurl(git, reference);
  const pin = /^={0,3}\s*(\d[\w.+!-]*)$/.exec(requirement?.value ?? '')?.[1];
  return {
    name: key.value,
    scope: scope === 'runtime' && isTrue(valueAt(table, 'optional')) ? 'optional' : scope,
    nameSpan: key.span,
    ...(requirement ? { requirement } : {}),
    ...(path === undefined ? {} : { path }),
    ...(pin === undefined ? {} : { version: pin }),
    ...(purl === undefined ? {} : { purl }),
  };
}
