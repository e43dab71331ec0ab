import { CancellationTokenSource } from 'vscode';
import type { CancellationToken, Disposable } from 'vscode';
import type { HostMessage, WebviewMessage } from '../../../server/src/protocol/panel/messages';
import { PANEL_METHODS } from '../../../server/src/protocol/panel/requests';

/** What the panel needs of the language client. */
export interface PanelServer {
  request(method: string, params: unknown, token: CancellationToken): Promise<unknown>;
  /** Tells that what the Project tab shows has changed, or that the server is back. */
  onChanged(listener: () => void): Disposable;
}

type Request = Extract<WebviewMessage, { type: 'request' }>;

/** Passes the panel's requests on to the server, those of the protocol and no others, until they are cancelled. */
export class PanelRequestQueue {
  readonly #server: PanelServer;
  readonly #answer: (message: HostMessage) => void;
  readonly #running = new Map<number, CancellationTokenSource>();

  constructor(server: PanelServer, answer: (message: HostMessage) => void) {
    this.#server = server;
    this.#answer = answer;
  }

  async run({ id, method, params }: Request, failed: string): Promise<void> {
    if (!(PANEL_METHODS as readonly string[]).includes(method)) return;
    const source = new CancellationTokenSource();
    this.#running.set(id, source);
    try {
      const result = await this.#server.request(method, params, source.token);
      if (!source.token.isCancellationRequested) this.#answer({ type: 'answer', id, result });
    } catch {
      // The client has logged the error with its details; the person is told what to do.
      if (!source.token.isCancellationRequested) this.#answer({ type: 'failure', id, message: failed });
    } finally {
      this.#running.delete(id);
      source.dispose();
    }
  }

  cancel(id: number): void {
    this.#running.get(id)?.cancel();
  }

  cancelAll(): void {
    for (const source of this.#running.values()) source.cancel();
  }
}
