import type { Connection } from 'vscode-languageserver';
import { createClientFiles, createClientResources } from '../lsp/client-files';
import { connectionLog } from '../lsp/log';
import { uriPath } from '../lsp/platform';
import type { Platform } from '../lsp/platform';

/** The server's platform in a browser worker: files and data come from the client at the other end of `connection`. */
export function createBrowserPlatform(connection: Connection): Platform {
  return {
    runtime: {
      files: createClientFiles(connection),
      clock: { today: () => new Date().toISOString().slice(0, 10), instant: () => `${new Date().toISOString().slice(0, 19)}Z`, now: () => performance.now() },
      log: connectionLog(connection),
      timers: {
        after: (milliseconds, action) => {
          const timer = setTimeout(action, milliseconds);
          return () => clearTimeout(timer);
        },
        yield: yieldByMessage,
      },
      resources: createClientResources(connection),
    },
    pathOf: uriPath,
    documentationOf: () => undefined,
    scanned: () => undefined,
  };
}

/** Browsers delay nested timers by 4 ms (HTML standard, timers); a message to oneself comes at once, after what is waiting. */
function yieldByMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
