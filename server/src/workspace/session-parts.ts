import type { Runtime } from '../runtime';
import type { Engines } from './engines';
import type { SessionOptions } from './model';
import type { LicenceResolver } from './resolver';
import type { FactStore } from './store';
import type { Turns } from './turns';

/** What scanning, judging and following changes of one folder share. */
export interface SessionParts {
  readonly runtime: Runtime;
  readonly engines: Engines;
  /** Absolute, with `/`. */
  readonly root: string;
  readonly options: SessionOptions;
  readonly store: FactStore;
  readonly resolver: LicenceResolver;
  readonly turns: Turns;
}
