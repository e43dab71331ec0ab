import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Log } from '../runtime';
import type { ClientFacts } from './client-facts';
import type { Context } from './context';

/** What answers one kind of request once the server is ready. */
export type Action<P, R> = (context: Context, params: P, token: CancellationToken) => Promise<R> | R;

/**
 * Makes a handler of an action: it waits until the server is ready, answers `fallback` where the action fails (the log says
 * why), and an error the client expects where the request was cancelled meanwhile.
 */
export type Guard = <P, R>(
  name: string,
  fallback: R,
  action: Action<P, R>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** One thing the server can do, in a file of its own under `features/`, listed in `features.ts`. */
export interface Feature {
  capabilities?(client: ClientFacts): Partial<ServerCapabilities>;
  /** Called once, before the client is heard. */
  register(connection: Connection, guard: Guard): void;
  /** Called once, when everything is loaded. */
  start?(context: Context): void;
}

/** Makes handlers that wait for the context and answer `fallback` where something fails, which the log tells. */
export function createGuard(ready: Promise<Context>, log: Log): Guard {
  return (name, fallback, action) => async (params, token) => {
    try {
      const context = await ready;
      if (token.isCancellationRequested) return cancelled();
      const result = await action(context, params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
}
