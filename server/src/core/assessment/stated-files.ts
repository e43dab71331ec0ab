import { isOwnSource, statingSources } from '../facts/own-sources';
import { isFixture, isTestData, isVendored } from '../facts/quiet';
import { isSourceCode } from '../facts/source-code';
import type { FileFacts } from '../facts/model';
import { lineOf } from '../facts/range';
import { deniesLater, mayMean, statementOf } from '../facts/statement';
import type { FileStatement } from '../facts/statement';
import type { OutboundComponent } from '../outbound/model';
import type { ReuseView } from '../reuse/view';
import { folderOf } from '../text/paths';
import { changedId } from '../expression/changed-id';
import { changedTexts } from '../resolution/changed';
import { saidApart } from './copied-work';
import type { CopiedWork, CopiedWorks } from './copied-work';
import type { Engine } from './engine';
import { knownPart } from './known-part';
import type { AssessedPackage } from './model';
import { isClosed } from './vendored';
import { saysLater } from './outbound';

/** A file that is under another licence, and the line that says so; the first where that is told outside of the file, with that place. Lines are 1-based. */
export interface StatedPlace {
  readonly file: string;
  readonly line: number;
  readonly statedIn?: { readonly file: string; readonly line: number };
}

/** Source files of a package, or of one work copied into it, that state one other licence than that: together a component. */
export interface StatedFiles extends OutboundComponent {
  readonly places: readonly StatedPlace[];
}

/** What the text in the package's own licence file adds to its licence, or became by what was taken out of it. */
function changedIn({ path, role, licenceText }: FileFacts, directory: string): (readonly [licence: string, place: StatedPlace])[] {
  if (role !== 'licence-text' || !licenceText || folderOf(path) !== directory) return [];
  const changed = changedTexts([{ file: path, detection: licenceText }]);
  const restricted = changed.filter(({ change }) => change === 'restricted');
  const counted = restricted.length > 0 ? restricted : changed.filter(({ change }) => change === 'altered');
  return counted.map(({ licence, file, line, change }) => [change === 'altered' ? changedId(licence) : licence, { file, line }] as const);
}

/** True of what may be a picture, a text or data that goes out with the work. */
function isClosedContent({ path, role, empty, binary = false }: FileFacts): boolean {
  return role === 'covered' && (empty === undefined || binary) && !isVendored(path) && !isFixture(path) && !isTestData(path) && !isSourceCode(path);
}

/** What is needed to read the statements of files and compare them. */
export interface StatementReaders {
  readonly engine: Engine;
  readonly reuse: ReuseView;
  readonly workOf: CopiedWorks;
}

/**
 * The licences that the source files of a package state, apart from its own: what has come in from elsewhere, or was never
 * under the licence declared, is merged into it. Files of a copied work that say another licence than that are used as it is.
 */
export function statedInFiles(files: Iterable<FileFacts>, { outbound, directory }: AssessedPackage, { engine, reuse, workOf }: StatementReaders): StatedFiles[] {
  const all = [...files];
  const found = new Map<string, { readonly licence: string; readonly work: CopiedWork | undefined; readonly places: StatedPlace[] }>();
  const add = (licence: string, place: StatedPlace, work?: CopiedWork): void => {
    const key = `${work?.folder ?? ''}\n${licence}`;
    const known = found.get(key) ?? { licence, work, places: [] };
    known.places.push(place);
    found.set(key, known);
  };
  for (const { facts, statement } of statingSources(all, reuse)) {
    const work = workOf(folderOf(facts.path));
    const expression = work ? saidApart(statement, work, engine) : knownPart(statement.expression, engine);
    if (expression === undefined) continue;
    if (outbound.expression !== undefined && meansOutbound({ ...statement, expression }, outbound, engine)) continue;
    add(expression, placeOf(facts, statement), work);
  }
  for (const facts of all) {
    if (facts.header?.refusal?.kind === 'forbidden' && isOwnSource(facts) && facts.generated !== true && !statementOf(facts, reuse)) add('NONE', { file: facts.path, line: lineOf(facts, facts.header.refusal.span) });
    else if (reuse.elsewhere && isClosedContent(facts)) {
      const statement = statementOf(facts, reuse);
      if (statement?.elsewhere && isClosed(statement.expression)) add(statement.expression, placeOf(facts, statement));
    }
  }
  // Who declares a licence of their own says already that the text is none of the known ones.
  const changed = outbound.expression?.includes('LicenseRef-') === true ? [] : all.flatMap((facts) => changedIn(facts, directory));
  for (const [licence, place] of changed) add(licence, place);
  return [...found.values()].map(({ licence, work, places }): StatedFiles => {
    places.sort((a, b) => (a.file < b.file ? -1 : 1));
    const others = places.length > 1 ? ` (+${String(places.length - 1)})` : '';
    return { name: `${places[0]?.file ?? ''}${others}`, licence, places, ...(work ? { use: work.use } : { use: 'merge', ownFiles: places.length }) };
  });
}

/** True where a file says the same as the package, as the finding about its header has it. */
function meansOutbound(statement: FileStatement, { expression = '', declarations }: AssessedPackage['outbound'], engine: Engine): boolean {
  const laterSaid = saysLater(declarations.find((each) => each.expression === expression));
  return mayMean(statement, expression, engine.judge(statement.expression, expression, 'merge')?.verdict) && !deniesLater(statement, { outbound: expression, laterSaid });
}

/** Where a file is told to be under its licence, in itself or elsewhere. */
function placeOf(facts: FileFacts, { span, elsewhere, apart }: FileStatement): StatedPlace {
  const line = lineOf(facts, span);
  if (!elsewhere || apart) return { file: facts.path, line };
  const { file, range } = elsewhere.place;
  return { file: facts.path, line, statedIn: { file, line: range.start.line + 1 } };
}
