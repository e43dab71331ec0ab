import type { Located } from '../../text/span';
import { draftOf, finished, note, readable, type Draft } from '../draft';
import type { LicenceDeclaration, ManifestFormat, Scope } from '../format';
import { lineBelow } from '../insertion';
import { MAX_TOML_PARTS } from '../parsing/limits';
import { readToml } from '../parsing/toml';
import { itemsOf, membersOf, stringAt, stringOf, valueAt, type DataValue } from '../parsing/tree';
import { addPeople } from '../people';
import { scopeOfGroup } from '../scopes';
import { addLicences } from './classifiers';
import { normaliseName } from './names';
import { addPoetryDependencies, readPoetryProject } from './poetry';
import { readRequirement } from './requirement';

/**
 * Python's pyproject.toml: `[project]` (PyPA, pyproject.toml specification; PEP 639 for `license` as an expression),
 * dependency groups (PEP 735), build requirements (PEP 518), and the tables of poetry and uv.
 */
export const pyproject: ManifestFormat = {
  id: 'pyproject',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)pyproject\.toml$/.test(path),
  parse(text) {
    const draft = draftOf(pyproject, 'manifest');
    const { root, log } = readToml(readable(draft, text, MAX_TOML_PARTS));
    draft.problems.push(...log.problems);
    const project = valueAt(root, 'project');
    const poetry = valueAt(root, 'tool', 'poetry');
    if (project) readProject(draft, text, project);
    else if (poetry) readPoetryProject(draft, text, poetry);
    addPeople(draft, ...[project, poetry].flatMap((table) => [valueAt(table, 'authors'), valueAt(table, 'maintainers')]));
    if (poetry) addPoetryDependencies(draft, poetry);
    addGroups(draft, valueAt(root, 'dependency-groups'));
    addAll(draft, valueAt(root, 'tool', 'uv', 'dev-dependencies'), 'development');
    addAll(draft, valueAt(root, 'build-system', 'requires'), 'build');
    addSources(draft, valueAt(root, 'tool', 'uv', 'sources'));
    const workspace = valueAt(root, 'tool', 'uv', 'workspace');
    draft.members.push(
      ...strings(valueAt(workspace, 'members')),
      ...strings(valueAt(workspace, 'exclude')).map((folder) => `!${folder}`),
    );
    return finished(draft);
  },
};

function readProject(draft: Draft, text: string, project: DataValue): void {
  const name = stringAt(project, 'name');
  const version = stringAt(project, 'version');
  if (name) draft.name = name;
  if (version) draft.version = version;
  const dynamic = strings(valueAt(project, 'dynamic'));
  const classifiers = itemsOf(valueAt(project, 'classifiers')).flatMap((item) => stringOf(item) ?? []);
  const licence = valueAt(project, 'license');
  if (licence && licence.kind !== 'map' && !stringOf(licence)) note(draft, { id: 'manifest.licence-shape', args: { field: 'project.license' } }, licence.span, 'warning');
  addLicences(draft, stated(project), classifiers, 'project.classifiers');
  const last = version && name && version.span.start > name.span.start ? version : name;
  if (last && draft.licences.length === 0 && !dynamic.includes('license'))
    draft.licenceInsertion = lineBelow(text, last.span.end, 'license = "{licence}"');
  addAll(draft, valueAt(project, 'dependencies'), 'runtime');
  for (const extra of membersOf(valueAt(project, 'optional-dependencies')))
    addAll(draft, extra.value, scopeOfGroup(extra.key.value, 'optional'));
}

/** `license = "MIT"` is an expression (PEP 639); `{ text = ... }` and `{ file = ... }` are older. */
function stated(project: DataValue): LicenceDeclaration[] {
  const expression = stringAt(project, 'license');
  const text = stringAt(project, 'license', 'text');
  const file = stringAt(project, 'license', 'file');
  if (expression) return [{ kind: 'expression', field: 'project.license', value: expression }];
  if (text) return [{ kind: 'name', field: 'project.license.text', value: text }];
  return file ? [{ kind: 'file', field: 'project.license.file', value: file }] : [];
}

function strings(list: DataValue | undefined): string[] {
  return itemsOf(list).flatMap((item) => stringOf(item)?.value ?? []);
}

function addAll(draft: Draft, list: DataValue | undefined, scope: Scope): void {
  for (const item of itemsOf(list)) {
    const text: Located<string> | undefined = stringOf(item);
    const dependency = text && readRequirement(text.value, text.span.start, scope);
    if (dependency) draft.dependencies.push(dependency);
  }
}

/** Groups serve development and are never part of the built package; what they include is read where it stands. */
function addGroups(draft: Draft, groups: DataValue | undefined): void {
  for (const group of membersOf(groups)) addAll(draft, group.value, scopeOfGroup(group.key.value, 'development'));
}

/** uv's `sources`: the folder of a requirement that names only the package. */
function addSources(draft: Draft, sources: DataValue | undefined): void {
  const folders = new Map<string, string>();
  for (const source of membersOf(sources)) {
    const path = stringAt(source.value, 'path')?.value;
    if (path !== undefined) folders.set(normaliseName(source.key.value), path);
  }
  if (folders.size === 0) return;
  draft.dependencies.forEach((dependency, i) => {
    const path = folders.get(normaliseName(dependency.name));
    if (path !== undefined) draft.dependencies[i] = { ...dependency, path };
  });
}
