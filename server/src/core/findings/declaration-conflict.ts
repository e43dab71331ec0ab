import { declarationsAgree } from '../assessment/agreement';
import type { OutboundDeclaration } from '../assessment/model';
import { agreesWithTexts } from '../declared/agree';
import { folderOf } from '../text/paths';
import { isWorkspaceMember } from './workspace-member';
import { declarationFinding, isEditable } from './declaration-texts';
import { intendedLicence } from './intended-licence';
import type { FolderFindingKind, FolderView } from './kind';
import type { Finding, FixOffer, Severity } from './model';
import { licenceTextFix, otherTextFix, replaceFix } from './offers';

/** Places where the project states different licences, each reported with the others beside it. */
export const declarationConflict: FolderFindingKind = {
  code: 'declaration-conflict',
  find: (view) => onePerLine([...within(view), ...against(view)]),
};

/** A name and the file it links to stand on one line and say one thing. */
function onePerLine(findings: readonly Finding[]): Finding[] {
  const places = findings.map(({ file, range }) => `${file}\n${String(range.start.line)}`);
  return findings.filter((_, at) => places.indexOf(places[at] ?? '') === at);
}

/** Conflicts among the declarations of one folder. Those that say what is evidently meant are right where they stand, and told of the others. */
function within({ declarations, decided, own }: FolderView): Finding[] {
  const fits = fitsDecision(declarations, decided, own);
  const conflicting = declarations.flatMap((declaration) => {
    const others = declarations.filter((other) => other !== declaration && !declarationsAgree(declaration, other, declarations) && !(fits(declaration) && fits(other)));
    return declaration.file === '' || others.length === 0 ? [] : [{ declaration, others }];
  });
  if (conflicting.length === 0) return [];
  const intended = intendedLicence(declarations, decided?.expression);
  return conflicting.map(({ declaration, others }) => (intended.agrees(declaration) ? conflict(declaration, others, intended.settled ? 'information' : 'error', []) : conflict(declaration, others, 'error', alignments(declaration, intended.choices))));
}

/**
 * A folder without a licence text of its own that states another licence than the project around it. A package that a workspace lists is a
 * project of its own, and may: that is worth a hint.
 */
function against({ folder, declarations, above, decided, own, files }: FolderView): Finding[] {
  if (above.length === 0 || declarations.some(({ kind }) => kind === 'text' || kind === 'policy')) return [];
  // A part of another origin keeps its text in its README.
  const texts = [...files.values()].flatMap((each) => (each.texts && folderOf(each.path) === folder ? each.texts : []));
  const fits = fitsDecision(declarations, decided, own);
  const differing = declarations.flatMap((declaration) => {
    const others = fits(declaration) || (texts.length > 0 && agreesWithTexts(declaration.expression ?? '', texts.map((id) => ({ id })))) ? [] : above.filter((other) => !declarationsAgree(declaration, other, above));
    return others.length === above.length ? [{ declaration, others }] : [];
  });
  if (differing.length === 0) return [];
  const severity = isWorkspaceMember(folder, files) ? 'hint' : 'warning';
  const { choices } = intendedLicence(above, decided?.expression);
  return differing.map(({ declaration, others }) => {
    const fixes = alignments(declaration, choices);
    if (declaration.status === 'none') return conflict(declaration, others, 'information', fixes, folder);
    // Either may be right, and only people who know the part can tell.
    return conflict(declaration, others, severity, [...fixes.map(({ preferred: _, ...fix }) => fix), ...ownText(folder, declaration)], folder);
  });
}

/** Where the policy publishes the whole under another licence than the own code's, either may be stated: for what goes out, or for the code. */
function fitsDecision(declarations: readonly OutboundDeclaration[], decided: OutboundDeclaration | undefined, own: string | undefined): (declaration: OutboundDeclaration) => boolean {
  if (!decided || own === undefined) return () => false;
  const accepted = [decided, { ...decided, value: own, expression: own }];
  return (declaration) => accepted.some((each) => declarationsAgree(declaration, each, declarations));
}

/** What brings one place in line: its value, or the text where the licence file itself is the one that differs. */
function alignments(declaration: OutboundDeclaration, choices: readonly string[]): FixOffer[] {
  if (isEditable(declaration)) return choices.map((choice) => replaceFix(declaration, choice, choices.length === 1));
  const { kind, file } = declaration;
  return kind === 'text' ? choices.flatMap((licence) => (/[ ]/.test(licence) ? [] : [otherTextFix(file, licence)])) : [];
}

/** A part of the project may have a licence of its own: then its text stands beside it. */
function ownText(folder: string, { expression }: OutboundDeclaration): FixOffer[] {
  if (expression === undefined || /[ ]/.test(expression)) return [];
  return [licenceTextFix(`${folder}/LICENSE`, expression)];
}

/** `part` is the folder of a part of the project that differs from the whole. */
function conflict(declaration: OutboundDeclaration, others: readonly OutboundDeclaration[], severity: Severity, fixes: readonly FixOffer[], part?: string): Finding {
  const none = declaration.status === 'none';
  const args = { value: wordsOf(declaration), others: byWords(others), folder: part ?? '' };
  const id = none ? 'finding.declaration-conflict.none' : part === undefined ? 'finding.declaration-conflict' : 'finding.declaration-conflict.part';
  return declarationFinding(declaration, { code: 'declaration-conflict', severity, message: { id, args }, fixes, others });
}

/** What the others say, each once, with the files that say it. */
function byWords(others: readonly OutboundDeclaration[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const other of others) files.set(wordsOf(other), (files.get(wordsOf(other)) ?? new Set()).add(other.file));
  return [...files].map(([words, places]) => `${words} (${[...places].join(', ')})`);
}

/** A reference to a licence file says what stands there, a list of licences what they mean together. */
function wordsOf({ kind, value, status, expression }: OutboundDeclaration): string {
  if (kind === 'list' && status === 'normalised' && expression !== undefined) return expression;
  return kind === 'file' && expression !== undefined ? `${expression}: ${value}` : value;
}
