import { leavesVersionOpen } from '../assessment/eupl-version';
import type { OutboundDeclaration } from '../assessment/model';
import { textId } from '../declared/agree';
import { isContradicted } from './beside';
import { declarationFinding, isEditable } from './declaration-texts';
import { replaceFix } from './offers';
import { declaredValues } from './declared-value';
import { euplVersionBeside } from './eupl-version';
import type { FileFacts } from '../facts/model';
import type { FileFindingKind, FileView } from './kind';
import { laterTold } from './later-told';
import { likeliest } from './likeliest';
import type { Message } from '../messages/model';
import type { Finding, FixOffer } from './model';
import { nameSeverity } from './non-spdx-licence';

/** A declared value that fits several licences: the person says which, the product does not guess. */
export const ambiguousLicence: FileFindingKind = {
  code: 'ambiguous-licence',
  find: (facts, view) => [...openNames(facts, view), ...openVersions(facts, view)],
};

function openNames(facts: FileFacts, view: FileView): Finding[] {
  return declaredValues(facts, view)
      .filter(({ status, kind }) => status === 'ambiguous' && kind !== 'sentence')
      // One string may serve as field and as classifier.
      .filter(({ range }, at, all) => all.findIndex((other) => other.range.start.line === range.start.line && other.range.start.character === range.start.character) === at)
      // "Other OSI approved licence" is all that Odoo's table offers: the text beside it tells.
      .filter(() => facts.manifest?.format !== 'odoo-manifest' || view.outbound === undefined)
      .filter((declaration) => !isContradicted(declaration, facts, view))
      .map((declaration) =>
        declarationFinding(declaration, {
          code: 'ambiguous-licence',
          severity: declaration.kind === 'classifier' ? (isSettled(declaration, view.outbound) ? 'hint' : 'information') : facts.manifest?.format === 'publiccode' ? 'error' : 'warning',
          message: doubtAbout(declaration, narrowed(declaration.candidates, view)),
          fixes: isEditable(declaration) ? readings(declaration, facts, view) : [],
        }),
      );
}

/** The versions that a project without a word about it may have chosen: 1.0 was replaced after two years, in 2009. */
const EUPL_VERSIONS = ['EUPL-1.2', 'EUPL-1.1'];

/** The EUPL without a version, where nothing beside it tells the version either: it is read as 1.2, and only the holders of the rights can say. */
function openVersions(facts: FileFacts, view: FileView): Finding[] {
  return declaredValues(facts, view)
    .filter((declaration) => (declaration.kind === 'expression' || declaration.kind === 'name' || declaration.kind === 'native') && leavesVersionOpen(declaration) && euplVersionBeside(facts, view) === undefined)
    .map((declaration) =>
      declarationFinding(declaration, {
        code: 'ambiguous-licence',
        severity: nameSeverity(declaration, facts),
        message: { id: 'finding.ambiguous-licence.version', args: { value: declaration.value } },
        fixes: isEditable(declaration) ? EUPL_VERSIONS.map((version) => replaceFix(declaration, version)) : [],
      }),
    );
}

function doubtAbout({ value, candidates }: OutboundDeclaration, left: readonly string[]): Message {
  const [only, ...others] = left;
  // What the project tells elsewhere leaves no doubt, but programs look here.
  if (only !== undefined && others.length === 0 && candidates.length > 1) return { id: 'finding.non-spdx-licence', args: { value, expression: only } };
  if (only === undefined) return { id: 'finding.ambiguous-licence.open', args: { value } };
  return others.length === 0 ? { id: 'finding.ambiguous-licence.likely', args: { value, expression: only } } : { id: 'finding.ambiguous-licence', args: { value, candidates: { anyOf: left } } };
}

/** What the value may be replaced with; none where all of it contradicts the project, which is told beside this. */
function readings(declaration: OutboundDeclaration, facts: FileFacts, view: FileView): FixOffer[] {
  const { ordered, said, fits } = likeliest(narrowed(declaration.candidates, view), facts, view);
  return fits ? ordered.slice(0, 6).map((candidate) => replaceFix(declaration, candidate, candidate === said)) : [];
}

/** Where the project tells which of the licences it is, by its text above all, only that one is left, with later versions or without. */
function narrowed(candidates: readonly string[], view: FileView): readonly string[] {
  const { outbound } = view;
  const told = outbound === undefined ? [] : candidates.filter((each) => textId(each) === textId(outbound));
  if (told.length === 0) return candidates;
  const later = told.flatMap((each) => laterTold(textId(each), view) ?? [])[0];
  if (later !== undefined) return [later];
  return [...new Set(told.flatMap((each) => (each.endsWith('-only') ? [each, each.replace(/-only$/, '-or-later')] : [each])))];
}

/** PyPI's classifiers have no better word for some licences; which one is meant stands elsewhere then. */
function isSettled({ candidates }: OutboundDeclaration, outbound: string | undefined): boolean {
  return outbound !== undefined && candidates.some((candidate) => textId(candidate) === textId(outbound));
}
