import type { Clause, Licence, TermId } from '../knowledge/model';
import { TERM_GROUPS } from './groups';
import type { TermGroup } from './groups';

/** One term in several licences: the clause it stands in, or nothing where it does not apply. */
export interface ComparedTerm {
  readonly term: TermId;
  readonly differs: boolean;
  /** One for each licence, in their order. */
  readonly clauses: readonly (Clause | undefined)[];
}

export interface ComparedGroup {
  readonly group: TermGroup['id'];
  readonly terms: readonly ComparedTerm[];
}

/** Licences side by side over all terms. */
export function compareLicences(licences: readonly Licence[]): readonly ComparedGroup[] {
  return TERM_GROUPS.map(({ id, terms }) => ({
    group: id,
    terms: terms.map((term) => {
      const clauses = licences.map((licence) => licence.terms[term]);
      const applies = clauses.filter((clause) => clause !== undefined).length;
      return { term, clauses, differs: applies > 0 && applies < licences.length };
    }),
  }));
}
