import type { HostMessage, WebviewMessage } from '../../server/src/protocol/panel/messages';
import type { PanelMethod, PanelParams, PanelResult } from '../../server/src/protocol/panel/requests';

/** What VS Code gives a webview to talk with. */
export interface EditorApi {
  postMessage(message: WebviewMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

/** The panel's only way out: typed requests to the server and messages to the extension, nothing else. */
export class Host {
  readonly #api: EditorApi;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  /** `receive` gets every message that is not the answer to a request. */
  constructor(api: EditorApi, source: Window, receive: (message: HostMessage) => void) {
    this.#api = api;
    source.addEventListener('message', (event: MessageEvent<HostMessage>) => {
      const message = event.data;
      if (message.type === 'answer' || message.type === 'failure') this.#settle(message);
      else receive(message);
    });
  }

  send(message: WebviewMessage): void {
    this.#api.postMessage(message);
  }

  /** Asks the server. Rejects with a text for the person, or with an `AbortError` once `signal` is aborted. */
  request<M extends PanelMethod>(method: M, params: PanelParams<M>, signal: AbortSignal): Promise<PanelResult<M>> {
    const id = ++this.#last;
    const answer = new Promise<PanelResult<M>>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      signal.addEventListener('abort', () => {
        if (!this.#waiting.delete(id)) return;
        this.send({ type: 'cancel', id });
        reject(new DOMException('superseded', 'AbortError'));
      });
    });
    this.send({ type: 'request', id, method, params } as WebviewMessage);
    return answer;
  }

  get state(): unknown {
    return this.#api.getState();
  }

  set state(state: unknown) {
    this.#api.setState(state);
  }

  #settle(message: Extract<HostMessage, { type: 'answer' | 'failure' }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'answer') waiting?.resolve(message.result as never);
    else waiting?.reject(new Error(message.message));
  }
}
