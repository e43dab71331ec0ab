import { membersOf, stringAt, valueAt, type DataMember } from '../parsing/tree';
import { MAX_PATH } from '../parsing/limits';
import { normalisePath } from '../parsing/names';
import { scopeOf, type PackageTable } from './package-table';

/**
 * An entry of `dependencies` (lock file version 1) and what is nested in it, put at its place in the tree. Shrinkwrap files
 * older than version 1 have no `requires`, and so no edges. Depth is bounded by the reader.
 */
export function readNestedEntry({ key, value }: DataMember, parent: string, table: PackageTable): void {
  if (value.kind !== 'map' || key.value.length > MAX_PATH) return;
  const place = `${parent === '' ? '' : `${parent}/`}node_modules/${key.value}`;
  const version = stringAt(value, 'version')?.value ?? '';
  const alias = /^npm:((?:@[^/@]+\/)?[^/@]+)@(.*)$/.exec(version);
  const folder = /^file:(?!.*\.(?:tgz|tar\.gz|tar)$)(.*)$/.exec(version)?.[1];
  const names = membersOf(valueAt(value, 'requires')).map((member) => member.key.value);
  const scope = scopeOf(value);
  const checksum = stringAt(value, 'integrity')?.value;
  table.add({
    key: place,
    name: alias?.[1] ?? key.value,
    version: alias?.[2] ?? (folder === undefined ? version : ''),
    span: key.span,
    requires: names.map((name) => [name, 'runtime']),
    ...(scope ? { scope } : {}),
    ...(checksum === undefined ? {} : { checksum }),
    ...(folder === undefined ? {} : { path: normalisePath(folder) }),
  });
  for (const member of membersOf(valueAt(value, 'dependencies'))) readNestedEntry(member, place, table);
}
