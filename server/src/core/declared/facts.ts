import type { AddressFacts } from './address';
import type { JointRules } from './reading';
import type { Vocabulary } from './vocabulary';

/** How one ecosystem writes lists of licences. */
export interface EcosystemRules {
  readonly joints: JointRules;
  readonly noise: ReadonlySet<string>;
  /** Values, in lower case, that grant the public nothing. */
  readonly closed: ReadonlySet<string>;
}

/** Everything `normalise` needs to know, compiled once. */
export interface DeclaredFacts extends AddressFacts {
  readonly vocabulary: Vocabulary;
  /** Finds the words that say nothing about the terms, wherever they stand beside a licence's name. */
  readonly harmless: RegExp;
  /** By the ecosystem's name in lower case. */
  readonly ecosystems: ReadonlyMap<string, EcosystemRules>;
  readonly defaults: EcosystemRules;
  /** Licences whose text has blanks that R packages fill in in a file of their own. */
  readonly templates: ReadonlySet<string>;
}
