import type { Connection } from 'vscode-languageserver';
import type { ServerMethod, ServerParams, ServerResult } from '../protocol/requests';
import type { Action, Guard } from './handler';

/** Answers one request of our own protocol. */
export function serve<M extends ServerMethod>(
  connection: Connection,
  guard: Guard,
  method: M,
  fallback: ServerResult<M>,
  action: Action<ServerParams<M>, ServerResult<M>>,
): void {
  connection.onRequest<unknown, never>(method, guard(method, fallback, action));
}
