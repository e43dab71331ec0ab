import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Doctrine } from '../../../server/src/core/verdict/model';
import type { CheckResult, CheckView } from '../../../server/src/protocol/panel/check';
import { PanelElement } from '../parts/element';
import '../parts/expression-field';
import { Query } from '../query';
import type { CheckState } from '../state';
import { checkStyles } from './check-styles';
import { opinionsSection, spokenAnswer, usesTable } from './result';

/** One inbound and one outbound expression, judged in all five uses. */
@customElement('licence-check')
export class CheckTab extends PanelElement {
  static override styles = checkStyles;

  @property({ attribute: false }) accessor state!: CheckState;
  /** The project's own outbound licence, offered as a start. */
  @property({ attribute: false }) accessor outbound = '';
  @property({ attribute: false }) accessor revision = 0;
  @state() accessor #copied = false;

  readonly #query = new Query(this, 'licenceAssistant/panel/check');
  #started = false;
  /** The answer that a screen reader was last told. */
  #told: CheckView | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('revision')) this.#query.forget();
    if (changed.has('outbound') && this.outbound && !this.state.outbound) {
      queueMicrotask(() => this.#change({ outbound: this.outbound }));
    }
    if (!this.#started) this.#check();
    this.#started = true;
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('state') as CheckState | undefined;
    // Another place of the panel or the editor has set both sides, or the reading of linking was changed.
    if (
      before &&
      (before.doctrine !== this.state.doctrine ||
        (before.inbound !== this.state.inbound && before.outbound !== this.state.outbound))
    )
      this.#check();
    const view = this.#query.result;
    if (this.#query.waiting || view === this.#told) return;
    this.#told = view;
    if (view) this.context.announce(spokenAnswer(view, this.context.texts));
  }

  protected override render(): TemplateResult {
    const { texts } = this.context;
    const { inbound, outbound } = this.state;
    const view = this.#query.result;
    const wrong = view?.state === 'invalid' ? view : undefined;
    // Without a choice the project's policy decides; its answer says how.
    const chosen = this.state.doctrine ?? (view?.state === 'judged' ? view.result.doctrine : 'european');
    return html`
      <form @submit=${this.#submit}>
        <licence-expression-field
          .context=${this.context}
          label=${texts('panel.check.inbound')}
          hint=${texts('panel.check.hint')}
          error=${wrong?.inbound ?? ''}
          .value=${inbound}
          .side=${'inbound'}
          @expression=${(event: CustomEvent<string>) => this.#change({ inbound: event.detail })}
          @done=${this.#check}
        ></licence-expression-field>
        <vscode-button secondary class="swap" @click=${this.#swap}>
          <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3" /></svg
          >${texts('panel.check.swap')}
        </vscode-button>
        <licence-expression-field
          .context=${this.context}
          label=${texts('panel.check.outbound')}
          hint=${texts('panel.check.hint')}
          error=${wrong?.outbound ?? ''}
          .value=${outbound}
          .side=${'outbound'}
          @expression=${(event: CustomEvent<string>) => this.#change({ outbound: event.detail })}
          @done=${this.#check}
        ></licence-expression-field>
        <label class="field doctrine">
          <span>${texts('panel.what-if.doctrine')}</span>
          <select
            @change=${(event: Event) => this.#change({ doctrine: (event.target as HTMLSelectElement).value as Doctrine })}
          >
            ${(['european', 'strict'] as const).map((doctrine) => html`<option value=${doctrine} .selected=${live(doctrine === chosen)}>${texts(`panel.doctrine.${doctrine}`)}</option>`)}
          </select>
        </label>
        <vscode-button class="go" @click=${this.#check}>${texts('panel.check.go')}</vscode-button>
      </form>
      ${this.#query.failure ? html`<p role="alert">${this.#query.failure}</p>` : nothing}
      ${view?.state === 'judged' ? this.#result(view.result) : html`<p class="muted intro">${texts('panel.check.intro')}</p>`}
    `;
  }

  #result(result: CheckResult): TemplateResult {
    const { texts } = this.context;
    return html`
      <section aria-labelledby="result">
        <div class="head">
          <h2 id="result">${texts('panel.check.result', { inbound: result.inbound, outbound: result.outbound })}</h2>
          <vscode-button secondary @click=${() => this.#copy(result)}
            >${texts(this.#copied ? 'panel.check.copied' : 'panel.check.copy')}</vscode-button
          >
        </div>
        ${usesTable(result, texts)}
      </section>
      ${opinionsSection(result.opinions, texts)}
      <p class="muted">${texts('panel.no-advice')}</p>
    `;
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#check();
  }

  #check(): void {
    const { inbound, outbound, doctrine } = this.context.remembered.check;
    if (!inbound.trim() || !outbound.trim()) return;
    this.#copied = false;
    const { project } = this.context.remembered.project;
    this.#query.ask({
      inbound,
      outbound,
      ...(doctrine && { doctrine }),
      ...(project !== undefined && { project }),
    });
  }

  #swap(): void {
    const { inbound, outbound } = this.state;
    this.#change({ inbound: outbound, outbound: inbound });
  }

  #copy({ markdown }: CheckResult): void {
    this.context.host.send({ type: 'copy', text: markdown });
    this.#copied = true;
    this.context.announce(this.context.texts('panel.check.copied'));
  }

  #change(change: Partial<CheckState>): void {
    this.context.updatePart('check', change);
  }
}
