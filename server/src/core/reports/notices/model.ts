import type { BillLicences } from '../bills/model';

/** A file that came with a component: its licence, or a notice that must be passed on with it. */
export interface CarriedFile {
  /** As a person finds it. */
  readonly file: string;
  readonly kind: 'licence' | 'notice';
  readonly text: string;
  /** The licences recognised in it, as an expression; missing where none is. */
  readonly expression?: string;
}

/** A component that goes out with the project, with what lies beside it. */
export interface CarriedComponent {
  readonly name: string;
  readonly version?: string;
  readonly purl: string;
  readonly licences: BillLicences;
  readonly files: readonly CarriedFile[];
  /** True where its own files are here. */
  readonly installed: boolean;
}

/** Files of the project itself that are under another licence than it. */
export interface CarriedSources {
  readonly expression: string;
  readonly files: readonly string[];
  readonly copyrights: readonly string[];
}

/** What the notices of a project are made of. */
export interface NoticesInput {
  readonly project: string;
  readonly components: readonly CarriedComponent[];
  readonly sources: readonly CarriedSources[];
  /** The standard texts of licences and exceptions by their SPDX ids. */
  readonly standard: ReadonlyMap<string, string>;
}

/** One text, and all that it belongs to. */
export interface NoticeText {
  /** From 1, in the order of the document. */
  readonly number: number;
  /** The licences in it as an expression, or the file's name. */
  readonly title: string;
  readonly kind: CarriedFile['kind'];
  /** `own` came with the components, `standard` is the text of the SPDX licence list. */
  readonly source: 'own' | 'standard';
  readonly text: string;
  /** Names of components, or of licences of source files. */
  readonly of: readonly string[];
}

/** A component, or source files, with the numbers of the texts that belong to it. */
export interface NoticeEntry {
  readonly name: string;
  readonly purl?: string;
  readonly expression?: string;
  /** Open readings, or what was found in words, where no licence is certain. */
  readonly open: readonly string[];
  readonly files: readonly string[];
  readonly copyrights: readonly string[];
  readonly texts: readonly number[];
}

/** What the distributed work must carry, and what of that is missing here, by names of entries. */
export interface Notices {
  readonly project: string;
  readonly components: readonly NoticeEntry[];
  readonly sources: readonly NoticeEntry[];
  readonly texts: readonly NoticeText[];
  readonly missing: {
    /** No licence is certain. */
    readonly licence: readonly string[];
    /** No text came with them: the standard one stands in. */
    readonly ownText: readonly string[];
    /** No text at all. */
    readonly text: readonly string[];
    /** Their own files are not here. */
    readonly installed: readonly string[];
    /** No copyright line was found in the texts that came. */
    readonly copyright: readonly string[];
  };
}
