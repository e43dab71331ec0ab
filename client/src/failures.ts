import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Message } from '../../server/src/core/messages/model';

/** Tells the user that the server is not there. */
export interface Failures {
  tell(message: Message): void;
}

/** Told one at a time: several parts notice the same failure. `show` settles once the user has answered or looked away. */
export function createFailures(show: (message: Message) => Promise<void>): Failures {
  let shown = false;
  return {
    tell: (message) => {
      if (shown) return;
      shown = true;
      void show(message).finally(() => (shown = false));
    },
  };
}

/** What the client itself would force on the user, in English and without a way out, goes to the log alone; `failures` tells it. */
export function tellInOurWords(client: Pick<BaseLanguageClient, 'error'>, failures: Failures): void {
  const log = client.error.bind(client);
  client.error = (message, data, showNotification) => {
    log(message, data, showNotification === 'force' ? false : showNotification);
    if (showNotification === 'force') failures.tell({ id: 'client.start-failed' });
  };
}
