/** A clause of a text as people cite it, e.g. `Art. 5(1)`, `§ 3.3`, `Appendix`. Never empty. */
export type Clause = string;

/** How much of a work the licence's copyleft wants under itself. `network` is `strong` plus use over a network. */
export type CopyleftLevel = 'none' | 'file' | 'library' | 'strong' | 'network';

/**
 * How far copyleft reaches into a work that links the component, by the licence's own words and its steward's reading:
 * `file` stays in its files; `library` frees what uses it as a library; `derivative` leaves the question to the law;
 * `module` claims modules running in one address space; `program` claims the whole linked program.
 */
export type Reach = 'file' | 'library' | 'derivative' | 'module' | 'program';

/** `only`/`or-later`: the licensor says which. `built-in`: the licence itself allows later versions. `none`: it has no such clause. */
export type LaterVersions = 'only' | 'or-later' | 'built-in' | 'none';

export type Subject = 'software' | 'data' | 'content' | 'font' | 'hardware' | 'documentation';

export const OBLIGATIONS = [
  'notice',
  'no-endorsement',
  'no-trademark',
  'mark-changes',
  'notice-file',
  'change-summary',
  'rename-modified',
  'naming',
  'attribution-in-notices',
  'acknowledgement',
  'acknowledgement-binary-only',
  'patent-termination',
  'patent-retaliation',
  'indemnity',
  'choice-of-law',
  'venue',
  'no-technical-measures',
  'no-sale-alone',
  'export-law',
  'advertising',
  'acknowledgement-in-documentation',
  'acknowledgement-every-form',
  'attribution-display',
  'terms-unchanged',
  'publish-changes',
] as const;

/** What a licence asks of those who pass the work on, beyond copyleft; each is explained in `data/obligations.json`. */
export type ObligationId = (typeof OBLIGATIONS)[number];

export const TERMS = [
  'Use-Reproduce',
  'Distribute',
  'Modify-Merge',
  'CanSublicence',
  'CommercialUse',
  'UsePatents',
  'PlaceWarranty',
  'IncludeCopyright',
  'RoyaltyFree',
  'Statechanges',
  'DiscloseSource',
  'Copyleft-Share',
  'LesserCopyleft',
  'SaaSNetwork',
  'IncludeLicence',
  'RenameModifications',
  'HoldLiable',
  'UseTrademark',
  'Commerce',
  'Modify',
  'EthicalClauses',
  'PublicSectorOnly',
  'CannotSublicence',
  'NotAvailable',
  'Permissive',
  'GPL',
  'OtherCopyleft',
  'LinkingFreedom',
  'Multilingual',
  'ForData',
  'ForSoftware',
  'EU-MSLaw',
  'USLaw',
  'LicensorsLaw',
  'OtherLaw',
  'NotFixed',
  'VenueFixed',
  'StrongCommunity',
  'Goverments-EU',
  'OSIApproved',
  'FSFFREE-Libre',
] as const;

/** The 41 terms of the Joinup Licensing Assistant, spelt as its taxonomy spells them (ec-europa/joinup-dev, licence-legal-type.rdf). */
export type TermId = (typeof TERMS)[number];

/** Why a licence is not open source. */
export type NotOpenReason =
  | 'non-commercial'
  | 'no-derivatives'
  | 'field-of-use'
  | 'ethical'
  | 'source-available'
  | 'service-source'
  | 'public-sector'
  | 'proprietary';

export type OpenSource =
  { readonly value: true } | { readonly value: false; readonly why: NotOpenReason; readonly clause: Clause };

/** When a grant counts: see docs/knowledge-base.md. */
export type GrantCondition =
  | 'derivative-of-both'
  | 'not-software'
  | 'adaptation'
  | 'open-list'
  | 'whole-source'
  | 'changes-documented'
  | 'library-changes';

/** Permission to put (a copy of) the work under another licence. */
export interface Grant {
  /**
   * Ids; `X-or-later` means every version from X on, `X-only` that version alone; the bare `GPL-3.0` means that version,
   * and later ones exactly where the work itself may be taken under later versions.
   */
  readonly to: readonly string[];
  /** Instead of, or besides, named licences: every open-source copyleft licence; the strong ones; every open-source licence. */
  readonly toAny?: 'copyleft' | 'strong-copyleft' | 'open-source';
  readonly clause: Clause;
  readonly condition?: GrantCondition;
  /** The text leaves later versions of the named licences to a future decision; until then they are uncertain. */
  readonly laterVersions?: Clause;
  /** The named licence in its turn lets the work be passed on under its own later versions. */
  readonly thenLater?: Clause;
  /** The grant does not hold for a work that was received under an earlier version of this licence. */
  readonly notForEarlier?: Clause;
  /** The component keeps its own terms inside the whole, so that the outbound licence must accept such parts. */
  readonly keepsTerms?: Clause;
}

