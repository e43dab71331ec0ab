import taxonomy from '../../../../data/terms.json';
import { TERMS } from '../knowledge/model';
import type { TermId } from '../knowledge/model';

/** A group of terms; its label and theirs are the messages `term-group.ID` and `term.ID`. */
export interface TermGroup {
  readonly id: 'Can' | 'Must' | 'Cannot' | 'Compatible' | 'Law' | 'Support';
  readonly terms: readonly TermId[];
}

/** The terms of the Licensing Assistant in their six groups, in the order of its taxonomy. */
export const TERM_GROUPS: readonly TermGroup[] = (
  ['Can', 'Must', 'Cannot', 'Compatible', 'Law', 'Support'] as const
).map((id) => ({
  id,
  terms: taxonomy.terms
    .filter(({ group }) => group === id)
    .flatMap((term) => TERMS.find((known) => known === term.id) ?? []),
}));

/** What these prohibitions are called is what they prohibit, so that their labels alone do not name them: who wants to modify does not look for `Modify`. */
export const PROHIBITIONS: ReadonlySet<TermId> = new Set([...TERM_GROUPS.flatMap(({ id, terms }) => (id === 'Cannot' ? terms : [])), 'NotAvailable']);
