import { KINDS } from './kinds';
import { any } from './words';

/** Sentences that plainly forbid what every open licence allows, in English, German and French. Words for data and access ("confidential client", "unauthorized use of an account") are none. */
export const FORBIDS: RegExp = any(...KINDS.flatMap(({ forbids = [] }) => forbids));
/** Who may use a file, or what for, is limited in so many words; whoever holds the rights. */
export const LIMITS: RegExp = any(...KINDS.flatMap(({ limits = [] }) => limits));
/** Words in a line that refuse all rights, or limit them. */
export const REFUSED: RegExp = any(...KINDS.flatMap(({ lines = [] }) => lines));
/** The words of licence texts, kind by kind. */
export const IN_TEXTS = KINDS.flatMap(({ texts }) => texts ?? []);
