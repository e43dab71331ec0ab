import { ProgressLocation, Uri, window, workspace } from 'vscode';
import type { AnnotateParams, HeaderProposal } from '../../../server/src/protocol/annotate';
import type { Host } from '../host';
import { confirmEdit, makeEdit } from './confirm-edit';

/** Files left alone that the message itself names; the log names all. */
const NAMED = 3;

/** Adds headers to all files that lack them: asks what they are to say, shows every change, applies those that are kept. */
export async function annotate(host: Host, argument: unknown): Promise<void> {
  const uri = await pickPlace(host, argument);
  if (uri === undefined) return;
  const wish = await askWish(host, await host.ask('licenceAssistant/annotate/propose', { uri }));
  if (!wish) return;
  const title = host.text({ id: 'client.annotate.looking' });
  const answer = await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
    host.ask('licenceAssistant/annotate', { uri, ...wish }, token),
  );
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused || host.text({ id: 'client.fix-failed' }));
    return;
  }
  const wanted = answer.edit && (await confirmEdit(host, answer.edit, host.text({ id: 'client.confirm.headers' })));
  if (answer.edit && !(wanted && (await makeEdit(host, wanted)))) return;
  await tell(host, answer.message, answer.skipped);
}

/** Where to begin: the folder or finding the command was called on, else a workspace folder. */
async function pickPlace(host: Host, argument: unknown): Promise<string | undefined> {
  if (typeof argument === 'string') return argument;
  if (argument instanceof Uri) return argument.toString();
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) void window.showInformationMessage(host.text({ id: 'client.no-project' }));
  const picked = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  return picked?.uri.toString();
}

async function askWish(
  { text }: Host,
  { expression: licence = '', copyright: line = '' }: HeaderProposal,
): Promise<Omit<AnnotateParams, 'uri'> | undefined> {
  const expression = await window.showInputBox({
    title: text({ id: 'client.step', args: { step: 1, steps: 2 } }),
    prompt: text({ id: 'cli.annotate.licence' }),
    value: licence,
    ignoreFocusOut: true,
    validateInput: (given) => (given.trim() === '' ? text({ id: 'client.answer-needed' }) : undefined),
  });
  if (expression === undefined) return undefined;
  const copyright = await window.showInputBox({
    title: text({ id: 'client.step', args: { step: 2, steps: 2 } }),
    prompt: text({ id: 'client.annotate.copyright' }),
    value: line,
    ignoreFocusOut: true,
  });
  if (copyright === undefined) return undefined;
  return { expression: expression.trim(), ...(copyright.trim() !== '' && { copyright: copyright.trim() }) };
}

async function tell({ log, text }: Host, message: string, skipped: readonly string[]): Promise<void> {
  if (skipped.length === 0) {
    void window.showInformationMessage(message);
    return;
  }
  for (const line of skipped) log.info(line);
  const showLog = text({ id: 'client.status.show-log' });
  const named = [message, ...skipped.slice(0, NAMED), ...(skipped.length > NAMED ? ['…'] : [])].join(' · ');
  if ((await window.showWarningMessage(named, showLog)) === showLog) log.show();
}
