import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { ErrorHandler } from 'vscode-languageclient';
import type { Message } from '../../server/src/core/messages/model';
import { createRestartBudget, MOST_RESTARTS } from './restart-budget';

/** Errors on the line in a row after which the server is given up. */
const MOST_ERRORS = 3;

/** Starts the server again when it went away, but not for ever: then the user is told what to do. */
export function createRestarts(text: (message: Message) => string): ErrorHandler {
  const budget = createRestartBudget();
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: () =>
      budget.spend(Date.now())
        ? { action: CloseAction.Restart }
        : { action: CloseAction.DoNotRestart, message: text({ id: 'client.gave-up', args: { times: MOST_RESTARTS } }) },
  };
}
