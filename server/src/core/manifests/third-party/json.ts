import { itemsOf, membersOf, stringAt, stringOf, valueAt, type DataValue } from '../parsing/tree';
import type { Located } from '../../text/span';
import { readName, type Row } from './rows';

const NAMES = ['Name', 'name', 'moduleName', 'PackageName', 'packageName', 'PackageId'];
const VERSIONS = ['Version', 'version', 'moduleVersion', 'PackageVersion', 'packageVersion'];
const LICENCES = ['License', 'license', 'licenses', 'moduleLicense', 'LicenseType', 'License Type', 'licenseType'];

/**
 * Lists in JSON: a list of objects (pip-licenses, cargo-license, nuget-license), such a list under `dependencies` or
 * `packages` (Gradle's license report), and an object by `name@version` (npm's license-checker).
 */
export function readJsonRows(root: DataValue | undefined): Row[] {
  const lists = [root, valueAt(root, 'dependencies'), valueAt(root, 'packages')].flatMap(itemsOf);
  return [...lists.flatMap((item) => namedRow(item) ?? []), ...[root, valueAt(root, 'dependencies')].flatMap(membersOf).flatMap(({ key, value }) => keyedRow(key, value) ?? [])];
}

function namedRow(item: DataValue): Row | undefined {
  const named = first(item, NAMES);
  const licence = licenceIn(item);
  if (!named || !licence) return undefined;
  const read = readName(named);
  const version = first(item, VERSIONS)?.value;
  return { ...read, licence, ...(version !== undefined && read.version === undefined && { version }) };
}

function keyedRow(key: Located<string>, value: DataValue): Row | undefined {
  const licence = value.kind === 'map' ? licenceIn(value) : undefined;
  const version = stringAt(value, 'version')?.value;
  const read = readName(key);
  if (!licence || (read.version ?? version) === undefined) return undefined;
  return { ...read, licence, ...(version !== undefined && read.version === undefined && { version }) };
}

function first(item: DataValue, keys: readonly string[]): Located<string> | undefined {
  for (const key of keys) {
    const found = stringAt(item, key);
    if (found) return found;
  }
  return undefined;
}

/** A string, a list with one, or a list of `moduleLicenses`; several licences in a list are left to the lock file to tell. */
function licenceIn(item: DataValue): Located<string> | undefined {
  const direct = first(item, LICENCES);
  if (direct) return /^(?:unknown|unlicensed\?)$/i.test(direct.value) ? undefined : direct;
  const listed = [...LICENCES, 'moduleLicenses'].flatMap((key) => itemsOf(valueAt(item, key)));
  const [only, ...more] = listed.flatMap((each) => stringOf(each) ?? stringAt(each, 'moduleLicense') ?? []);
  return more.length === 0 ? only : undefined;
}
