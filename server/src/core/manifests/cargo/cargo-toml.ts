import type { Located } from '../../text/span';
import { draftOf, finished, note, readable, type Draft } from '../draft';
import type { DeclaredDependency, ManifestFormat, Scope } from '../format';
import { lineBelow } from '../insertion';
import { MAX_TOML_PARTS } from '../parsing/limits';
import { readToml } from '../parsing/toml';
import {
  isTrue,
  itemsOf,
  memberOf,
  membersOf,
  stringAt,
  stringOf,
  valueAt,
  type DataMember,
  type DataValue,
} from '../parsing/tree';
import { addPeople } from '../people';
import { repositoryPurl } from '../repository-url';

const TABLES: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['build-dependencies', 'build'],
  ['build_dependencies', 'build'],
  ['dev-dependencies', 'development'],
  ['dev_dependencies', 'development'],
];

/**
 * Cargo's manifest (The Cargo Book, The Manifest Format; Workspaces). A workspace's `package.license` is what its members
 * mean by `license.workspace = true`. What `[workspace.dependencies]` lists is asked for by members only.
 */
export const cargoToml: ManifestFormat = {
  id: 'cargo-toml',
  ecosystem: 'cargo',
  matches: (path) => /(?:^|\/)Cargo\.toml$/.test(path),
  parse(text) {
    const draft = draftOf(cargoToml, 'manifest');
    const { root, log } = readToml(readable(draft, text, MAX_TOML_PARTS));
    draft.problems.push(...log.problems);
    const pkg = valueAt(root, 'package');
    const workspace = valueAt(root, 'workspace');
    if (pkg) readPackage(draft, text, pkg);
    if (workspace) readWorkspace(draft, text, workspace);
    addTables(draft, root);
    for (const target of membersOf(valueAt(root, 'target'))) addTables(draft, target.value);
    return finished(draft);
  },
};

function readPackage(draft: Draft, text: string, pkg: DataValue): void {
  const name = stringAt(pkg, 'name');
  const version = stringAt(pkg, 'version');
  if (name) draft.name = name;
  if (version) draft.version = version;
  addPeople(draft, valueAt(pkg, 'authors'));
  const publish = valueAt(pkg, 'publish');
  if (
    (publish?.kind === 'scalar' && publish.value === false) ||
    (publish?.kind === 'list' && publish.items.length === 0)
  )
    draft.private = true;
  const parent = stringAt(pkg, 'workspace')?.value;
  if (parent !== undefined) draft.parent = `${parent}/Cargo.toml`;
  const inherits = ['license', 'license-file'].some((key) => isTrue(valueAt(pkg, key, 'workspace')));
  if (inherits) draft.inheritsLicence = true;
  addLicences(draft, pkg, 'package');
  if (name && !inherits && draft.licences.length === 0)
    draft.licenceInsertion = lineBelow(text, name.span.end, 'license = "{licence}"');
}

function readWorkspace(draft: Draft, text: string, workspace: DataValue): void {
  const shared = valueAt(workspace, 'package');
  const own = draft.name !== undefined;
  if (shared && !own) {
    addLicences(draft, shared, 'workspace.package');
    const first = membersOf(shared)[0]?.value;
    // Scalars only: below a list or table of several lines the place would be inside it.
    if (first?.kind === 'scalar' && draft.licences.length === 0)
      draft.licenceInsertion = lineBelow(text, first.span.end, 'license = "{licence}"');
  } else if (shared && draft.inheritsLicence) {
    addLicences(draft, shared, 'workspace.package');
    delete draft.inheritsLicence;
  }
  draft.members.push(
    ...strings(valueAt(workspace, 'members')),
    ...strings(valueAt(workspace, 'exclude')).map((folder) => `!${folder}`),
  );
}

function strings(list: DataValue | undefined): string[] {
  return itemsOf(list).flatMap((item) => stringOf(item)?.value ?? []);
}

/** `license` is an expression, in older packages with `/` for `OR`; `license-file` points to a text that has none. */
function addLicences(draft: Draft, table: DataValue, field: string): void {
  const expression = stringAt(table, 'license');
  const file = stringAt(table, 'license-file');
  for (const [key, id] of [['license', 'manifest.licence-shape'], ['license-file', 'manifest.licence-file-shape']] as const) {
    const value = valueAt(table, key);
    if (value && !stringOf(value) && !isTrue(valueAt(value, 'workspace'))) note(draft, { id, args: { field: `${field}.${key}` } }, value.span, 'warning');
  }
  if (expression) draft.licences.push({ kind: 'expression', field: `${field}.license`, value: expression });
  else if (file) draft.licences.push({ kind: 'file', field: `${field}.license-file`, value: file });
}

function addTables(draft: Draft, owner: DataValue | undefined): void {
  for (const [table, scope] of TABLES) {
    for (const member of membersOf(valueAt(owner, table))) draft.dependencies.push(read(member, scope));
  }
}

function read({ key, value }: DataMember, scope: Scope): DeclaredDependency {
  const renamed = stringAt(value, 'package');
  const name: Located<string> = renamed ?? key;
  const requirement = stringOf(value) ?? stringAt(value, 'version');
  const path = stringAt(value, 'path')?.value;
  const git = stringAt(value, 'git')?.value;
  const reference = (stringAt(value, 'rev') ?? stringAt(value, 'tag') ?? stringAt(value, 'branch'))?.value;
  const purl = repositoryPurl(git, reference);
  const pin = /^=\s*([\w.+-]+)$/.exec(requirement?.value ?? '')?.[1];
  return {
    name: name.value,
    scope: scope === 'runtime' && isTrue(memberOf(value, 'optional')?.value) ? 'optional' : scope,
    nameSpan: name.span,
    ...(requirement ? { requirement } : {}),
    ...(path === undefined ? {} : { path }),
    ...(pin === undefined ? {} : { version: pin }),
    ...(purl === undefined ? {} : { purl }),
  };
}
