import data from '../../../../data/outbound-candidates.json';
import { parseExpression } from '../expression/parse';
import { printTerm, termsOf } from '../expression/print';
import type { OutboundComponent } from './model';
import type { Strength } from './nearness';

/** Whether a licence is open source and copyleft, and how strong; `undefined` where it is not known. */
export type TraitsOf = (expression: string) => { readonly openSource: boolean; readonly copyleft: boolean; readonly strength: Strength } | undefined;

/**
 * The outbound licences worth trying: the usual ones, then the open-source copyleft licences of the components themselves,
 * which may want the whole. `declared` comes first, whatever it is.
 */
export function outboundCandidates(components: readonly OutboundComponent[], traits: TraitsOf, declared: string | undefined): string[] {
  const brought = components.flatMap(({ licence }) => {
    const parsed = parseExpression(licence);
    return parsed.ok ? termsOf(parsed.value) : [];
  });
  const own = brought.map(printTerm).filter((term) => {
    const found = traits(term);
    return found !== undefined && found.openSource && found.copyleft;
  });
  return [...new Set([...(declared === undefined ? [] : [declared]), ...data.licences, ...own])];
}
