import { pom } from '../../core/manifests/maven/pom';
import type { PackageDocument } from '../../core/resolution/documents';
import type { InstalledMetadata } from '../../core/resolution/model';
import { documentAt, foldersIn, metadataOf } from './metadata';
import type { InstalledReader, PackageFiles, Places } from './model';

/** Parents asked for a licence, one above the other. */
const MOST_PARENTS = 12;

/** POMs in Maven's local repository, Gradle's module cache, and Coursier's; a licence that the POM leaves to its parent is looked up there. */
export const mavenInstalled: InstalledReader = {
  ecosystems: ['maven', 'gradle', 'sbt', 'ivy'],
  find: async ({ name, version }, files, places) => {
    let at = coordinatesOf(name, version);
    let found: InstalledMetadata | undefined;
    for (let depth = 0; at && depth < MOST_PARENTS; depth++) {
      const read = await readPom(at, files, places);
      if (!read) return found;
      found = { statements: [...(found?.statements ?? []), ...read.metadata.statements], texts: [...(found?.texts ?? []), ...read.metadata.texts] };
      at = read.parent;
    }
    return found;
  },
};

interface Coordinates {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

function coordinatesOf(name: string, version: string | undefined): Coordinates | undefined {
  const [group, artifact] = name.split(':');
  return group && artifact && version ? { group, artifact, version } : undefined;
}

/** The POM of `group:artifact` in that version, with its path and folder, where a build has fetched it. */
export async function pomAt(name: string, version: string, files: PackageFiles, places: Places): Promise<{ readonly path: string; readonly directory: string; readonly document: PackageDocument } | undefined> {
  const at = coordinatesOf(name, version);
  // Coordinates come from documents and become part of paths.
  if (!at || [at.group, at.artifact, version].some((part) => /[\\/\0]/.test(part) || part.startsWith('..'))) return undefined;
  for await (const directory of directoriesOf(at, files, places)) {
    const path = `${directory}/${at.artifact}-${version}.pom`;
    const document = await documentAt(path, pom, files);
    if (document) return { path, directory, document };
  }
  return undefined;
}

async function readPom({ group, artifact, version }: Coordinates, files: PackageFiles, places: Places): Promise<{ readonly metadata: InstalledMetadata; readonly parent: Coordinates | undefined } | undefined> {
  const found = await pomAt(`${group}:${artifact}`, version, files, places);
  if (!found) return undefined;
  const { path, directory, document } = found;
  const parent = (key: string): string => document.properties.get(`project.parent.${key}`) ?? '';
  return {
    metadata: await metadataOf(document, path, directory, files),
    parent: document.inheritsLicence ? coordinatesOf(`${parent('groupId')}:${parent('artifactId')}`, parent('version')) : undefined,
  };
}

/** Where the POM may lie; the folders of Gradle are named by checksums, those of Coursier by hosts. */
async function* directoriesOf({ group, artifact, version }: Coordinates, files: PackageFiles, { machine }: Places): AsyncGenerator<string> {
  if (!machine) return;
  const layout = `${group.replaceAll('.', '/')}/${artifact}/${version}`;
  yield `${machine.home}/.m2/repository/${layout}`;
  const gradle = machine.environment('GRADLE_USER_HOME') ?? `${machine.home}/.gradle`;
  yield* await foldersIn(`${gradle}/caches/modules-2/files-2.1/${group}/${artifact}/${version}`, files);
  const coursier = machine.environment('COURSIER_CACHE') ?? `${machine.home}/.cache/coursier/v1`;
  for (const host of await foldersIn(`${coursier}/https`, files)) for (const base of ['/maven2', '']) yield `${host}${base}/${layout}`;
}
