import type { Connection } from 'vscode-languageserver';
import type { Log } from '../runtime';

/** The client's log (its output channel) as the server's log. */
export function connectionLog(connection: Connection): Log {
  return {
    info: (text) => connection.console.info(text),
    warn: (text) => connection.console.warn(text),
    error: (text) => connection.console.error(text),
  };
}
