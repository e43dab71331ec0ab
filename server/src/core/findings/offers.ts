import { baseNameOf } from '../text/paths';
import type { Range } from '../text/span';
import type { FixOffer } from './model';

// What more than one finding offers, in the words that the fixes understand (`core/fixes`, one fix per file).

/** A value that is written in a file. */
export interface WrittenPlace {
  readonly file: string;
  readonly range: Range;
  readonly value: string;
}

/** Puts `expression` in the place of a value, where the file still says it. */
export function replaceFix({ file, range: { start }, value }: WrittenPlace, expression: string, preferred = false): FixOffer {
  return {
    fix: 'replace-value',
    title: { id: 'fix.replace-value', args: { value, expression } },
    arguments: { file, line: String(start.line), character: String(start.character), value, expression },
    ...(preferred && { preferred }),
  };
}

/** Makes `file` with the official text of `licence`, an SPDX id. */
export function licenceTextFix(file: string, licence: string): FixOffer {
  return { fix: 'licence-text', title: { id: 'fix.licence-text.create', args: { file, licence } }, arguments: { file, licence } };
}

/** Puts the official text of `licence` in the place of what a licence file holds. */
export function otherTextFix(file: string, licence: string): FixOffer {
  return { fix: 'licence-text', title: { id: 'fix.licence-text.replace', args: { file, licence } }, arguments: { file, licence, replace: 'yes' } };
}

/** Gives a file another name in its folder. */
export function renameFix(file: string, to: string): FixOffer {
  return { fix: 'rename-file', title: { id: 'fix.rename-file', args: { to: baseNameOf(to) } }, arguments: { file, to }, preferred: true };
}

/** Removes a file. */
export function removeFileFix(file: string): FixOffer {
  return { fix: 'remove-file', title: { id: 'fix.remove-file', args: { file } }, arguments: { file } };
}

/** Puts a header with `expression` at the top of a file, and a copyright line where the `holder` is known. */
export function headerFix(file: string, expression: string, holder: string | undefined): FixOffer {
  return { fix: 'insert-header', title: { id: 'fix.insert-header', args: { expression } }, arguments: { file, expression, ...(holder !== undefined && { holder }) }, preferred: true };
}
