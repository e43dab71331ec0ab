import { rangeOf } from '../facts/range';
import { isFixture, isProjectCode } from '../facts/quiet';
import { isSourceCode } from '../facts/source-code';
import type { FileStatement } from '../facts/statement';
import { deniesLater, mayMean, statementOf } from '../facts/statement';
import type { FileFacts } from '../facts/model';
import { licenceIds } from '../declared/same';
import { isFavourable } from '../verdict/model';
import type { VerdictValue } from '../verdict/model';
import { knownPart } from '../assessment/known-part';
import { contentToldElsewhere, isToldOf, toldElsewhere } from './elsewhere';
import type { FileFindingKind, FileView } from './kind';
import type { Finding } from './model';
import { oldEuplHeader } from './old-eupl-header';
import { isThirdParty } from './third-party';

/** A file of the project's own that is under another licence than the project, by its header or by what REUSE.toml, dep5 or its companion say of it. */
export const headerConflict: FileFindingKind = {
  code: 'header-conflict',
  asks: isProjectCode,
  find: (facts, view) => {
    if ((!facts.header && !view.reuse.elsewhere) || view.work) return [];
    const statement = statementOf(facts, view.reuse);
    if (!statement || view.outbound === undefined || oldEuplHeader(facts, view)) return [];
    for (const each of [statement.elsewhere?.own, statement]) {
      const finding = each && !each.apart && conflictOf(each, facts, view, view.outbound);
      if (finding) return [finding];
    }
    return [];
  },
};

function conflictOf(stated: FileStatement, facts: FileFacts, view: FileView, outbound: string): Finding | undefined {
  const expression = knownPart(stated.expression, view.engine);
  if (expression === undefined) return undefined;
  if (stated.elsewhere && !isToldOf(facts)) return isClosedContent(expression, facts, view) ? contentToldElsewhere(stated.elsewhere.place, { facts, expression, outbound }) : undefined;
  const statement = { ...stated, expression };
  const answers = [expression, ...(statement.candidates ?? [])].map((each) => view.engine.judge(each, outbound, 'merge'));
  const verdict = kindest(answers.map((each) => each?.verdict));
  // What Bison and the like wrote goes under the terms of the work it is written for, as its exception says.
  if (answers.every((each) => each?.rule === 'linking-exception')) return undefined;
  // Of what nobody knows, a part that fits says nothing.
  if (expression !== stated.expression && verdict !== 'no') return undefined;
  if ((mayMean(statement, outbound, verdict) && !deniesLater(statement, view)) || keepsOwnLicence(statement, verdict, view)) return undefined;
  const foreign = isThirdParty(facts, view);
  // What others wrote for tests and examples is data there.
  if (foreign && (verdict !== 'no' || isFixture(facts.path))) return undefined;
  // Documentation, diagrams and data often have a licence of their own, made for content.
  if (!foreign && verdict !== 'no' && (!isSourceCode(facts.path) || isKept(statement, view))) return undefined;
  if (stated.elsewhere) return verdict === 'no' ? toldElsewhere(stated.elsewhere.place, { facts, expression, outbound }) : undefined;
  return {
    code: 'header-conflict',
    // What fits is a contradiction still, and no breach; nor is it one that words leave out "or later", as whoever wrote them may have meant it.
    severity: verdict === 'no' && !isFixture(facts.path) && (statement.tagged === true || !fitsWithLater(expression, view)) ? 'error' : 'warning',
    message: { id: foreign ? 'finding.header-conflict.foreign' : verdict === 'no' ? 'finding.header-conflict.unfit' : 'finding.header-conflict', args: { expression, outbound } },
    file: facts.path,
    range: rangeOf(facts, statement.span),
    related: [],
    subject: expression,
    fixes: [],
  };
}

/** Creative Commons licences without commercial use or without changes: no free culture licences (https://creativecommons.org/public-domain/freeworks/). */
const CLOSED = /^CC-BY-(?:NC|ND)\b/;

/** True of pictures, texts and data of an open project that nobody may sell, or change. */
function isClosedContent(expression: string, { path, empty, binary = false }: FileFacts, { engine, outbound = '' }: FileView): boolean {
  if ((empty !== undefined && !binary) || isFixture(path) || isSourceCode(path) || expression.includes(' OR ')) return false;
  return licenceIds(expression).some((id) => CLOSED.test(id)) && engine.traits(outbound)?.openSource === true;
}

/** True where nothing but the words "or any later version", which a notice left out, keeps it from fitting. */
function fitsWithLater(expression: string, { engine, outbound = '' }: FileView): boolean {
  const [, version] = /^([A-Z]+-\d[\d.]*)-or-later$/.exec(outbound) ?? [];
  if (version === undefined || !expression.includes(`${version}-only`)) return false;
  return isFavourable(engine.judge(expression.replaceAll(`${version}-only`, outbound), outbound, 'merge')?.verdict);
}

/** The verdict on words that may mean several licences: no breach where one of them fits. */
function kindest([first, ...others]: readonly (VerdictValue | undefined)[]): VerdictValue | undefined {
  return first === 'no' ? (others.find((each) => each !== undefined && each !== 'no') ?? first) : first;
}

/** True where the policy lets the whole go out under another licence than the project's own code, and the header is of that: declared, or copyleft that allows it. */
export function keepsOwnLicence(statement: FileStatement, verdict: VerdictValue | undefined, { own, outbound = '', policy, engine }: FileView): boolean {
  const { expression } = statement;
  if (own !== undefined && mayMean(statement, own, engine.judge(expression, own, 'merge')?.verdict)) return true;
  return policy.outbound?.value === outbound && isFavourable(verdict) && !mayMean(statement, outbound, verdict) && engine.traits(expression)?.copyleft === true;
}

/**
 * True where the project follows REUSE and keeps the texts of all that the tag names: REUSE gives every file its own licence, and
 * this one is there on purpose (REUSE 3.3, Licence files).
 */
function isKept(statement: FileStatement, view: FileView): boolean {
  const { inUse, licenceFiles, textsAbove } = view.reuse;
  if (!inUse || statement.tagged !== true || deniesLater(statement, view)) return false;
  return licenceIds(statement.expression).every((id) => textsAbove.has(id) || licenceFiles.some((file) => file.id === id));
}
