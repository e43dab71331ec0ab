/** What a project is written out as: a bill of materials, the notices of others' works, or what stands between it and its publication. */
export type DocumentKind = 'bill' | 'notices' | 'readiness';

export interface DocumentTarget {
  /** A workspace folder, or anything in it. */
  readonly uri: string;
}

/** What a person can choose from, as the command line has it. */
export interface DocumentChoices {
  /** Standards for bills of materials, as `--spec` names them. */
  readonly specs: readonly string[];
  /** Whom a project is published for; `chosen` by its policy. */
  readonly profiles: readonly { readonly id: string; readonly portal: string; readonly chosen: boolean }[];
}

export interface DocumentParams extends DocumentTarget {
  readonly kind: DocumentKind;
  /** The standard of a bill, or the profile. */
  readonly choice?: string;
}

/** Everything a person reads is in their language. */
export type DocumentAnswer =
  | { readonly refused: string }
  | {
      readonly text: string;
      /** The editor's id of the document's language. */
      readonly language: 'json' | 'plaintext';
      /** What is in it, and what is missing. */
      readonly notes: readonly string[];
      /** True where something could not be read, or is missing. */
      readonly lacking: boolean;
    };

export interface DocumentRequests {
  readonly 'licenceAssistant/documents/choices': { readonly params: DocumentTarget; readonly result: DocumentChoices };
  readonly 'licenceAssistant/documents/write': { readonly params: DocumentParams; readonly result: DocumentAnswer };
}
