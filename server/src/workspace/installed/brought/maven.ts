import { emptyDocument } from '../../../core/manifests/document';
import type { LockedPackage, ManifestDocument } from '../../../core/manifests/format';
import type { PlacedDocument } from '../../../core/graph/model';
import { LEFT_OUT, MOST_PACKAGES } from './limit';
import type { MavenModel, ModelOf, SettledDependency } from './maven-model';

interface Entry {
  readonly key: string;
  readonly settled: SettledDependency & { readonly version: string };
  readonly edges: Set<string>;
  /** What the lines on the way here leave out. */
  readonly excluded: readonly string[];
}

/**
 * What a Maven project brings in, as far as the POMs of the local repository tell, in the form of a lock file that speaks
 * for the folder of `project` (Maven, Introduction to the Dependency Mechanism): of several versions the nearest counts, the
 * project's own `dependencyManagement` goes before what dependencies say, and only what they need to run comes along.
 * `undefined` where no POM of a dependency is there. `own` tells the project's other packages, which speak for themselves.
 */
export async function mavenLock(project: PlacedDocument, modelOf: ModelOf, own: (name: string) => boolean): Promise<ManifestDocument | undefined> {
  const model = await modelOf.document(project.document);
  const asked = new Set(project.document.dependencies.map((line) => model.nameOf(line)));
  const chosen = new Map<string, Entry>();
  const waiting: Entry[] = [];
  let known = 0;
  let full = false;
  const choose = (settled: SettledDependency, version: string | undefined, excluded: readonly string[]): Entry | undefined => {
    if (version === undefined) return undefined;
    full ||= chosen.size >= MOST_PACKAGES;
    if (full) return undefined;
    const entry: Entry = { key: `${settled.name}@${version}`, settled: { ...settled, version }, edges: new Set(), excluded: [...excluded, ...settled.exclusions] };
    chosen.set(settled.name, entry);
    waiting.push(entry);
    return entry;
  };
  for (const settled of model.dependencies) {
    if (asked.has(settled.name) && !own(settled.name) && !chosen.has(settled.name)) choose(settled, settled.version, []);
  }
  const direct = [...chosen.values()];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { settled, edges, excluded } = next;
    const inner = await modelOf.coordinates(settled.name, settled.version);
    if (!inner) continue;
    known++;
    for (const each of inner.dependencies) {
      if (each.scope !== 'runtime' || own(each.name) || excluded.some((pattern) => excludes(pattern, each.name))) continue;
      const found = chosen.get(each.name) ?? choose(each, managedVersion(model, each), excluded);
      if (found && found !== next) edges.add(found.key);
    }
  }
  if (known === 0) return undefined;
  const at = { start: 0, end: 0 };
  return {
    ...emptyDocument('pom', 'maven', 'lockfile'),
    locked: [...chosen.values()].map(({ key, settled, edges }): LockedPackage => ({ key, name: settled.name, version: settled.version, span: at, dependencies: [...edges] })),
    roots: [{ path: '', dependencies: direct.map(({ key, settled }) => ({ key, name: settled.name, scope: settled.scope })) }],
    problems: full ? LEFT_OUT : [],
  };
}

function managedVersion(project: MavenModel, { name, version }: SettledDependency): string | undefined {
  return project.managed.get(name)?.version ?? version;
}

/** Exclusions name a group and an artifact; `*` stands for any. */
function excludes(pattern: string, name: string): boolean {
  const [group = '', artifact = ''] = pattern.split(':');
  const [ownGroup, ownArtifact] = name.split(':');
  return (group === '*' || group === ownGroup) && (artifact === '*' || artifact === ownArtifact);
}
