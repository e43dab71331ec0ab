import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import type { PubliccodeCode } from '../publiccode/model';
import type { FileFindingKind } from './kind';

/** What the publiccode.yml standard says against a file, by code. */
function publiccodeFinding(code: PubliccodeCode): FileFindingKind {
  return {
    code,
    asks: speaksForProject,
    find: (facts) =>
      (facts.publiccode ?? [])
        .filter((problem) => problem.code === code)
        .map(({ severity, message, span, key }) => ({ code, severity, message, file: facts.path, range: rangeOf(facts, span), related: [], subject: key, fixes: [] })),
  };
}

export const publiccodeInvalidValue = publiccodeFinding('publiccode-invalid-value');
export const publiccodeMissingKey = publiccodeFinding('publiccode-missing-key');
export const publiccodeUnknownKey = publiccodeFinding('publiccode-unknown-key');
export const publiccodeDeprecated = publiccodeFinding('publiccode-deprecated');
