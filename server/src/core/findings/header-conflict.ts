import { licenceIds } from '../declared/same';
import { rangeOf } from '../facts/range';
import { isFixture, isProjectCode } from '../facts/quiet';
import { isSourceCode } from '../facts/source-code';
import type { FileStatement } from '../facts/statement';
import { isThirdParty } from './third-party';
import { effectiveStatement, mayMean } from '../facts/statement';
import type { FileFindingKind, FileView } from './kind';
import { isFavourable } from '../verdict/model';
import type { VerdictValue } from '../verdict/model';
import { oldEuplHeader } from './old-eupl-header';

/** A file of the project's own whose header names another licence than the project. */
export const headerConflict: FileFindingKind = {
  code: 'header-conflict',
  asks: isProjectCode,
  find: (facts, view) => {
    const statement = effectiveStatement(facts, view.reuse);
    const { outbound } = view;
    if (!statement || statement.apart || outbound === undefined || !view.engine.isExpression(statement.expression) || oldEuplHeader(facts, view)) return [];
    const verdict = kindest([statement.expression, ...(statement.candidates ?? [])].map((each) => view.engine.judge(each, outbound, 'merge')?.verdict));
    if ((mayMean(statement, outbound, verdict) && !deniesLater(statement, view)) || keepsOwnLicence(statement, verdict, view)) return [];
    const foreign = isThirdParty(facts, view);
    // What others wrote for tests and examples is data there.
    if (foreign && (verdict !== 'no' || isFixture(facts.path))) return [];
    // Documentation, diagrams and data often have a licence of their own, made for content.
    if (!foreign && verdict !== 'no' && (!isSourceCode(facts.path) || isKept(statement, view))) return [];
    return [{
      code: 'header-conflict',
      // What fits is a contradiction still, and no breach.
      severity: verdict === 'no' && !isFixture(facts.path) ? 'error' : 'warning',
      message: { id: foreign ? 'finding.header-conflict.foreign' : verdict === 'no' ? 'finding.header-conflict.unfit' : 'finding.header-conflict', args: { expression: statement.expression, outbound } },
      file: facts.path,
      range: rangeOf(facts, statement.span),
      related: [],
      subject: statement.expression,
      fixes: [],
    }];
  },
};

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
  const { inUse, licenceFiles } = view.reuse;
  if (!inUse || statement.tagged !== true || deniesLater(statement, view)) return false;
  return licenceIds(statement.expression).every((id) => licenceFiles.some((file) => file.id === id));
}

/**
 * True where the header and the project name one version, once -only and once -or-later, and both write it out. A licence text
 * or a bare version leaves that open.
 */
function deniesLater({ expression, tagged = false }: FileStatement, { outbound = '', laterSaid }: FileView): boolean {
  const [, stated, later] = LATER.exec(expression) ?? [];
  const [, whole, wholeLater] = LATER.exec(outbound) ?? [];
  return tagged && laterSaid && stated !== undefined && stated === whole && later !== wholeLater;
}

const LATER = /^([A-Z]+-\d[\d.]*)-(only|or-later)$/;
