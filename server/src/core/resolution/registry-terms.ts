import terms from '../../../../data/registry-terms.json';
import { matchesWildcard } from '../policy/wildcard';
import type { LicenceStatement } from './model';

/** Asked about once for each component; the answer stays the same object. */
const STATEMENTS = terms.registries.map(({ ecosystem, names, expression, source }) => ({
  ecosystem,
  names,
  statement: { kind: 'registry', file: source, line: 1, values: [[expression]], relation: 'any' } satisfies LicenceStatement,
}));

/** The licence that a registry's own terms give all that it hands out under such names, see data/registry-terms.json. */
export function registryTerms({ ecosystem, name }: { readonly ecosystem: string; readonly name: string }): LicenceStatement | undefined {
  const wanted = name.toLowerCase();
  return STATEMENTS.find((each) => each.ecosystem === ecosystem && each.names.some((pattern) => matchesWildcard(pattern, wanted)))?.statement;
}
