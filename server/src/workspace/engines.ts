import type { Engine } from '../core/assessment/engine';
import type { FactReaders } from '../core/facts/read';
import type { Knowledge } from '../core/knowledge/model';
import type { Policy } from '../core/policy/model';
import type { Detection } from '../core/texts/model';
import type { LicenceResolver } from './resolver';

/** The parts of the core that need compiled data, loaded once and shared by every session. */
export interface Engines {
  readonly knowledge: Knowledge;
  readonly readers: FactReaders;
  /** An engine for the doctrine and the custom licences of a policy. */
  engineFor(policy: Policy): Engine;
  /** A resolver for a workspace, whose own licence texts `recognised` knows by their paths. */
  createResolver(root: string, recognised: (path: string) => Detection | undefined): LicenceResolver;
}
