import { TERM_GROUPS } from '../../core/terms/groups';
import type { TermsView } from '../../protocol/panel/find';
import type { Context } from '../context';

/** The terms of the Licensing Assistant with their meanings, in the person's language. */
export function termsView({ translator }: Context): TermsView {
  return {
    groups: TERM_GROUPS.map(({ id, terms }) => ({
      id,
      label: translator.text({ id: `term-group.${id}` }),
      terms: terms.map((term) => ({
        id: term,
        label: translator.text({ id: `term.${term}` }),
        meaning: translator.text({ id: `term.${term}.meaning` }),
      })),
    })),
  };
}
