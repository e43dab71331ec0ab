import type { LicenceLookup } from '../../core/assessment/components';
import type { Component, ProjectPackage } from '../../core/graph/model';
import type { Policy } from '../../core/policy/model';
import { curationFor } from '../../core/policy/apply';
import type { Demands } from '../../core/resolution/contradiction';
import type { InstalledMetadata, LicenceStatement, Normalise, ResolutionFacts, ResolvedLicence } from '../../core/resolution/model';
import { registryTerms } from '../../core/resolution/registry-terms';
import type { Reported } from '../../core/resolution/reports';
import { indexReports } from '../../core/resolution/reports';
import { resolveLicence } from '../../core/resolution/resolve';
import type { Detection } from '../../core/texts/model';
import type { HeaderFacts } from '../../core/headers/model';
import { lineOf } from '../../core/facts/range';
import type { FileFacts } from '../../core/facts/model';
import { formatOf } from '../../core/manifests/registry';
import { folderOf } from '../../core/text/paths';
import type { Located } from '../../core/text/span';
import type { FileSystem, Machine } from '../../runtime';
import type { RegistryClient } from '../registries/client';
import type { RegistryQuery } from '../registries/model';
import type { LicenceResolver, ResolverInput } from '../resolver';
import { NEVER_STOPPED } from '../slices';
import { inTree } from './in-tree';
import { createInstalledLocks } from './brought/locks';
import type { InstalledQuery, PackageFiles, Places } from './model';
import { createPackageFiles } from './package-files';
import { INSTALLED_READERS } from './registry';

export interface ResolverSources {
  readonly files: FileSystem;
  /** Absolute folder of the workspace, with `/`. */
  readonly root: string;
  /** Names the licence of a text, as core/texts does. */
  readonly identify: (text: string) => Detection;
  /** The licence of a text of the workspace that was read already, by its path relative to the root. */
  readonly recognised?: (path: string) => Detection | undefined;
  /** What a source file states at its head. */
  readonly header?: (text: string, path: string) => HeaderFacts;
  readonly machine?: Machine;
  readonly normalise: Normalise;
  /** How much a licence asks of those who pass a work on. */
  readonly demands: Demands;
  /** Asked when `askRegistries` is called, and at no other time; missing where there is no network. */
  readonly registries?: RegistryClient;
}

/**
 * Finds the licences of components: curations of the policy, lock files, what is installed (read once per file while it does not change),
 * SBOMs. `resolve` reads what is installed for all components of all packages; its answer serves from memory.
 *
 *     createResolver: (root) => createLicenceResolver({ files, root, identify, machine, normalise: readDeclared })
 */
export function createLicenceResolver(sources: ResolverSources): LicenceResolver {
  const { files, root, identify, machine, registries, demands } = sources;
  const places: Places = { root, ...(machine && { machine }) };
  const packageFiles = createPackageFiles(files, identify, root, machine?.home, sources.recognised, sources.header);
  const normalise = rememberNormalise(sources.normalise);
  let found = new Map<Key, InstalledMetadata | undefined>();
  /** Where what is not installed was looked for: packages of a workspace may have folders of their own for what they use. */
  const asked = new Map<Key, Set<string>>();
  const isAsked = (key: Key, { ecosystem }: Component, { directory }: ProjectPackage): boolean => {
    const folder = ecosystem === 'npm' ? directory : '';
    const folders = asked.get(key) ?? new Set();
    if (folders.has(folder)) return true;
    asked.set(key, folders.add(folder));
    return false;
  };
  // Components are made anew with every change of a manifest; what their licence is read from mostly stays.
  let answers = new Map<Key, Answer>();
  const registered = new Map<string, LicenceStatement | undefined>();
  let last: Resolved | undefined;
  return {
    complete: createInstalledLocks(packageFiles, places),
    resolve: async ({ packages, files: facts, policyAt }, pause = NEVER_STOPPED) => {
      const kept = new Map<Key, InstalledMetadata | undefined>();
      const components = packages.flatMap(({ pkg, graph }) => graph.components.filter(({ member }) => member === undefined).map((component) => ({ component, pkg })));
      /** False where it was stopped. */
      const forEach = async (action: (component: Component, pkg: ProjectPackage) => Promise<void> | void): Promise<boolean> => {
        for (const [i, { component, pkg }] of components.entries()) {
          if (i % SLICE === SLICE - 1 && !(await pause())) return false;
          const done = action(component, pkg);
          if (done) await done;
        }
        return true;
      };
      await forEach(async (component, pkg) => {
        const key = keyOf(component, pkg);
        if (kept.get(key) === undefined) kept.set(key, found.get(key) ?? (isAsked(key, component, pkg) ? undefined : await findInstalled(queryOf(component, pkg, root), packageFiles, places)));
      });
      found = kept;
      for (const key of asked.keys()) if (!kept.has(key)) asked.delete(key);
      const reportedFor = indexReports(facts);
      const before = answers;
      const current = new Map<Key, Answer>();
      answers = current;
      const lookUp: LicenceLookup = (component, pkg) => {
        const key = keyOf(component, pkg);
        const reported = reportedFor(component);
        const sources = { installed: kept.get(key), policy: policyAt(pkg.directory), told: registered.get(component.purl), listed: reported?.statement, locked: component.locked?.licence, concluded: component.locked?.concluded, declared: component.declared };
        const known = current.get(key) ?? before.get(key);
        const answer = known && sameSources(known, sources) ? known : { ...sources, licence: withInstalled(resolveLicence(factsOf(component, { ...sources, reported }, facts, sources.policy), normalise, demands), component, sources.installed) };
        current.set(key, answer);
        return answer.licence;
      };
      await forEach((component, pkg) => void lookUp(component, pkg));
      last = { packages, lookUp };
      return lookUp;
    },
    askRegistries: async () => (registries && last ? tellOpen(last, registries, registered) : false),
    forget: (path) => {
      if (path !== '' && !bringsPackages(path)) return;
      packageFiles.forget();
      found = new Map();
      asked.clear();
      if (path === '') registered.clear();
    },
  };
}

