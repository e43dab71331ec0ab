import type { DeclaredDependency, ManifestDocument, Scope } from '../../../core/manifests/format';
import { expand, isVersion } from '../../../core/manifests/placeholders';

/** A dependency of a POM with all that its parents and bills decide filled in. */
export interface SettledDependency {
  readonly name: string;
  readonly version: string | undefined;
  readonly scope: Scope;
  readonly exclusions: readonly string[];
}

/** A POM with its parents taken in (Maven's effective POM, as far as dependencies go). */
export interface MavenModel {
  readonly dependencies: readonly SettledDependency[];
  readonly managed: ReadonlyMap<string, SettledDependency>;
  /** The name a line means once placeholders are filled in. */
  nameOf(line: DeclaredDependency): string;
}

export interface ModelOf {
  document(document: ManifestDocument): Promise<MavenModel>;
  /** `undefined` where there is no such POM. */
  coordinates(name: string, version: string): Promise<MavenModel | undefined>;
}

/** Finds the POM of `group:artifact` in that version. */
export type PomLookup = (name: string, version: string) => Promise<ManifestDocument | undefined>;

const MOST_PARENTS = 12;
/** Bills of materials that import bills of materials. */
const MOST_IMPORTS = 6;

/** Works out effective POMs; each once. */
export function createModels(find: PomLookup): ModelOf {
  const models = new WeakMap<ManifestDocument, Promise<MavenModel>>();
  /** `within` holds the bills that are being read: one that imports itself would wait for itself. */
  const modelOf = (document: ManifestDocument, within: readonly ManifestDocument[]): Promise<MavenModel> => {
    const known = models.get(document) ?? read(document, [...within, document]);
    models.set(document, known);
    return known;
  };

  const parentOf = async ({ properties }: ManifestDocument): Promise<ManifestDocument | undefined> => {
    const told = new Map(properties);
    const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((key) => told.get(`project.parent.${key}`));
    return group === undefined || artifact === undefined || version === undefined ? undefined : find(`${group}:${artifact}`, version);
  };

  const withParents = async (document: ManifestDocument): Promise<readonly ManifestDocument[]> => {
    const chain = [document];
    for (let at: ManifestDocument | undefined = document; at && chain.length < MOST_PARENTS;) {
      at = await parentOf(at);
      if (!at || chain.includes(at)) break;
      chain.push(at);
    }
    return chain;
  };

  const read = async (document: ManifestDocument, within: readonly ManifestDocument[]): Promise<MavenModel> => {
    const chain = await withParents(document);
    const values = new Map<string, string>();
    for (const { properties } of chain) for (const [name, value] of properties ?? []) if (!values.has(name)) values.set(name, value);
    const filled = (text: string): string => expand(text, (name) => values.get(name));
    const managed = new Map<string, SettledDependency>();
    const settle = (line: DeclaredDependency): SettledDependency => {
      const name = filled(line.name);
      const decision = managed.get(name);
      const version = filled(line.version ?? line.requirement?.value ?? decision?.version ?? '');
      return {
        name,
        version: isVersion(version) ? version : undefined,
        scope: decision && line.inherits?.includes('scope') ? decision.scope : line.scope,
        exclusions: [...(line.exclusions ?? []), ...(decision?.exclusions ?? [])],
      };
    };
    const decide = (settled: SettledDependency): void => {
      if (!managed.has(settled.name)) managed.set(settled.name, settled);
    };
    for (const each of chain) for (const line of each.managed ?? []) decide(settle(line));
    for (const each of within.length <= MOST_IMPORTS ? chain : []) {
      for (const line of each.imports ?? []) {
        const { name, version } = settle(line);
        const bill = version === undefined ? undefined : await find(name, version);
        if (!bill || within.includes(bill)) continue;
        for (const settled of (await modelOf(bill, within)).managed.values()) decide(settled);
      }
    }
    const dependencies = new Map<string, SettledDependency>();
    for (const each of chain) {
      for (const line of each.dependencies) {
        const settled = settle(line);
        if (!dependencies.has(settled.name)) dependencies.set(settled.name, settled);
      }
    }
    return { dependencies: [...dependencies.values()], managed, nameOf: (line) => filled(line.name) };
  };

  return {
    document: (document) => modelOf(document, []),
    coordinates: async (name, version) => {
      const document = await find(name, version);
      return document && modelOf(document, []);
    },
  };
}
