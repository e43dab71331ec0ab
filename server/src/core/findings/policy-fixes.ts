import type { FixOffer } from './model';
import { replaceFix } from './offers';
import type { WrittenPlace } from './offers';

/** Puts one of `similar` in the place of what is written there; the first is the editor's own choice. */
export function correctionFixes(place: WrittenPlace, similar: readonly string[]): FixOffer[] {
  return similar.map((expression, at) => replaceFix(place, expression, at === 0));
}

/** Takes the key, or the entry of a list, out of the policy file in which the place is. */
export function removalFix(what: 'key' | 'entry', { file, range: { start }, value }: WrittenPlace): FixOffer {
  return {
    fix: 'policy-removal',
    title: { id: `fix.policy-removal.${what}`, args: { value } },
    arguments: { what, file, line: String(start.line), character: String(start.character), value },
  };
}
