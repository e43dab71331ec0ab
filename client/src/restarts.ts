import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { ErrorHandler } from 'vscode-languageclient';
import type { Failures } from './failures';
import { createRestartBudget, MOST_RESTARTS } from './restart-budget';

/** Errors on the line in a row after which the server is given up. */
const MOST_ERRORS = 3;

/** Starts the server again when it went away, without a word, but not for ever: then the user is told and may decide. */
export function createRestarts(failures: Failures): ErrorHandler {
  const budget = createRestartBudget();
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      const again = budget.spend(Date.now());
      if (!again) failures.tell({ id: 'client.gave-up', args: { times: MOST_RESTARTS } });
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}