/** The licence with what else the installed package tells. */
function withInstalled(licence: ResolvedLicence, { version }: Component, installed: InstalledMetadata | undefined): ResolvedLicence {
  if (!installed) return licence;
  const found = version === undefined ? installed.version : undefined;
  return { ...licence, ...(installed.folder !== undefined && { folder: installed.folder }), ...(found !== undefined && { version: found }), ...((licence.status === 'unknown' || licence.status === 'see-file') && { installed: true as const }) };
}

/** What a component's licence is made from; each part is one object as long as it says the same. */
interface Sources {
  readonly installed: InstalledMetadata | undefined;
  readonly policy: Policy;
  readonly told: LicenceStatement | undefined;
  readonly listed: LicenceStatement | undefined;
  readonly locked: Located<string> | undefined;
  readonly concluded: Located<string> | undefined;
  readonly declared: Located<string> | undefined;
}

type Answer = Sources & { readonly licence: ResolvedLicence };

function sameSources(a: Sources, b: Sources): boolean {
  return a.installed === b.installed && a.policy === b.policy && a.told === b.told && a.listed === b.listed && a.locked === b.locked && a.concluded === b.concluded && a.declared === b.declared;
}

interface Resolved {
  readonly packages: ResolverInput['packages'];
  readonly lookUp: LicenceLookup;
}

/** Package URLs of what comes from a repository: registries know another package of that name, or none. */
const FROM_REPOSITORY = /^pkg:(?:github|gitlab|bitbucket)\//;

/** Asks about the components whose licence nothing here tells for sure, each once; true where something was told. */
async function tellOpen({ packages, lookUp }: Resolved, registries: RegistryClient, registered: Map<string, LicenceStatement | undefined>): Promise<boolean> {
  const queries = new Map<RegistryQuery, string>();
  for (const { pkg, graph } of packages) {
    for (const component of graph.components) {
      const { ecosystem, name, version, purl, member } = component;
      if (member !== undefined || version === undefined || registered.has(purl) || FROM_REPOSITORY.test(purl)) continue;
      const { expression, status } = lookUp(component, pkg);
      if (expression !== undefined || status === 'none' || status === 'conflict') continue;
      registered.set(purl, undefined);
      queries.set({ ecosystem, name, version }, purl);
    }
  }
  if (queries.size === 0) return false;
  const told = await registries.ask([...queries.keys()]);
  for (const [query, purl] of queries) registered.set(purl, told.get(query));
  return told.size > 0;
}

/** Folders into which package managers install within a workspace. */
const INSTALLED = /(?:^|\/)(?:node_modules|vendor|\.venv|venv|env|\.env|\.virtualenv|\.pixi|site-packages|packages|Pods|deps|renv|\.build|\.bundle)(?:\/|$)/;

/** True where a change of `path` may mean that packages came or went: what is installed, and the documents that say what is. */
function bringsPackages(path: string): boolean {
  return INSTALLED.test(path) || formatOf(path) !== undefined;
}

