import type { PackagesInput } from '../assessment/judge-packages';
import { judgePackages } from '../assessment/judge-packages';
import type { StatedLicences } from '../facts/own-sources';
import type { Component } from '../graph/model';
import { ancestorsOf, folderOf } from '../text/paths';
import type { Slices } from '../text/slices';
import { folderView, viewsOf } from './assess';
import { findDependencyLines } from './dependency-lines';
import type { FolderView, PackageView } from './kind';
import type { Finding } from './model';
import { DEPENDENCY_FINDINGS, FOLDER_FINDINGS, PACKAGE_FINDINGS } from './registry';

const NOTHING_STATED: StatedLicences = { expressions: [], pathsOf: () => [] };

/** The components that the dependency lines of `file` bring in, from its top on: of each line all, as long as they are no more than `most` together. */
export function firstLines(components: readonly Component[], file: string, most: number): readonly Component[] {
  const lines = new Map<number, Component[]>();
  for (const component of components) {
    const { place } = component;
    if (place.file !== file) continue;
    const line = lines.get(place.span.start);
    if (line) line.push(component);
    else lines.set(place.span.start, [component]);
  }
  let left = most;
  return [...lines].sort(([a], [b]) => a - b).flatMap(([, line]) => {
    if (line.length > left) return [];
    left -= line.length;
    return line;
  });
}

/**
 * What is certain about `manifests` (paths) as soon as all documents (all but the covered files) are read, and the components of some
 * dependency lines are looked up, which are all that `input.graphOf` tells. A judgement of everything (`assessProject`) finds it too, at the
 * same places and as serious: findings about these lines, and those about packages and folders that ask for nothing that is not known
 * yet. What hangs on the other components is not told: findings that ask for them, and the advice to publish under another licence.
 */
export function* findFirst(manifests: readonly string[], input: PackagesInput): Slices<readonly Finding[]> {
  let open = false;
  const { packages, outbounds } = yield* judgePackages({ ...input, sourcesSayLater: () => (open = true) });
  // Only the sources, which nobody has read yet, tell the outbound licence.
  if (open) return [];
  const folders = [...new Set(packages.map(({ pkg }) => pkg.directory))];
  const found: Finding[] = [];
  for (const folder of new Set(manifests.flatMap((path) => ancestorsOf(folderOf(path))))) {
    if (!folders.includes(folder)) continue;
    const view = folderView(folder, folders, outbounds, { ...input, covered: () => [], stated: () => NOTHING_STATED });
    for (const kind of FOLDER_FINDINGS) found.push(...withoutUnknown((unknown) => kind.find(folderWithout(view, unknown))));
  }
  for (const view of viewsOf(packages, input)) {
    if (!view.manifests.some((path) => manifests.includes(path))) continue;
    const partial: PackageView = { ...view, partial: true };
    for (const finding of findDependencyLines(partial, DEPENDENCY_FINDINGS, (find) => withoutUnknown((unknown) => find(packageWithout(partial, unknown))))) found.push(finding);
    for (const kind of PACKAGE_FINDINGS) found.push(...withoutUnknown((unknown) => kind.find(packageWithout(view, unknown))));
  }
  return found.filter(({ file }) => manifests.includes(file));
}

/** What is found without asking for what is unknown: nobody can take that back. */
function withoutUnknown(find: (unknown: () => void) => readonly Finding[]): readonly Finding[] {
  let asked = false;
  const found = find(() => (asked = true));
  return asked ? [] : found;
}

/** A folder that tells when its covered files are asked for. */
function folderWithout(view: FolderView, unknown: () => void): FolderView {
  return {
    ...view,
    covered: () => {
      unknown();
      return [];
    },
    stated: () => {
      unknown();
      return NOTHING_STATED;
    },
  };
}

/** A package that tells when its components are asked for, or those of the packages around it. */
function packageWithout(view: PackageView, unknown: () => void): PackageView {
  const without = (each: PackageView): PackageView => {
    const pkg = {
      ...each.pkg,
      get dependencies() {
        unknown();
        return [];
      },
    };
    return { ...each, pkg };
  };
  return {
    ...without(view),
    // There may be hundreds, and each line has a view of its own.
    get within() {
      return view.within.map(without);
    },
    get below() {
      return view.below.map(without);
    },
  };
}
