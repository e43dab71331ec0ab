import { declarationFinding, isEditable, replaceFix } from './declaration-texts';
import { declaredValues } from './declared-value';
import { rangeOf, textDeclaration } from '../assessment/declarations';
import { isFixture, isVendored } from '../assessment/quiet';
import type { FileFacts } from '../facts/model';
import { folderOf } from '../text/paths';
import type { FileFindingKind, FileView } from './kind';
import type { Finding, FixOffer } from './model';
import { oldEuplHeader } from './old-eupl-header';

const OLD = /^EUPL-1\.[01]$/;
/** A notice may offer later versions too: `EUPL-1.1+`. */
const OLD_NOTICE = /^EUPL-1\.[01]\+?$/;

/** EUPL 1.0 and 1.1 where 1.2 is current since Commission Implementing Decision (EU) 2017/863: 1.1 may be upgraded by its Article 13. */
export const outdatedEupl: FileFindingKind = {
  code: 'outdated-eupl',
  find: (facts, view) => {
    const text = facts.role === 'licence-text' && !isFixture(facts.path) && !isVendored(facts.path) ? textDeclaration(facts) : undefined;
    const declared = [...declaredValues(facts, view), ...(text ? [text] : [])]
      .filter(({ expression }) => expression !== undefined && OLD.test(expression))
      .map((declaration) =>
        declarationFinding('outdated-eupl', 'information', declaration, { id: 'finding.outdated-eupl', args: { value: declaration.expression ?? '' } }, isEditable(declaration) ? [replaceFix(declaration, 'EUPL-1.2')] : []),
      );
    const notice = notices(facts);
    return [...declared, ...notice, ...(notice.length > 0 ? [] : headers(facts, view))];
  },
};

/** The notice at the head of the project's own build file speaks for all files that carry it. */
function notices(facts: FileFacts): Finding[] {
  if (facts.manifest?.role !== 'manifest' || folderOf(facts.path) !== '') return [];
  const notice = facts.header?.notices.find(({ licence, span }) => OLD_NOTICE.test(licence) && !(facts.manifest?.licences ?? []).some(({ value }) => value.span.start < span.end && span.start < value.span.end));
  return notice ? [{ code: 'outdated-eupl', severity: 'information', message: { id: 'finding.outdated-eupl.notice', args: { value: notice.licence.replace('+', '') } }, file: facts.path, range: rangeOf(facts, notice.span), related: [], subject: notice.licence, fixes: [] }] : [];
}

/** A header that stayed behind when the project moved on. */
function headers(facts: FileFacts, view: FileView): Finding[] {
  const statement = oldEuplHeader(facts, view);
  if (!statement) return [];
  const { expression } = statement;
  const { outbound = '' } = view;
  const range = rangeOf(facts, statement.span);
  const place = { file: facts.path, line: String(range.start.line), character: String(range.start.character), value: expression, expression: outbound };
  const fix: FixOffer = { fix: 'replace-value', title: { id: 'fix.replace-value', args: { value: expression, expression: outbound } }, arguments: place };
  return [{ code: 'outdated-eupl', severity: 'information', message: { id: 'finding.outdated-eupl.header', args: { value: expression, outbound } }, file: facts.path, range, related: [], subject: expression, fixes: statement.tagged === true ? [fix] : [] }];
}
