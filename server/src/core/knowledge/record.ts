import type {
  Clause, Contested, CopyleftLevel, GivenUp, Grant, LaterVersions, Licence, LicenceException, ObligationId, OpenSource, Position, Reach, Subject, TermId,
} from './model';

/** A file of `data/licences` as its schema allows it; docs/knowledge-base.md says what each part means. */
export interface LicenceRecord {
  readonly ids: readonly (string | RecordVariant)[];
  readonly name?: string;
  readonly source: string;
  readonly oftenMeant?: NonNullable<Licence['oftenMeant']>;
  readonly reviewed: string;
  readonly family?: { readonly name: string; readonly version: string };
  readonly later: { readonly rule: 'as-stated' | 'built-in' | 'none'; readonly clause?: Clause; readonly positions?: readonly Position[] };
  readonly subject: readonly Subject[];
  readonly openSource: OpenSource;
  readonly copyleft: { readonly level: CopyleftLevel; readonly reach?: Reach; readonly clause?: Clause };
  readonly partKeeps?: NonNullable<Licence['partKeeps']>;
  readonly convertsTo?: readonly Grant[];
  readonly alsoUnder?: readonly Grant[];
  readonly secondaryIfDeclared?: readonly Grant[];
  readonly combinesWith?: readonly Grant[];
  readonly imposes: Readonly<Partial<Record<ObligationId, Clause>>>;
  readonly givesUp?: readonly GivenUp[];
  readonly refuses?: Readonly<Partial<Record<ObligationId | '*', Clause>>>;
  readonly tolerates?: Readonly<Partial<Record<ObligationId, Clause>>>;
  readonly acceptsParts?: NonNullable<Licence['acceptsParts']>;
  readonly contested?: readonly Contested[];
  readonly terms: Readonly<Partial<Record<TermId, Clause | false>>>;
}

/** An id of a record that differs from the others: in its statement on later versions, or by the grants and terms it is without. */
export interface RecordVariant {
  readonly id: string;
  readonly later?: LaterVersions;
  readonly without?: readonly ('convertsTo' | 'alsoUnder' | 'secondaryIfDeclared' | 'combinesWith' | 'acceptsParts' | 'contested')[];
  readonly withoutTerms?: readonly TermId[];
}

export type ExceptionRecord = Omit<LicenceException, 'name' | 'waives'> & Partial<Pick<LicenceException, 'name' | 'waives'>>;

/** `data/obligations.json`: how heavily each obligation weighs on an outbound copyleft licence that is silent about it. */
export type ObligationWeight = 'light' | 'notable' | 'doubtful' | 'heavy';

export interface ObligationFile {
  readonly obligations: Readonly<Record<ObligationId, { readonly weight: ObligationWeight; readonly meaning: string }>>;
}

/** What the SPDX licence list says of an id. */
export interface SpdxFacts {
  readonly name: string;
  readonly osiApproved: boolean;
  readonly fsfLibre: boolean;
}

export interface RecordContext {
  /** File name of the record without `.json`. */
  readonly record: string;
  readonly obligations: ObligationFile['obligations'];
  spdx(id: string): SpdxFacts | undefined;
}
