import { commands, ProgressLocation, window } from 'vscode';
import type { Host } from '../host';

/** Scans the whole workspace anew and shows what was found in the Problems view. */
export async function checkWorkspace({ ask, text, status }: Host): Promise<void> {
  await window.withProgress({ location: ProgressLocation.Window, title: text({ id: 'client.checking' }) }, () =>
    ask('licenceAssistant/scan', {}),
  );
  const found = (status.current?.projects ?? []).reduce(
    (sum, { findings }) => sum + findings.error + findings.warning,
    0,
  );
  if (found > 0) await commands.executeCommand('workbench.actions.view.problems');
  else void window.showInformationMessage(text({ id: 'client.nothing-found' }));
}
