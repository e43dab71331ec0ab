import { declaredFacts } from './data';
import type { Normalised } from './model';
import { normalise } from './normalise';

/** What a declared licence string means by the facts of `data/declared`; see `normalise`. */
export function readDeclared(string: string, ecosystem: string): Normalised {
  return normalise(string, ecosystem, declaredFacts());
}
