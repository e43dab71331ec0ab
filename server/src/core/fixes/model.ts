import type { Message, MessageId } from '../messages/model';
import type { FixOffer } from '../findings/model';
import type { Range } from '../text/span';

/** A change to one existing file: replace `range` by `text`. */
export interface TextChange {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
}

/** A file to create with `text`; refused where it exists. */
export interface FileCreation {
  readonly file: string;
  readonly text: string;
}

export interface FileRename {
  readonly file: string;
  readonly to: string;
}

export interface FixEdit {
  readonly changes: readonly TextChange[];
  readonly create: readonly FileCreation[];
  readonly rename: readonly FileRename[];
  readonly remove: readonly string[];
}

/** What the edge must fetch before a fix can be worked out. */
export interface FixNeeds {
  readonly files: readonly string[];
  /** SPDX ids whose official text is wanted. */
  readonly licenceTexts: readonly string[];
}

/** What was fetched: file texts by path (`undefined`: no such file) and licence texts by id. */
export interface FixMaterials {
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly licenceTexts: ReadonlyMap<string, string | undefined>;
  readonly today: string;
}

/** `refused` says why nothing is changed, e.g. because the file no longer says what the finding was about. */
export type FixResult = { readonly edit: FixEdit } | { readonly refused: Message };

/** Something only a person can answer, e.g. the reason of a waiver; the editor asks and adds it to the offer's arguments. */
export interface FixQuestion {
  readonly argument: string;
  readonly prompt: MessageId;
  readonly kind: 'text' | 'date';
  readonly optional?: boolean;
}

/** One way of mending, in a file of its own, listed in `registry.ts`. Pure: offer and texts in, edit out. */
export interface FixKind {
  readonly id: string;
  readonly asks?: readonly FixQuestion[];
  needs(offer: FixOffer): FixNeeds;
  apply(offer: FixOffer, materials: FixMaterials): FixResult;
}
