import { isProjectCode } from '../facts/quiet';
import { isSourceCode } from '../facts/source-code';
import type { FileFacts } from '../facts/model';
import type { FileStatement } from '../facts/statement';
import { isThirdParty } from './third-party';
import { statementOf } from '../facts/statement';
import type { FileView } from './kind';

const EUPL = /^EUPL-(1\.[0-2])\+?$/;

/** The statement of a file of the project's own that names an older EUPL than the project does. */
export function oldEuplHeader(facts: FileFacts, view: FileView): FileStatement | undefined {
  const [, current] = EUPL.exec(view.outbound ?? '') ?? [];
  const statement = current === undefined ? undefined : statementOf(facts, view.reuse);
  if (statement?.elsewhere) return undefined;
  // With a `+`, the statement offers later versions itself.
  const [, stated] = statement?.expression.endsWith('+') ? [] : (EUPL.exec(statement?.expression ?? '') ?? []);
  if (current === undefined || stated === undefined || stated >= current) return undefined;
  return !isSourceCode(facts.path) || !isProjectCode(facts.path) || isThirdParty(facts, view) ? undefined : statement;
}
