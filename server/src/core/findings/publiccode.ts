import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import type { PubliccodeCode } from '../publiccode/model';
import type { FileFacts } from '../facts/model';
import type { Span } from '../text/span';
import { ambiguousLicence } from './ambiguous-licence';
import { invalidSpdx } from './invalid-spdx';
import type { FileFindingKind, FileView } from './kind';
import { nonSpdxLicence } from './non-spdx-licence';
import { unknownSpdxId } from './unknown-spdx-id';

/** What the publiccode.yml standard says against a file, by code. */
function publiccodeFinding(code: PubliccodeCode): FileFindingKind {
  return {
    code,
    asks: speaksForProject,
    find: (facts, view) =>
      (facts.publiccode?.problems ?? [])
        .filter((problem) => problem.code === code && !(problem.key === 'legal.license' && isToldInWords(facts, view, problem.span)))
        .map(({ severity, message, span, key }) => ({ code, severity, message, file: facts.path, range: rangeOf(facts, span), related: [], subject: key, fixes: [] })),
  };
}

/** A licence that is no SPDX expression has one finding: the one that says what it may mean, and offers that. */
function isToldInWords(facts: FileFacts, view: FileView, span: Span): boolean {
  const { line } = rangeOf(facts, span).start;
  return [invalidSpdx, unknownSpdxId, nonSpdxLicence, ambiguousLicence].some((kind) => kind.find(facts, view).some(({ range }) => range.start.line === line));
}

export const publiccodeInvalidValue = publiccodeFinding('publiccode-invalid-value');
export const publiccodeMissingKey = publiccodeFinding('publiccode-missing-key');
export const publiccodeUnknownKey = publiccodeFinding('publiccode-unknown-key');
export const publiccodeDeprecated = publiccodeFinding('publiccode-deprecated');
