import type { Component, ProjectPackage } from '../../core/graph/model';
import type { Policy } from '../../core/policy/model';
import { curationFor } from '../../core/policy/apply';
import type { InstalledMetadata, LicenceStatement, Normalise } from '../../core/resolution/model';
import { resolveLicence } from '../../core/resolution/resolve';
import type { ResolvedLicence } from '../../core/assessment/model';
import type { Detection } from '../../core/texts/model';
import type { FileFacts } from '../../core/facts/model';
import { folderOf } from '../../core/text/paths';
import { rangeIn } from '../../core/text/lines';
import type { FileSystem } from '../../runtime';
import type { Cancellation } from '../model';
import type { InstalledQuery, MachinePlaces } from './model';
import { createPackageFiles } from './package-files';
import { INSTALLED_READERS } from './registry';

export interface LicenceSources {
  readonly files: FileSystem;
  /** Absolute folder of the workspace, with `/`. */
  readonly root: string;
  /** Names the licence of a text, as core/texts does. */
  readonly identify: (text: string) => Detection;
  readonly places: MachinePlaces;
}

/**
 * Finds the licences of components. First `await prepare(pkg, components)` reads what is installed (once per file while it does not change),
 * then `licenceOf(component, pkg, ...)` answers at once from what was read, as `core/assessment` wants it:
 *
 *     const licences = createLicences({ files, root, identify, places });
 *     for (const pkg of packages) await licences.prepare(pkg, graphOf(pkg).components, cancellation);
 *     assessProject({ ..., licenceOf: (component, pkg) => licences.licenceOf(component, pkg, { policy, normalise, facts }) });
 *
 * After packages were installed: `forget()`, then `prepare` again.
 */
export interface Licences {
  prepare(pkg: ProjectPackage, components: readonly Component[], cancellation: Cancellation): Promise<void>;
  licenceOf(component: Component, pkg: ProjectPackage, context: LicenceContext): ResolvedLicence;
  forget(): void;
}

export interface LicenceContext {
  readonly policy: Policy;
  readonly normalise: Normalise;
  /** The facts of the project's files, for the lines of lock files and policy. */
  readonly facts: ReadonlyMap<string, FileFacts>;
}

export function createLicences({ files, root, identify, places }: LicenceSources): Licences {
  const packageFiles = createPackageFiles(files, identify, root, places.home);
  const found = new Map<string, InstalledMetadata | undefined>();
  const absolute = (folder: string): string => (folder === '' ? root : `${root}/${folder}`);
  const queryOf = (component: Component, pkg: ProjectPackage): InstalledQuery => ({
    ecosystem: component.ecosystem,
    name: component.name,
    directory: absolute(pkg.directory),
    ...(component.version !== undefined && { version: component.version }),
    ...(component.locked && { locked: { directory: absolute(folderOf(component.locked.file)), key: component.locked.key } }),
  });
  return {
    prepare: async (pkg, components, cancellation) => {
      for (const component of components) {
        if (cancellation.cancelled) return;
        const query = queryOf(component, pkg);
        const key = keyOf(query);
        if (found.has(key) || component.member !== undefined) continue;
        const reader = INSTALLED_READERS.find(({ ecosystems }) => ecosystems.includes(query.ecosystem));
        found.set(key, await reader?.find(query, packageFiles, places, root));
      }
    },
    licenceOf: (component, pkg, { policy, normalise, facts }) => {
      const installed = found.get(keyOf(queryOf(component, pkg)));
      const curation = curationStatement(component, policy, facts);
      return resolveLicence(
        {
          ecosystem: component.ecosystem,
          ...(curation && { curation }),
          statements: [...projectStatements(component, facts, 'lockfile'), ...(installed?.statements ?? []), ...projectStatements(component, facts, 'sbom')],
          texts: installed?.texts ?? [],
        },
        normalise,
      );
    },
    forget: () => {
      packageFiles.forget();
      found.clear();
    },
  };
}

function keyOf({ ecosystem, name, version, directory, locked }: InstalledQuery): string {
  return [ecosystem, name, version ?? '', locked ? `${locked.directory}/${locked.key}` : directory].join('\n');
}

/** What lock file or SBOM say: both are the project's own files. */
function projectStatements(component: Component, facts: ReadonlyMap<string, FileFacts>, kind: 'lockfile' | 'sbom'): readonly LicenceStatement[] {
  const { locked, declared, place } = component;
  const found = [
    ...(locked?.licence ? [{ file: locked.file, value: locked.licence }] : []),
    ...(declared ? [{ file: place.file, value: declared }] : []),
  ];
  return found.flatMap(({ file, value }): LicenceStatement[] => {
    const isBill = facts.get(file)?.manifest?.ecosystem === 'sbom';
    if (isBill !== (kind === 'sbom')) return [];
    return [{ kind, file, line: lineIn(facts, file, value.span), values: [value.value], relation: 'same' }];
  });
}

function curationStatement(component: Component, policy: Policy, facts: ReadonlyMap<string, FileFacts>): LicenceStatement | undefined {
  const curation = curationFor(policy, component);
  if (!curation) return undefined;
  const file = policy.path ?? '';
  return { kind: 'curation', file, line: lineIn(facts, file, curation.licence.span), values: [curation.licence.value], relation: 'same' };
}

function lineIn(facts: ReadonlyMap<string, FileFacts>, file: string, span: { readonly start: number; readonly end: number }): number {
  const lines = facts.get(file)?.lines;
  return lines ? rangeIn(lines, span).start.line + 1 : 1;
}
