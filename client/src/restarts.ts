import { commands, window } from 'vscode';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { ErrorHandler } from 'vscode-languageclient';
import type { Message } from '../../server/src/core/messages/model';
import { createRestartBudget, MOST_RESTARTS } from './restart-budget';

/** Errors on the line in a row after which the server is given up. */
const MOST_ERRORS = 3;

/** Starts the server again when it went away, without a word, but not for ever: then the user is told and may decide. */
export function createRestarts(text: (message: Message) => string): ErrorHandler {
  const budget = createRestartBudget();
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      const again = budget.spend(Date.now());
      if (!again) void tell(text);
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function tell(text: (message: Message) => string): Promise<void> {
  const restart = text({ id: 'client.restart' });
  const showLog = text({ id: 'client.status.show-log' });
  const chosen = await window.showErrorMessage(
    text({ id: 'client.gave-up', args: { times: MOST_RESTARTS } }),
    restart,
    showLog,
  );
  if (chosen === restart) await commands.executeCommand('licenceAssistant.restartServer');
  if (chosen === showLog) await commands.executeCommand('licenceAssistant.showLog');
}
