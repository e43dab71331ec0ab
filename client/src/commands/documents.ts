import { ProgressLocation, Uri, window, workspace } from 'vscode';
import type { DocumentParams } from '../../../server/src/protocol/documents';
import type { Host } from '../host';

/** Notes that the message itself names; the log names all. */
const NAMED = 3;

/** The project's bill of materials, in the standard that is picked. */
export async function writeBill(host: Host, argument: unknown): Promise<void> {
  const uri = await pickFolder(host, argument);
  if (uri === undefined) return;
  const { specs } = await host.ask('licenceAssistant/documents/choices', { uri });
  const title = host.text({ id: 'client.documents.spec' });
  const choice = await window.showQuickPick([...specs], { title, ignoreFocusOut: true });
  if (choice !== undefined) await open(host, { uri, kind: 'bill', choice });
}

/** The notices of others' works that must go with the project. */
export async function writeNotices(host: Host, argument: unknown): Promise<void> {
  const uri = await pickFolder(host, argument);
  if (uri !== undefined) await open(host, { uri, kind: 'notices' });
}

/** What stands between the project and its publication, by the rules of the portal that is picked. */
export async function checkPublication(host: Host, argument: unknown): Promise<void> {
  const uri = await pickFolder(host, argument);
  if (uri === undefined) return;
  const { profiles } = await host.ask('licenceAssistant/documents/choices', { uri });
  const items = [...profiles].sort((a, b) => Number(b.chosen) - Number(a.chosen)).map(({ id, portal }) => ({ label: id, description: portal }));
  const title = host.text({ id: 'client.documents.profile' });
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true });
  if (picked) await open(host, { uri, kind: 'readiness', choice: picked.label });
}

/** The folder the command was called on, else a workspace folder. */
async function pickFolder(host: Host, argument: unknown): Promise<string | undefined> {
  if (argument instanceof Uri) return argument.toString();
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) void window.showInformationMessage(host.text({ id: 'client.no-project' }));
  const picked = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  return picked?.uri.toString();
}

/** Has the document written and shows it without a name: where it is saved, and whether, a person says. */
async function open(host: Host, params: DocumentParams): Promise<void> {
  const title = host.text({ id: 'client.documents.writing' });
  const answer = await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => host.ask('licenceAssistant/documents/write', params, token));
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused || host.text({ id: 'client.documents.failed' }));
    return;
  }
  const { text: content, language, notes, lacking } = answer;
  await window.showTextDocument(await workspace.openTextDocument({ language, content }), { preview: false });
  if (notes.length === 0) return;
  for (const note of notes) host.log.info(note);
  const shown = [...notes.slice(0, NAMED), ...(notes.length > NAMED ? ['…'] : [])].join(' · ');
  const showLog = host.text({ id: 'client.status.show-log' });
  void (lacking ? window.showWarningMessage(shown, showLog) : window.showInformationMessage(shown, showLog)).then((picked) => {
    if (picked === showLog) host.log.show();
  });
}
