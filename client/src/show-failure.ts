import { commands, window } from 'vscode';
import type { Message } from '../../server/src/core/messages/model';

/** Shows that the server is not there, and offers to start it again or to look why. */
export async function showFailure(message: Message, text: (message: Message) => string): Promise<void> {
  const restart = text({ id: 'client.restart' });
  const showLog = text({ id: 'client.status.show-log' });
  const chosen = await window.showErrorMessage(text(message), restart, showLog);
  // Not waited for: should it fail again, that is told anew.
  if (chosen === restart) void commands.executeCommand('licenceAssistant.restartServer');
  if (chosen === showLog) void commands.executeCommand('licenceAssistant.showLog');
}
