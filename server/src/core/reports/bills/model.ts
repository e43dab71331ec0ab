import type { Ecosystem, Scope } from '../../manifests/format';
import type { Evidence, ResolvedLicence } from '../../resolution/model';

/** The licences of one component, as a bill of materials tells them apart. Expressions are valid SPDX, `NONE` included; missing is not known. */
export interface BillLicences {
  /** Under which the component is distributed, as found out here (BSI TR-03183-2: distribution licences; SPDX: concluded). */
  readonly concluded?: string;
  /** Which its authors state (BSI: original licences; SPDX and CycloneDX: declared). */
  readonly declared?: string;
  /** Which the project chose of those offered, by its policy (BSI: effective licence). */
  readonly effective?: string;
  /** What its authors state in words that are no expression, where `declared` is missing. */
  readonly found: readonly string[];
  readonly status: ResolvedLicence['status'];
  /** The readings left open. */
  readonly candidates: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** A hash of the archive that a component is distributed in, in hexadecimal digits. */
export interface BillHash {
  readonly algorithm: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  readonly value: string;
}

/** One component of the bill; unique by `ref`. */
export interface BillComponent {
  readonly ref: string;
  readonly name: string;
  readonly version?: string;
  readonly ecosystem: Ecosystem;
  readonly purl?: string;
  /** The strongest scope in which a package of the project uses it. */
  readonly scope: Scope;
  readonly licences: BillLicences;
  /** Missing where no lock file tells one. */
  readonly hashes?: readonly BillHash[];
}

/** `from` needs `to`, both by `ref`; `scope` is how a package of the project asks for it, `runtime` between components. */
export interface BillEdge {
  readonly from: string;
  readonly to: string;
  readonly scope: Scope;
}

/** What a project is made of: plain data, in a fixed order. */
export interface Bill {
  /** The project as a whole. */
  readonly root: BillComponent;
  /** Its packages, where it is not one package alone. */
  readonly packages: readonly BillComponent[];
  readonly components: readonly BillComponent[];
  readonly edges: readonly BillEdge[];
  /** Components of which it is known what they need, by `ref`. */
  readonly complete: ReadonlySet<string>;
  /** Texts of licences that are on no SPDX list, as far as they are here: asked by `textIn`. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** What the edge knows: when, by which edition of the program, and the document's own UUID. */
export interface BillStamp {
  /** ISO 8601 in UTC, to the second. */
  readonly created: string;
  readonly uuid: string;
  readonly version: string;
}

/** One standard for bills of materials, in a file of its own, listed in `registry.ts`. */
export interface BillFormat {
  /** As `--spec` names it. */
  readonly spec: string;
  /** The document as plain data, ready for `JSON.stringify`. */
  write(bill: Bill, stamp: BillStamp): object;
}
