import { Uri, window, workspace } from 'vscode';
import type { QuickPickItem, WorkspaceEdit } from 'vscode';
import type { TextDocumentEdit, WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';
import type { Host } from '../host';

type Change = NonNullable<ProtocolEdit['documentChanges']>[number];

/** Characters of what is written into a file that its line shows. */
const SHOWN = 160;

/**
 * Lets the user look over an edit of several files, each with what is written into it, and leave some out. The editor's own
 * preview has nothing ticked at first, which nobody does for a hundred files. Nothing is answered where the user went away.
 */
export async function confirmEdit(host: Host, edit: ProtocolEdit, title: string): Promise<ProtocolEdit | undefined> {
  const files = new Map<string, Change[]>();
  for (const change of edit.documentChanges ?? []) files.set(fileOf(change), [...(files.get(fileOf(change)) ?? []), change]);
  if (files.size < 2) return edit;
  const items = [...files].map(([uri, changes]) => itemOf(host, uri, changes));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: host.text({ id: 'client.confirm.hint' }),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked && picked.length > 0 ? { ...edit, documentChanges: picked.flatMap(({ uri }) => files.get(uri) ?? []) } : undefined;
}

/** Has the edit made. A refactoring is saved where the user wants that: nobody likes to save a hundred files one by one. */
export async function makeEdit(host: Host, edit: ProtocolEdit): Promise<WorkspaceEdit | undefined> {
  const made = await host.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const isWide = (edit.documentChanges ?? []).length > 1;
  if (made && (await workspace.applyEdit(made, { isRefactoring: isWide }))) return made;
  void window.showWarningMessage(host.text({ id: 'client.fix-failed' }));
  return undefined;
}

function itemOf({ text }: Host, uri: string, changes: readonly Change[]): QuickPickItem & { readonly uri: string } {
  const written = changes.filter(isText).flatMap(({ edits }) => edits.map((each) => ('newText' in each ? each.newText : '')));
  const isNew = changes.some((change) => 'kind' in change && change.kind === 'create');
  return {
    uri,
    label: workspace.asRelativePath(Uri.parse(uri)),
    ...(isNew && { description: text({ id: 'client.confirm.new' }) }),
    detail: written.join(' ').split(/[\r\n]/).map((line) => line.trim()).filter((line) => line !== '').join(' ⏎ ').slice(0, SHOWN),
    picked: true,
  };
}

function isText(change: Change): change is TextDocumentEdit {
  return 'textDocument' in change;
}

function fileOf(change: Change): string {
  if (isText(change)) return change.textDocument.uri;
  return change.kind === 'rename' ? change.oldUri : change.uri;
}
