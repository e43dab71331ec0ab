import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PanelMethod, PanelParams, PanelResult } from '../../server/src/protocol/panel/requests';
import type { PanelContext } from './context';

interface Asking extends ReactiveControllerHost {
  readonly context: PanelContext;
}

/** One question of a view to the server: only its latest wording counts, the last answer stays until the next is there. */
export class Query<M extends PanelMethod> implements ReactiveController {
  readonly #view: Asking;
  readonly #method: M;
  #abort: AbortController | undefined;
  #asked: string | undefined;
  result: PanelResult<M> | undefined;
  /** Why the latest question was not answered. */
  failure: string | undefined;
  waiting = false;

  constructor(view: Asking, method: M) {
    this.#view = view;
    this.#method = method;
    view.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#asked = undefined;
  }

  /** Asks, unless the same was asked last. */
  ask(params: PanelParams<M>): void {
    const wording = JSON.stringify(params);
    if (wording === this.#asked) return;
    this.#asked = wording;
    void this.#send(params);
  }

  /** Lets the next question be asked even where its wording is the same. */
  forget(): void {
    this.#asked = undefined;
  }

  /** Drops question and answer. */
  clear(): void {
    this.#abort?.abort();
    this.#asked = undefined;
    this.result = undefined;
    this.failure = undefined;
    this.waiting = false;
  }

  async #send(params: PanelParams<M>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.waiting = true;
    this.#view.requestUpdate();
    try {
      this.result = await this.#view.context.host.request(this.#method, params, abort.signal);
      this.failure = undefined;
    } catch (error) {
      if (abort.signal.aborted) return;
      this.failure = error instanceof Error ? error.message : String(error);
    }
    this.waiting = false;
    this.#view.requestUpdate();
  }
}
