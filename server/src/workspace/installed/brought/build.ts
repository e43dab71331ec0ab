import type { PlacedDocument, ProjectPackage } from '../../../core/graph/model';
import { familyOf } from '../../../core/graph/names';
import type { Settle } from '../../../core/graph/settle';
import { emptyDocument } from '../../../core/manifests/document';
import type { DeclaredDependency } from '../../../core/manifests/format';

/**
 * What a package built by Gradle, sbt or Ivy asks for, in the form of a POM: the lines of all its build files whose version is known once
 * catalogs and properties are filled in. `undefined` for packages of other ecosystems and where there is none.
 */
export function buildAsPom({ manifests, ecosystem }: ProjectPackage, settle: Settle): PlacedDocument | undefined {
  const [first] = manifests;
  if (!first || ecosystem === 'maven' || familyOf(ecosystem) !== 'maven') return undefined;
  const dependencies = manifests.flatMap((placed) => placed.document.dependencies.flatMap((line) => settle(line, placed)).filter(isExact));
  return dependencies.length === 0 ? undefined : { path: first.path, document: { ...emptyDocument('pom', 'maven', 'manifest'), dependencies } };
}

function isExact({ name, version, path, ecosystem }: DeclaredDependency): boolean {
  return version !== undefined && path === undefined && name.includes(':') && (ecosystem === undefined || familyOf(ecosystem) === 'maven');
}
