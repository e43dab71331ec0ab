import { CodeActionKind, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { CodeAction, Diagnostic, Position, WorkspaceEdit } from 'vscode-languageserver';
import { decisionsOn } from '../../core/findings/dependency-texts';
import type { Finding, FixOffer } from '../../core/findings/model';
import type { Message } from '../../core/messages/model';
import { ANNOTATE_COMMAND } from '../../protocol/annotate';
import { APPLY_FIX_COMMAND } from '../../protocol/fixes';
import type { ActionData } from '../action-data';
import { allOfKind } from '../all-of-kind';
import type { Context } from '../context';
import { fixKind, hasQuestions, workOutAll } from '../fixes';
import type { Feature } from '../handler';
import { contains, dependenciesAt } from '../locate';
import { matching } from '../present/diagnostic';
import { presentEdit, withConfirmation } from '../present/workspace-edit';
import type { ProjectFile } from '../projects';

/** The fixes that findings offer, one by one and all of a kind at once. */
export const codeActions: Feature = {
  capabilities: ({ resolvesCodeActions }) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor],
      resolveProvider: resolvesCodeActions,
    },
  }),
  register: (connection, guard) => {
    connection.onCodeAction(
      guard('code actions', [], async (context, { textDocument, range, context: { diagnostics, only } }) => {
        const file = context.projects.fileOf(textDocument.uri);
        if (!file || !(wants(only, CodeActionKind.QuickFix) || wants(only, CodeActionKind.Refactor))) return [];
        await context.projects.settle(file.project);
        const here = file.project.session
          .findingsOf(file.path)
          .filter((finding) => contains(finding.range, range.start) || contains(range, finding.range.start));
        const actions = [
          ...here.flatMap((finding) => actionsOf(context, textDocument.uri, finding, diagnostics)),
          ...allOfKind(context, file, textDocument.uri, here, diagnostics),
          ...inBulk(context, file, here, diagnostics),
          ...(wants(only, CodeActionKind.Refactor)
            ? decisionsAt(context, file, textDocument.uri, range.start, here)
            : []),
        ].filter(({ kind = CodeActionKind.QuickFix }) => wants(only, kind));
        return context.client.resolvesCodeActions ? withoutRefused(context, actions) : workOutNow(context, actions);
      }),
    );
    connection.onCodeActionResolve((action, token) =>
      guard<CodeAction, CodeAction>('code action', action, resolve)(action, token),
    );
  },
};

/** True where the client asks for this kind of action, or for any. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
}

function actionsOf(context: Context, uri: string, finding: Finding, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return offered(context, uri, finding.fixes, CodeActionKind.QuickFix, matching(finding, diagnostics));
}

/** What can be decided about the dependency here, whether or not something is wrong with it; without what its findings offer. */
function decisionsAt(
  context: Context,
  { project, path }: ProjectFile,
  uri: string,
  position: Position,
  here: readonly Finding[],
): CodeAction[] {
  const [first] = dependenciesAt(project, path, position);
  if (!first || here.some(({ subject }) => subject === first.dependency.name)) return [];
  return offered(context, uri, decisionsOn(first.dependency, { policy: project.session.policyAt(path), engine: project.session.engineAt(path), pkg: first.owner }), CodeActionKind.Refactor, []);
}

function offered(
  context: Context,
  uri: string,
  offers: readonly FixOffer[],
  kind: CodeActionKind,
  diagnostics: Diagnostic[],
): CodeAction[] {
  return offers.flatMap((offer): CodeAction[] => {
    const title = context.translator.text(offer.title);
    const base = { title, kind, diagnostics, ...(offer.preferred && { isPreferred: true }) };
    if (!fixKind(offer)) return [];
    if ((fixKind(offer)?.asks ?? []).length > 0 && context.client.commands) {
      return [{ ...base, command: { title, command: APPLY_FIX_COMMAND, arguments: [{ uri, offer }] } }];
    }
    return hasQuestions(offer) ? [] : [{ ...base, data: { uri, offers: [offer] } satisfies ActionData }];
  });
}

const LACKING: ReadonlySet<string> = new Set(['missing-header', 'reuse-missing-licence', 'reuse-missing-copyright']);

/** The command that adds what all files lack, whatever it is they lack. */
function inBulk(
  { client, translator }: Context,
  { project }: ProjectFile,
  here: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const lacking = here.filter(({ code }) => LACKING.has(code));
  if (lacking.length === 0 || !client.commands) return [];
  const title = translator.text({ id: 'fix.annotate' });
  const command = { title, command: ANNOTATE_COMMAND, arguments: [project.uri] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: lacking.flatMap((each) => matching(each, diagnostics)), command }];
}

/** What a file says of itself may stand against what these state in it; that is known when they are worked out. */
const STATING: ReadonlySet<string> = new Set(['insert-header', 'reuse-annotation']);

/** Without the actions that would change nothing: those about the header of one file are worked out to know. */
async function withoutRefused(context: Context, actions: readonly CodeAction[]): Promise<CodeAction[]> {
  const refused = await Promise.all(actions.map(async (action) => {
    const [only, ...others] = (action.data as ActionData | undefined)?.offers ?? [];
    return only !== undefined && others.length === 0 && STATING.has(only.fix) && 'refused' in (await editOf(context, action));
  }));
  return actions.filter((_, index) => !refused[index]);
}

/** For clients that want the edits at once: those actions that can be worked out. */
async function workOutNow(context: Context, actions: readonly CodeAction[]): Promise<CodeAction[]> {
  const resolved = await Promise.all(actions.map((action) => editOf(context, action)));
  return resolved.flatMap((edit, index): CodeAction[] => {
    const action = actions[index];
    if (!action) return [];
    return 'refused' in edit ? (action.command ? [action] : []) : [{ ...action, data: undefined, edit }];
  });
}

/** Works the action out on the text of this moment; where that is refused, says why and changes nothing. */
async function resolve(context: Context, action: CodeAction): Promise<CodeAction> {
  const edit = await editOf(context, action);
  if (!('refused' in edit)) return { ...action, edit };
  const message = context.translator.text(edit.refused);
  void context.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  return action;
}

async function editOf(context: Context, action: CodeAction): Promise<WorkspaceEdit | { readonly refused: Message }> {
  const data = action.data as ActionData | undefined;
  const file = data && context.projects.fileOf(data.uri);
  if (!data || !file) return { refused: { id: 'fix.refused.no-project' } };
  const result = await workOutAll(context, file.project, data.offers);
  if ('refused' in result) return result;
  const edit = presentEdit(result.edits, file.project, context);
  if (!edit) return { refused: { id: 'fix.refused.client' } };
  return data.offers.length > 1 && context.client.confirmsEdits ? withConfirmation(edit, action.title) : edit;
}
