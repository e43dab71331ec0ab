import { parseExpression } from '../../expression/parse';
import { alternativesOf } from '../../expression/choice';
import { printExpression, termsOf } from '../../expression/print';
import type { AssessedDependency, AssessedPackage } from '../../assessment/model';
import type { Normalised } from '../../declared/model';
import type { Evidence } from '../../resolution/model';
import type { BillLicences } from './model';

/** Places where a component's own authors state its licence; the project's lists and decisions are not theirs. */
const BY_AUTHORS: ReadonlySet<Evidence['kind']> = new Set(['lockfile', 'installed', 'sbom', 'registry', 'licence-file']);
/** Several values of one statement stand in one piece of evidence. */
const SEVERAL = /[;,]/;
/** Characters of a value that is no expression; longer ones are texts put into a field. */
const LONGEST = 400;

/** Reads what a string declares, see core/declared. */
export type ReadDeclared = (string: string, ecosystem: string) => Normalised;

/**
 * A component's licence as bills of materials tell it apart. Nothing is guessed: what is ambiguous, in conflict or unknown has no
 * concluded licence, and what was found stays as found.
 */
export function licencesOf({ licence, ecosystem }: Pick<AssessedDependency, 'licence' | 'ecosystem'>, read: ReadDeclared): BillLicences {
  const { status, candidates, evidence } = licence;
  const sure = status === 'none' ? 'NONE' : expressionOf(licence.expression);
  const authors = evidence.filter(({ kind }) => BY_AUTHORS.has(kind));
  const decided = evidence.some(({ kind }) => kind === 'curation' || kind === 'policy');
  // Who declares that no rights are granted declares something: NONE would say that nothing is declared (SPDX 2.3, 7.15).
  const declared = sure !== undefined && sure !== 'NONE' && !decided && authors.length > 0 ? sure : statedIn(authors, ecosystem, read);
  const chosen = evidence[0]?.kind === 'policy' ? sure : undefined;
  const concluded = chosen !== undefined && declared !== undefined && alternativesOf(declared).includes(chosen) ? declared : sure;
  return {
    ...(concluded !== undefined && { concluded }),
    ...(declared !== undefined && { declared }),
    ...(chosen !== undefined && { effective: chosen }),
    found: declared === undefined ? wordsOf(authors.filter(({ kind }) => kind !== 'licence-file').map(({ value }) => value)) : [],
    status,
    candidates,
    evidence,
  };
}

/** The same for a package of the project, which states its own licence. */
export function ownLicences({ outbound }: Pick<AssessedPackage, 'outbound'>): BillLicences {
  const expression = expressionOf(outbound.expression);
  const values = outbound.declarations.map(({ value }) => value);
  return {
    ...(expression !== undefined && { concluded: expression, declared: expression }),
    found: expression === undefined ? wordsOf(values) : [],
    status: expression === undefined ? 'unknown' : 'exact',
    candidates: [],
    evidence: [],
  };
}

/** `text` as SPDX writes it, where every id in it is on the lists or a `LicenseRef-` of this document. Of an `AdditionRef-` no document here holds the text. */
export function expressionOf(text: string | undefined): string | undefined {
  const parsed = text === undefined ? undefined : parseExpression(text);
  if (!parsed?.ok || parsed.value.kind === 'noassertion' || text?.includes('AdditionRef-') === true) return undefined;
  return termsOf(parsed.value).every(({ known, id }) => known && !id.includes(':')) ? printExpression(parsed.value) : undefined;
}

/** The first statement of the authors that is sure by itself. */
function statedIn(authors: readonly Evidence[], ecosystem: string, read: ReadDeclared): string | undefined {
  for (const { kind, value } of authors) {
    if (kind === 'licence-file' || SEVERAL.test(value)) continue;
    const stated = expressionOf(read(value, ecosystem).expression);
    if (stated !== undefined) return stated;
  }
  return undefined;
}

function wordsOf(values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => value.trim().slice(0, LONGEST)).filter((value) => value !== ''))];
}
