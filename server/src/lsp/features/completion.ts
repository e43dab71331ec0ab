import { CompletionItemKind } from 'vscode-languageserver';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { expectedAt } from '../../core/expression/complete';
import type { Expected } from '../../core/expression/complete';
import { EXCEPTION_IDS } from '../../core/expression/exception-ids';
import { spdxPage } from '../../core/expression/list';
import type { ListedLicence } from '../../core/expression/list';
import { licenceInWriting } from '../../core/facts/writing';
import type { LicenceInWriting } from '../../core/facts/writing';
import { roleOf } from '../../core/facts/role';
import type { Range } from '../../core/text/span';
import type { Mark } from '../../protocol/panel/common';
import type { Context } from '../context';
import type { Feature } from '../handler';
import { rankLicences } from '../licence-ranking';
import { SIGNS } from '../present/mark';
import { policyItems } from '../policy-completion';
import type { ProjectFile } from '../projects';

const EMPTY: CompletionList = { isIncomplete: false, items: [] };
const OPERATORS = ['OR', 'AND', 'WITH'];
/** Text looked at above the line, for formats whose lines do not say enough (characters). */
const ABOVE = 20_000;

/** Licence ids, exceptions and operators wherever a licence is written, the fitting ones first. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['"', ' ', ':', '('] } }),
  register: (connection, guard) => {
    connection.onCompletion(
      // What is typed is read from the document itself: completion never waits for the project to be judged again.
      guard('completion', EMPTY, (context, { textDocument, position }) => {
        const file = context.projects.fileOf(textDocument.uri);
        const document = context.documents.get(textDocument.uri);
        if (!file || !document) return EMPTY;
        const offset = document.offsetAt(position);
        const lineStart = offset - position.character;
        const line = document.getText().slice(lineStart, offset);
        const above = document.getText().slice(Math.max(0, lineStart - ABOVE), lineStart);
        const writing = licenceInWriting(file.path, roleOf(file.path), line, above);
        if (!writing && roleOf(file.path) === 'policy' && !file.path.endsWith('.json'))
          return { isIncomplete: false, items: policyItems(context, file, { line, above, position }) };
        if (!writing) return EMPTY;
        const valueStart = lineStart + writing.start;
        const expected = expectedAt(
          document.getText().slice(valueStart, valueEnd(document, offset)),
          offset - valueStart,
        );
        const range = {
          start: document.positionAt(valueStart + expected.word.start),
          end: document.positionAt(valueStart + expected.word.end),
        };
        return { isIncomplete: false, items: itemsOf(context, file, writing, expected, range) };
      }),
    );
  },
};

/** The value ends where no character of an expression follows. */
function valueEnd(document: TextDocument, offset: number): number {
  const rest = /^[\w.+-]*/.exec(document.getText().slice(offset, offset + 200))?.[0] ?? '';
  return offset + rest.length;
}

function itemsOf(
  context: Context,
  file: ProjectFile,
  { side }: LicenceInWriting,
  { kind }: Expected,
  range: Range,
): CompletionItem[] {
  const item = (label: string, rest: Partial<CompletionItem>): CompletionItem => ({
    label,
    textEdit: { range, newText: label },
    ...rest,
  });
  if (kind === 'operator') return OPERATORS.map((label) => item(label, { kind: CompletionItemKind.Operator }));
  if (kind === 'exception')
    return EXCEPTION_IDS.map((label) =>
      item(label, { kind: CompletionItemKind.Value, documentation: spdxPage(label) }),
    );
  return rankLicences(file, side).map(({ licence, mark }, index) =>
    item(licence.id, {
      kind: CompletionItemKind.Value,
      detail: licence.name,
      labelDetails: { description: standingOf(context, licence, mark) },
      sortText: String(index).padStart(4, '0'),
      filterText: licence.id,
    }),
  );
}

/** How a licence stands towards the project, and who approves of it. */
function standingOf({ translator, engines }: Context, { id, osiApproved }: ListedLicence, mark: Mark): string {
  const verdict = mark === 'unknown' ? [] : [`${SIGNS[mark]} ${translator.text({ id: `verdict.${mark}` })}`];
  const approvers = [...(osiApproved ? ['OSI'] : []), ...(engines.knowledge.licence(id)?.fsfLibre ? ['FSF'] : [])];
  const approval =
    approvers.length > 0
      ? translator.text({ id: 'completion.approved', args: { approvers } })
      : translator.text({ id: 'completion.not-approved' });
  return [...verdict, approval].join(', ');
}
