import type { BillLicences } from './model';

/** Pieces of evidence named for one component. */
const MOST = 10;

/** What SPDX says of a component's licences beside the expressions, in a field of free text: '' where nothing is open or chosen. */
export function licenceComment(licences: BillLicences): string {
  const { concluded, effective, status, candidates } = licences;
  return [...(concluded === undefined ? [[status, ...candidates].join(': ')] : []), ...(effective === undefined ? [] : [`effective: ${effective}`]), ...evidenceLines(licences)].join('; ');
}

/** Where what is not settled was found, one line each: kind, place and words. Facts alone, for programs and people of any language. */
export function evidenceLines({ concluded, evidence }: BillLicences): readonly string[] {
  if (concluded !== undefined) return [];
  return evidence.slice(0, MOST).map(({ kind, file, line, value }) => `${kind} ${file}:${String(line)} ${value.slice(0, 400)}`);
}
