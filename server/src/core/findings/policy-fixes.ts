import type { Range } from '../text/span';
import { replaceFix } from './declaration-texts';
import type { FixOffer } from './model';

/** Where a word of the policy file stands. */
interface Place {
  readonly file: string;
  readonly range: Range;
  readonly value: string;
}

/** Puts one of `similar` in the place of what is written there; the first is the editor's own choice. */
export function correctionFixes(place: Place, similar: readonly string[]): FixOffer[] {
  return similar.map((expression, at) => replaceFix(place, expression, at === 0));
}

/** Takes the key, or the entry of a list, out of the policy file in which the place is. */
export function removalFix(what: 'key' | 'entry', { file, range: { start }, value }: Place): FixOffer {
  return {
    fix: 'policy-removal',
    title: { id: `fix.policy-removal.${what}`, args: { value } },
    arguments: { what, file, line: String(start.line), character: String(start.character), value },
  };
}
