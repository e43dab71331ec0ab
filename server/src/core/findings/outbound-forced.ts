import type { AssessedDependency } from '../assessment/model';
import { EMPTY_RANGE } from '../text/span';
import { licenceName, nameOf } from './dependency-texts';
import type { PackageFindingKind } from './kind';

/** Components whose copyleft decides the licence of the whole: under the EUPL's compatibility clause the combination may go out under theirs. */
export const outboundForced: PackageFindingKind = {
  code: 'outbound-forced',
  find: ({ pkg, engine, manifests }) => {
    const { expression } = pkg.outbound;
    if (expression === undefined) return [];
    const forcing = new Map<string, AssessedDependency[]>();
    for (const dependency of pkg.dependencies) {
      if (dependency.licence.expression === undefined || !dependency.verdict || dependency.verdict.verdict === 'yes' || dependency.verdict.verdict === 'conditional') continue;
      const licence = engine.forcedBy(dependency.licence.expression, expression);
      if (licence !== undefined) forcing.set(licence, [...(forcing.get(licence) ?? []), dependency]);
    }
    const [first] = [...forcing].sort((a, b) => b[1].length - a[1].length);
    if (!first) return [];
    const [licence, dependencies] = first;
    const declaration = pkg.outbound.declarations.find(({ file }) => manifests.includes(file)) ?? pkg.outbound.declarations.find(({ file }) => file !== '');
    return [{
      code: 'outbound-forced',
      severity: 'warning',
      message: { id: 'finding.outbound-forced', args: { outbound: expression, licence, count: dependencies.length, example: dependencies[0] ? nameOf(dependencies[0]) : '', others: forcing.size - 1 } },
      file: declaration?.file ?? manifests[0] ?? '',
      range: declaration?.range ?? EMPTY_RANGE,
      related: dependencies.slice(0, 10).map((dependency) => ({ file: dependency.place.file, range: dependency.place.range, message: { id: 'finding.dependency.other', args: { path: dependency.path.join(' → '), licence: licenceName(dependency) } } })),
      package: pkg.name,
      fixes: [],
    }];
  },
};
