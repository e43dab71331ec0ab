import { EventEmitter } from 'vscode';
import type { Event, Disposable } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS_CHANGED } from '../../../server/src/protocol/status';
import type { ServerStatus } from '../../../server/src/protocol/status';

/** How the server stands; `undefined` before it has told, and while it is not running. */
export interface StatusSource extends Disposable {
  readonly current: ServerStatus | undefined;
  readonly stopped: boolean;
  readonly onChange: Event<void>;
}

/** What the server is doing, as it tells it; also when it has stopped. */
export function watchStatus(client: BaseLanguageClient): StatusSource {
  const changed = new EventEmitter<void>();
  let current: ServerStatus | undefined;
  let stopped = false;
  const told = client.onNotification(STATUS_CHANGED, (status: ServerStatus) => {
    current = status;
    changed.fire();
  });
  const state = client.onDidChangeState(({ newState }) => {
    stopped = newState === State.Stopped || newState === State.StartFailed;
    if (stopped) current = undefined;
    changed.fire();
  });
  return {
    get current() {
      return current;
    },
    get stopped() {
      return stopped;
    },
    onChange: changed.event,
    dispose: () => {
      told.dispose();
      state.dispose();
      changed.dispose();
    },
  };
}
