import { expressionsMeet } from '../declared/meet';
import { vendoredWork } from '../facts/quiet';
import { isCopied } from '../facts/role';
import { mayMean } from '../facts/statement';
import type { FileStatement } from '../facts/statement';
import { useOf } from '../graph/use';
import { purlOf } from '../manifests/purl';
import type { Policy } from '../policy/model';
import { ancestorsOf, baseNameOf, folderOf, isWithin } from '../text/paths';
import type { Use } from '../verdict/model';
import type { Engine } from './engine';
import { knownPart } from './known-part';
import type { AssessedPackage } from './model';
import { isManaged } from './vendored';

/** Software of others that was copied into the project: a folder with a licence file of its own, or one of vendored code. */
export interface CopiedWork {
  readonly folder: string;
  readonly name: string;
  readonly use: Use;
  /** The licence it is judged by as a component, in all its readings; none where it has no licence file. */
  readonly licences: readonly string[];
  /** True where a manifest tells of it, whatever its files say. */
  readonly managed: boolean;
}

/** The copied work that a folder belongs to, the innermost; undefined for what is the project's own. */
export type CopiedWorks = (folder: string) => CopiedWork | undefined;

/** What decides which folders are copied works. */
export interface CopiedWorksInput {
  readonly packages: readonly AssessedPackage[];
  readonly policyAt: (folder: string) => Policy;
  /** True where there is a file of this path. */
  exists(path: string): boolean;
}

/** The copied works of a project; the answer for a folder is remembered. */
export function copiedWorks({ packages, policyAt, exists }: CopiedWorksInput): CopiedWorks {
  const components = new Map<string, CopiedWork>();
  for (const { dependencies } of packages) {
    for (const { name, use, place, licence: { expression, candidates } } of dependencies) {
      const folder = isCopied(place.file) ? folderOf(place.file) : '';
      if (folder !== '') components.set(folder, { folder, name, use, licences: [...(expression === undefined ? [] : [expression]), ...candidates], managed: false });
    }
  }
  /** What nothing but its folder tells of goes the way that a component of that folder would go. */
  const unlicensed = (folder: string, below: string): CopiedWork => {
    const name = baseNameOf(folder);
    const home = packages.reduce<AssessedPackage | undefined>((best, each) => (isWithin(folder, each.directory) && each.directory.length >= (best?.directory.length ?? 0) ? each : best), undefined);
    const use = useOf(policyAt(folder), { name, purl: purlOf('generic', name), ecosystem: 'generic', scope: 'runtime' }, home?.ecosystem ?? 'generic');
    return { folder, name, use, licences: [], managed: isManaged(`${below}/file`, exists) };
  };
  const known = new Map<string, CopiedWork | undefined>();
  const workOf = (folder: string): CopiedWork | undefined => {
    const [component] = ancestorsOf(folder).flatMap((at) => components.get(at) ?? []);
    const vendored = component ? undefined : vendoredWork(folder);
    return component ?? (vendored === undefined ? undefined : unlicensed(vendored, folder));
  };
  return (folder) => {
    if (!known.has(folder)) known.set(folder, workOf(folder));
    return known.get(folder);
  };
}

/** The part of a file's statement that can be judged, where the file says another licence than the copied work that it belongs to as a whole. */
export function saidApart(statement: FileStatement, { licences, managed }: CopiedWork, engine: Engine): string | undefined {
  const expression = managed ? undefined : knownPart(statement.expression, engine);
  if (expression === undefined) return undefined;
  const means = (licence: string): boolean => expressionsMeet(expression, licence) || mayMean({ ...statement, expression }, licence, engine.judge(expression, licence, 'merge')?.verdict);
  return licences.some(means) ? undefined : expression;
}
