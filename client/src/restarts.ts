import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { CloseHandlerResult, ErrorHandler } from 'vscode-languageclient';
import type { Message } from '../../server/src/core/messages/model';

/** A server that went away is started again this often within the period (milliseconds); then the user is told. */
export const MOST_RESTARTS = 5;
export const RESTART_PERIOD = 3 * 60 * 1000;

/** Errors on the line in a row after which the server is given up. */
const MOST_ERRORS = 3;

/** Starts the server again when it went away, but not for ever. `now` answers milliseconds. */
export function createRestarts(text: (message: Message) => string, now: () => number = Date.now): ErrorHandler {
  let restarts: number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: (): CloseHandlerResult => {
      restarts = [...restarts.filter((time) => now() - time < RESTART_PERIOD), now()];
      if (restarts.length <= MOST_RESTARTS) return { action: CloseAction.Restart };
      restarts = [];
      return {
        action: CloseAction.DoNotRestart,
        message: text({ id: 'client.gave-up', args: { times: MOST_RESTARTS } }),
      };
    },
  };
}
