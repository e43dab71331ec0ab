import type { Relation } from '../../core/resolution/model';

/** A package of a registry; registries are asked for exact versions only. */
export interface RegistryQuery {
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
}

/** What a registry's answer says: licences as `LicenceStatement` has them, or that another package must be asked (a Maven parent). */
export interface RegistryReading {
  readonly values: readonly (readonly string[])[];
  readonly relation: Relation;
  readonly next?: RegistryQuery;
}

/** One public registry. One per file, listed in `registry.ts`. */
export interface Registry {
  readonly ecosystems: readonly string[];
  /** Milliseconds between two requests, as the registry asks of its users. */
  readonly interval: number;
  address(query: RegistryQuery): string | undefined;
  /** Reads the answer's body; never throws, `undefined` where it cannot be read. */
  read(body: string, query: RegistryQuery): RegistryReading | undefined;
}
