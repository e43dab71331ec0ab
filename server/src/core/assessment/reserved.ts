import type { AssessedPackage } from './model';

/** The words by which a package without outbound licence says that it licenses nothing to anybody: `UNLICENSED`; undefined where it says no such thing. */
export function reservedBy({ outbound: { expression, declarations } }: Pick<AssessedPackage, 'outbound'>): string | undefined {
  return expression === undefined ? declarations.find(({ status }) => status === 'none')?.value : undefined;
}