/** A question on which serious sources differ; the verdict is `uncertain` and names them. */
export interface Contested {
  readonly with: readonly string[];
  /** Whether this licence is the inbound or the outbound one of the pairs in question. */
  readonly as: 'inbound' | 'outbound';
  readonly clause: Clause;
  readonly positions: readonly Position[];
}

/** An obligation that a licence gives up in work with named licences. */
export interface GivenUp {
  readonly obligation: ObligationId;
  /** Ids as in grants. */
  readonly with: readonly string[];
  readonly clause: Clause;
}

/** What one source answers to a question on which sources differ. */
export interface Position {
  readonly who: string;
  readonly says: 'yes' | 'no';
  readonly source: string;
}

/** One licence as the engine knows it: its record, put together with what the SPDX list says. */
export interface Licence {
  readonly id: string;
  /** File name of the record in `data/licences`. */
  readonly record: string;
  readonly name: string;
  /** Where the text can be read. */
  readonly source: string;
  /** Licences whose text is often found where this id is stated, and who says so. */
  readonly oftenMeant?: { readonly ids: readonly string[]; readonly source: string };
  /** Day of the last review, YYYY-MM-DD. */
  readonly reviewed: string;
  readonly osiApproved: boolean;
  readonly fsfLibre: boolean;
  readonly family?: { readonly name: string; readonly version: string };
  readonly later: LaterVersions;
  readonly laterClause?: Clause;
  /** Sources differ on whether work stated as "or later" may hold parts that only a later version admits. */
  readonly laterPositions?: readonly Position[];
  readonly subject: readonly Subject[];
  readonly openSource: OpenSource;
  readonly copyleft: { readonly level: CopyleftLevel; readonly reach?: Reach; readonly clause?: Clause };
  /** The part keeps its licence inside a larger work under another: which part, and where the licence says so. */
  readonly partKeeps?: { readonly unit: 'file' | 'source' | 'library' | 'asset' | 'work'; readonly clause: Clause };
  readonly convertsTo: readonly Grant[];
  readonly alsoUnder: readonly Grant[];
  readonly secondaryIfDeclared: readonly Grant[];
  readonly combinesWith: readonly Grant[];
  readonly imposes: Readonly<Partial<Record<ObligationId, Clause>>>;
  readonly givesUp: readonly GivenUp[];
  readonly refuses: Readonly<Partial<Record<ObligationId, Clause>>>;
  readonly tolerates: Readonly<Partial<Record<ObligationId, Clause>>>;
  /** As outbound of a whole: parts that keep their own file-level copyleft licence are accepted within it; or sources differ. */
  readonly acceptsParts?: { readonly clause: Clause; readonly positions?: readonly Position[] };
  readonly contested: readonly Contested[];
  /** The terms that apply, each with its clause. A term not named here does not apply. */
  readonly terms: Readonly<Partial<Record<TermId, Clause>>>;
}

/** An SPDX exception (`WITH`): an additional permission. */
export interface LicenceException {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly reviewed: string;
  /** Uses in which the base licence's copyleft no longer reaches the other work. */
  readonly frees: { readonly uses: readonly ('merge' | 'link-static' | 'link-dynamic' | 'tool')[]; readonly clause: Clause };
  /** What the permission is limited to, where the other work must be under certain licences. */
  readonly onlyWith?: { readonly licences: readonly string[]; readonly class?: 'open-source'; readonly clause: Clause };
  /** The recipient may drop the exception (GPL-3.0 § 7, or the exception's own words). */
  readonly removable?: Clause;
  /** Obligations of the base licence it takes away. */
  readonly waives: Readonly<Partial<Record<ObligationId, Clause>>>;
}

/** Version and date of the knowledge base, printed with every explanation. */
export interface KnowledgeEdition {
  readonly version: string;
  /** Latest review date of all records, YYYY-MM-DD. */
  readonly date: string;
}

/** The compiled data, as `dist/data/knowledge.json` holds it. */
export interface KnowledgeData {
  readonly edition: KnowledgeEdition;
  readonly licences: readonly Licence[];
  readonly exceptions: readonly LicenceException[];
}

/** What the product knows about licences. Ids are looked up as SPDX writes them, in their exact case. */
export interface Knowledge {
  readonly edition: KnowledgeEdition;
  readonly licences: readonly Licence[];
  readonly exceptions: readonly LicenceException[];
  /** The licences that let works under them be joined with others. */
  readonly joining: readonly Licence[];
  licence(id: string): Licence | undefined;
  exception(id: string): LicenceException | undefined;
  /** Every licence of a family, older versions first; the families are those of the records. */
  versions(family: string): readonly Licence[];
}
