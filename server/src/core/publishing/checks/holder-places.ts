import { holderOf } from '../../facts/holder-names';
import { isProjectCode } from '../../facts/quiet';
import { findCopyright } from '../../headers/copyright';
import { folderOf } from '../../text/paths';
import { documentNamed, ownSources } from '../ask';
import type { Evidence, PublishView } from '../model';
import { fileAt, placeAt } from '../outcome';

export interface NamedHolder {
  readonly holder: string;
  readonly evidence: Evidence;
}

/** Source files asked: those of a large project say the same over and over. */
const ASKED = 2_000;
/** Share of them that must name a holder whom nothing else calls the project's own. */
const SHARE = 0.1;
/** Stewards whose copyright line stands in the text of the licence they wrote, and says nothing of the project. */
const STEWARDS = /free software foundation|eupl|cecill|inria|creative commons|mozilla foundation|apache software foundation|eclipse foundation/i;

/** The EUPL's own line, which stands in its text in every language. */
const EUPL_LINE = /\b2007\b.{0,4}\b2016\b|\b2007\b.{0,20}\bEurop/;

/** True for a line that names somebody: texts of licences speak of copyright in sentences, and have blanks. */
function isLine(text: string): boolean {
  return /\b(?:19|20)\d\d\b|^SPDX-/.test(text) && !EUPL_LINE.test(text) && !/[[<{]/.test(holderOf(text));
}

/** Who is named in copyright lines: of licence files and notices in the root, of the README, and of source files or what REUSE.toml tells of them; each name once. */
export function holderPlaces(view: PublishView): readonly NamedHolder[] {
  const found = new Map<string, Evidence>();
  const add = (holder: string | undefined, evidence: Evidence): void => {
    if (holder !== undefined && holder !== '' && !STEWARDS.test(holder) && !found.has(holder)) found.set(holder, evidence);
  };
  for (const facts of view.files.values()) {
    if (facts.role === 'licence-text' && folderOf(facts.path) === '') for (const { text, span } of facts.stated?.copyrights ?? []) if (isLine(text)) add(holderOf(text), placeAt(facts, { span }));
  }
  const readme = documentNamed(view, /^readme/i);
  for (const [at, line] of (readme?.[1] ?? '').split('\n').entries()) {
    if (readme && line.length < 500 && /©|\bcopyright\b|\(c\)/i.test(line) && findCopyright(line) && isLine(line)) add(holderOf(line), { ...fileAt(readme[0]), range: { start: { line: at, character: 0 }, end: { line: at, character: line.length } } });
  }
  const foreign = new Set(view.assessment.findings.filter(({ code }) => code === 'third-party-file').map(({ file }) => file));
  const sources = ownSources(view).slice(0, ASKED);
  const named = new Map<string, Evidence[]>();
  for (const facts of sources) {
    if (foreign.has(facts.path) || !isProjectCode(facts.path)) continue;
    for (const { holder, span } of facts.header?.copyrights ?? []) if (holder !== undefined) named.set(holder, [...(named.get(holder) ?? []), placeAt(facts, { span })].slice(0, ASKED));
  }
  // A name in a few files of many is that of somebody whose code was taken over, or no name at all.
  for (const [holder, [first, ...more]] of named) if (first && more.length + 1 >= sources.length * SHARE) add(holder, first);
  if (found.size === 0) for (const facts of [...(sources.length > 0 ? sources : view.files.values())].slice(0, ASKED)) {
    if (foreign.has(facts.path)) continue;
    for (const { source, statements } of view.reuse.reportOf(facts)?.sources ?? []) if (source !== facts.path) for (const { text } of statements.copyrights) add(holderOf(text), fileAt(source));
  }
  return [...found].map(([holder, evidence]) => ({ holder, evidence }));
}
