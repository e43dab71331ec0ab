import type { FileFacts } from '../facts/model';
import type { PlacedDocument, ProjectPackage } from '../graph/model';
import type { Ecosystem, ManifestDocument } from '../manifests/format';
import { ancestorsOf, baseNameOf, folderOf } from '../text/paths';
import { speaksForProject } from '../facts/quiet';
import { vendoredDocuments } from './vendored';

/** Documents that accompany a package of any ecosystem rather than being one: images, submodules, bills of materials. */
const ACCOMPANYING: ReadonlySet<Ecosystem> = new Set(['docker', 'ci', 'git', 'sbom', 'helm', 'nix', 'generic']);

/** True where the document describes a package of its own, and is not just a list of requirements. */
function isAnchor({ document }: PlacedDocument): boolean {
  return Boolean(document.name ?? document.licenceInsertion) || document.licences.length > 0 || document.members.length > 0;
}

const key = (folder: string, ecosystem: Ecosystem): string => `${ecosystem}\n${folder}`;

/**
 * Groups the project's manifests into packages: one per folder and ecosystem. Requirement lists and build files without
 * a name of their own belong to the nearest package above; lock files speak for the packages of their folder and below.
 * There is always a package at the root, called `rootName` where no manifest names it. Covered files need not be among `files`;
 * `exists` tells of any path.
 */
export function groupPackages(files: Iterable<FileFacts>, rootName: string, exists: (path: string) => boolean): ProjectPackage[] {
  const manifests: PlacedDocument[] = [];
  const lockfiles: PlacedDocument[] = [];
  const texts: FileFacts[] = [];
  const parts: string[] = [];
  for (const facts of files) {
    const { path, role, manifest } = facts;
    if (role === 'licence-text') texts.push(facts);
    if (!manifest || !speaksForProject(path)) continue;
    for (const { appliesTo } of manifest.licences) if (appliesTo !== undefined) parts.push(appliesTo);
    if (manifest.role === 'manifest') manifests.push({ path, document: manifest });
    else if (manifest.role === 'lockfile') lockfiles.push({ path, document: manifest });
  }
  const packageFolders = new Set(manifests.map(({ path }) => folderOf(path)));
  manifests.push(...vendoredDocuments({ texts, parts, packageFolders, exists }));
  manifests.sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));

  const groups = new Map<string, PlacedDocument[]>();
  for (const placed of manifests.filter((each) => isAnchor(each) && !ACCOMPANYING.has(each.document.ecosystem))) addTo(groups, key(folderOf(placed.path), placed.document.ecosystem), placed);
  for (const placed of manifests.filter((each) => !isAnchor(each) || ACCOMPANYING.has(each.document.ecosystem))) addTo(groups, homeOf(placed, groups), placed);

  const packages = [...groups].map(([id, documents]) => describe(id, documents, lockfiles, rootName));
  if (!packages.some(({ directory }) => directory === '')) packages.unshift({ name: rootName, directory: '', ecosystem: 'generic', manifests: [], lockfiles: lockfiles.filter(({ path, document }) => document.ecosystem === 'sbom' && folderOf(path) === '') });
  return packages.sort((a, b) => (a.directory < b.directory ? -1 : a.directory > b.directory ? 1 : 0));
}

function addTo(groups: Map<string, PlacedDocument[]>, id: string, placed: PlacedDocument): void {
  const group = groups.get(id);
  if (group) group.push(placed);
  else groups.set(id, [placed]);
}

/** The group an unnamed document belongs to: the nearest one above of its ecosystem, else of any, else one of its own. */
function homeOf({ path, document }: PlacedDocument, groups: ReadonlyMap<string, unknown>): string {
  const folders = ancestorsOf(folderOf(path));
  const own = folders.map((folder) => key(folder, document.ecosystem)).find((id) => groups.has(id));
  if (own !== undefined) return own;
  if (!ACCOMPANYING.has(document.ecosystem)) return key(baseNameOf(folderOf(path)) === 'requirements' ? folderOf(folderOf(path)) : folderOf(path), document.ecosystem);
  for (const folder of folders) for (const id of groups.keys()) if (id.endsWith(`\n${folder}`)) return id;
  return key('', 'generic');
}

function describe(id: string, documents: PlacedDocument[], lockfiles: readonly PlacedDocument[], rootName: string): ProjectPackage {
  const [ecosystem, directory] = id.split('\n') as [Ecosystem, string];
  const named = documents.find(({ document }) => document.name !== undefined);
  const name = named?.document.name?.value ?? (directory === '' ? rootName : baseNameOf(directory));
  const folders = ancestorsOf(directory);
  const depth = ({ path }: PlacedDocument): number => folders.indexOf(lockFolder(path));
  return {
    name,
    directory,
    ecosystem,
    manifests: named ? [named, ...documents.filter((each) => each !== named)] : documents,
    lockfiles: lockfiles.filter((lock) => sameTool(lock.document, ecosystem) && depth(lock) >= 0).sort((a, b) => depth(a) - depth(b)),
  };
}

/** The folder a lock file speaks for: Xcode keeps SwiftPM's inside the project or workspace bundle. */
function lockFolder(path: string): string {
  const bundle = /(?:^|\/)[^/]+\.(?:xcodeproj|xcworkspace)\//.exec(path);
  return bundle ? path.slice(0, bundle.index) : folderOf(path);
}

function sameTool(lock: ManifestDocument, ecosystem: Ecosystem): boolean {
  return lock.ecosystem === ecosystem || lock.ecosystem === 'sbom';
}
