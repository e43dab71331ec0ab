import { PackageURL } from 'packageurl-js';
import { remember } from '../text/remember';
import type { Ecosystem } from './format';

/** Package URL types by ecosystem (https://github.com/package-url/purl-spec, PURL-TYPES); others are `generic`. */
const TYPES: Partial<Record<Ecosystem, string>> = {
  npm: 'npm',
  maven: 'maven',
  gradle: 'maven',
  sbt: 'maven',
  ivy: 'maven',
  composer: 'composer',
  pypi: 'pypi',
  cargo: 'cargo',
  go: 'golang',
  nuget: 'nuget',
  gem: 'gem',
  swift: 'swift',
  cocoapods: 'cocoapods',
  pub: 'pub',
  cran: 'cran',
  hex: 'hex',
  conan: 'conan',
  docker: 'docker',
  helm: 'helm',
  debian: 'deb',
};

/** Types of container images besides the ecosystem's own. */
const FURTHER_TYPES: readonly (readonly [string, Ecosystem])[] = [['oci', 'docker']];

/** Several ecosystems share a type: the first of them is the one that serves the packages. */
const ECOSYSTEMS: ReadonlyMap<string, Ecosystem> = new Map([...Object.entries(TYPES).map(([ecosystem, type]) => [type, ecosystem as Ecosystem] as const).reverse(), ...FURTHER_TYPES]);

/** The ecosystem a package URL belongs to, where it is one of ours. */
export function ecosystemOf(purl: string): Ecosystem | undefined {
  const type = /^pkg:([a-z]+)\//.exec(purl)?.[1];
  return type === undefined ? undefined : ECOSYSTEMS.get(type);
}

/**
 * The package URL of a package by the name its ecosystem knows it by: `@scope/name`, `group:artifact`, `vendor/name`,
 * `github.com/a/b`. Never throws: what the specification does not allow becomes a `generic` one.
 */
export function purlOf(ecosystem: Ecosystem, name: string, version = ''): string {
  const type = TYPES[ecosystem] ?? 'generic';
  // Most names and versions by far.
  if (PLAIN_TYPES.has(type) && PLAIN.test(name) && PLAIN_VERSION.test(version)) return `pkg:${type}/${name}@${version}`;
  return remembered(`${ecosystem}\n${version}\n${name}`);
}

/** What needs no encoding and no change of case in types that know no other rules. */
const PLAIN = /^[a-z0-9][a-z0-9._-]*$/;
const PLAIN_VERSION = /^[0-9A-Za-z.-]+$/;
const PLAIN_TYPES = new Set(['npm', 'cargo', 'gem', 'hex']);

/** A project is judged anew with every change of a manifest, and mostly has the same packages. */
const REMEMBERED = 20_000;
const remembered = remember((question) => {
  const [ecosystem = '', version] = question.split('\n', 2);
  return write(ecosystem as Ecosystem, question.slice(ecosystem.length + (version?.length ?? 0) + 2), version);
}, REMEMBERED);

function write(ecosystem: Ecosystem, name: string, version: string | undefined): string {
  const type = TYPES[ecosystem] ?? 'generic';
  const cut = type === 'maven' ? name.indexOf(':') : name.lastIndexOf('/');
  const namespace = cut > 0 ? name.slice(0, cut) : undefined;
  return (
    format(type, namespace, name.slice(cut + 1), version) ??
    format('generic', undefined, name, version) ??
    'pkg:generic/unknown'
  );
}

function format(
  type: string,
  namespace: string | undefined,
  name: string,
  version: string | undefined,
): string | undefined {
  try {
    return new PackageURL(type, namespace, name, version === '' ? undefined : version, undefined, undefined).toString();
  } catch {
    return undefined;
  }
}
