import { draftOf, finished, readable } from '../draft';
import type { DeclaredDependency, ManifestFormat } from '../format';
import { membersOf, stringAt, stringOf, textsIn, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import { MAX_TOML_PARTS } from '../parsing/limits';
import { readToml } from '../parsing/toml';
import { isVersion } from '../placeholders';
import type { Located } from '../../text/span';
import { readNotation } from './notation';
import { baseNameOf } from '../../text/paths';

/**
 * Gradle's version catalog (https://docs.gradle.org/current/userguide/version_catalogs.html#sec::toml-dependencies-format).
 * It asks for nothing itself: build files name its entries, `libs.spring.boot` for the alias `spring-boot`.
 */
export const versionCatalog: ManifestFormat = {
  id: 'version-catalog',
  ecosystem: 'gradle',
  matches: (path) => path.endsWith('.versions.toml'),
  parse(text, path) {
    const draft = draftOf(versionCatalog, 'manifest');
    const { root, log } = readToml(readable(draft, text, MAX_TOML_PARTS));
    draft.problems.push(...log.problems);
    const catalog = baseNameOf(path).replace(/\.versions\.toml$/, '');
    const versions = new Map(membersOf(valueAt(root, 'versions')).map(({ key, value }) => [key.value, exactOf(value)]));
    draft.properties = [...versions].flatMap(([name, version]) =>
      version ? [[`${catalog}.versions.${dotted(name)}`, version.value] as const] : [],
    );

    const libraries = new Map<string, DeclaredDependency>();
    for (const member of membersOf(valueAt(root, 'libraries'))) {
      const declared = libraryOf(member, versions);
      if (declared) libraries.set(member.key.value, { ...declared, alias: `${catalog}.${dotted(member.key.value)}` });
    }
    const bundles = membersOf(valueAt(root, 'bundles')).flatMap(({ key, value }) =>
      textsIn(value).flatMap((name) => {
        const declared = libraries.get(name);
        return declared ? [{ ...declared, alias: `${catalog}.bundles.${dotted(key.value)}` }] : [];
      }),
    );
    draft.managed = [...libraries.values(), ...bundles];
    return finished(draft);
  },
};

function dotted(alias: string): string {
  return alias.replace(/[-_]/g, '.');
}

/** `"group:name:version"`, `{ module = "group:name", version = ... }` or `{ group, name, version }`. */
function libraryOf(
  { value }: DataMember,
  versions: ReadonlyMap<string, Located<string> | undefined>,
): DeclaredDependency | undefined {
  const notation = stringOf(value);
  if (notation) return readNotation(notation, 'runtime');
  const module = stringAt(value, 'module');
  const name = stringAt(value, 'name');
  const group = stringAt(value, 'group');
  const label = module?.value ?? (group && name ? `${group.value}:${name.value}` : undefined);
  const place = module ?? name;
  if (label === undefined || !place) return undefined;
  const reference = stringAt(value, 'version', 'ref');
  const version = reference ? versions.get(reference.value) : exactOf(valueAt(value, 'version'));
  return {
    name: label,
    scope: 'runtime',
    nameSpan: place.span,
    ...(version ? { requirement: version } : { inherits: ['version'] as const }),
    ...(version && isVersion(version.value) && { version: version.value }),
  };
}

/** A version, or of a rich one the strictest word. */
function exactOf(value: DataValue | undefined): Located<string> | undefined {
  return stringOf(value) ?? stringAt(value, 'strictly') ?? stringAt(value, 'require') ?? stringAt(value, 'prefer');
}