async function findInstalled(query: InstalledQuery, files: PackageFiles, places: Places): Promise<InstalledMetadata | undefined> {
  // Names come from the workspace's files and become part of paths.
  const named = [query.name, query.version ?? '', query.locked?.key ?? ''];
  if (named.some((name) => name.split(/[\\/]/).includes('..') || name.includes('\0'))) return undefined;
  const standing = query.folder === undefined ? undefined : await inTree(query.folder, query.ecosystem, files);
  if (standing) return standing;
  const reader = INSTALLED_READERS.find(({ ecosystems }) => ecosystems.includes(query.ecosystem));
  return reader?.find(query, files, places);
}

/** Components looked up between two pauses. */
const SLICE = 200;

/** Most declared strings answered from memory. */
const MOST_STRINGS = 20_000;

function rememberNormalise(normalise: Normalise): Normalise {
  const known = new Map<string, ReturnType<Normalise>>();
  return (string, ecosystem) => {
    const key = `${ecosystem}\n${string}`;
    const before = known.get(key);
    if (before) return before;
    const answer = normalise(string, ecosystem);
    if (known.size < MOST_STRINGS) known.set(key, answer);
    return answer;
  };
}

function queryOf(component: Component, pkg: ProjectPackage, root: string): InstalledQuery {
  const absolute = (folder: string): string => (folder === '' ? root : `${root}/${folder}`);
  return {
    ecosystem: component.ecosystem,
    name: component.name,
    directory: absolute(pkg.directory),
    ...(component.version !== undefined && { version: component.version }),
    ...(component.folder !== undefined && { folder: absolute(component.folder) }),
    ...(component.locked && { locked: { directory: absolute(folderOf(component.locked.file)), key: component.locked.key } }),
  };
}

type FileFactsByPath = ReadonlyMap<string, FileFacts>;

interface Said {
  readonly installed: InstalledMetadata | undefined;
  readonly told: LicenceStatement | undefined;
  readonly reported: Reported | undefined;
}

function factsOf(component: Component, { installed, told, reported }: Said, facts: FileFactsByPath, policy: Policy): ResolutionFacts {
  const curation = curationStatement(component, policy, facts);
  const others = [...projectStatements(component, facts, 'lockfile'), ...(installed?.statements ?? []), ...projectStatements(component, facts, 'sbom')];
  // A list of another version counts where nothing else tells.
  const counts = reported && (reported.exact || (others.length === 0 && told === undefined && (installed?.texts ?? []).length === 0));
  const statements = [...others, ...(counts ? [reported.statement] : []), ...(told ? [told] : [])];
  const nothing = statements.length === 0 && (installed?.texts ?? []).length === 0;
  const terms = registryTerms(component);
  return {
    ecosystem: component.ecosystem,
    ...(curation && { curation }),
    statements: nothing && terms ? [terms] : statements,
    texts: installed?.texts ?? [],
    ...(installed?.heads && { heads: installed.heads }),
  };
}

/** What is asked about: an entry of a lock file is one object as long as the file says the same. */
type Key = object | string;

function keyOf({ ecosystem, name, version, folder, locked }: Component, { directory }: ProjectPackage): Key {
  return locked && folder === undefined ? locked : `${ecosystem}\n${name}\n${version ?? ''}\n${folder ?? directory}`;
}

/** What lock file or SBOM say: both are the project's own files. */
function projectStatements(component: Component, facts: FileFactsByPath, kind: 'lockfile' | 'sbom'): readonly LicenceStatement[] {
  const { locked, declared, place } = component;
  const found = [
    ...(locked ? [locked.licence, locked.concluded].flatMap((value) => (value ? [{ file: locked.file, value }] : [])) : []),
    ...(declared ? [{ file: place.file, value: declared }] : []),
  ];
  return found.flatMap(({ file, value }): LicenceStatement[] => {
    const isBill = facts.get(file)?.manifest?.ecosystem === 'sbom';
    if (isBill !== (kind === 'sbom')) return [];
    return [{ kind, file, line: lineOf(facts.get(file), value.span), values: [[value.value]], relation: 'any' }];
  });
}

function curationStatement(component: Component, policy: Policy, facts: FileFactsByPath): LicenceStatement | undefined {
  const curation = curationFor(policy, component);
  if (!curation) return undefined;
  const file = policy.path ?? '';
  return { kind: 'curation', file, line: lineOf(facts.get(file), curation.licence.span), values: [[curation.licence.value]], relation: 'any' };
}
