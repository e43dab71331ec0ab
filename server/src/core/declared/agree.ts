import { parseExpression } from '../expression/parse';
import { termsOf } from '../expression/print';
import type { LicenceTerm } from '../expression/model';
import { compareVersions } from './tokens';

/** A licence whose text stands in a file. `id` is bare (`GPL-3.0`) where the text fits only and or-later. */
export interface TextLicence {
  readonly id: string;
  /** Other ids with the same words. */
  readonly candidates?: readonly string[];
}

/** An id without what a licence text cannot tell: only/or-later, reserved font names, MPL's notice of incompatibility. */
export function textId(id: string): string {
  return id.replace(/(?:-only|-or-later|\+|-no-copyleft-exception|-RFN|-no-RFN)$/, '').replace(/-(?:no-)?invariants$/, '');
}

interface Versioned {
  readonly family: string;
  readonly version: string;
}

function versioned(id: string): Versioned | undefined {
  const match = /^(.+)-(\d+(?:\.\d+)*)$/.exec(textId(id));
  return match?.[1] !== undefined && match[2] !== undefined ? { family: match[1], version: match[2] } : undefined;
}

/** True where a work under `term` may ship the text of `id`. */
function covers(term: LicenceTerm, id: string): boolean {
  const [stated, found] = [textId(term.id), textId(id)];
  if (stated === found) return true;
  // LGPL-3.0 is a set of permissions on top of GPL-3.0 and is to be shipped with it (LGPL-3.0, first paragraph and section 4b).
  if (stated === 'LGPL-3.0' && found === 'GPL-3.0') return true;
  const [a, b] = [versioned(term.id), versioned(id)];
  const later = term.plus || term.id.endsWith('-or-later');
  return later && a !== undefined && b?.family === a.family && compareVersions(a.version, b.version) < 0;
}

/**
 * True where the texts a project ships fit the expression it states: one of them belongs to a licence of the expression.
 * More texts than that are no contradiction (bundled parts, translations); an expression that cannot be read says nothing.
 */
export function agreesWithTexts(expression: string, texts: readonly TextLicence[]): boolean {
  if (texts.length === 0) return true;
  const parsed = parseExpression(expression);
  if (!parsed.ok) return true;
  const terms = termsOf(parsed.value);
  if (terms.some(({ id }) => id.startsWith('LicenseRef-') || id.startsWith('DocumentRef-'))) return true;
  return terms.some((term) => texts.some(({ id, candidates = [] }) => [id, ...candidates].some((each) => covers(term, each))));
}
