import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { USES, type Use } from '../../../server/src/core/verdict/model';
import type { Assumption } from '../../../server/src/protocol/panel/common';
import type { ComponentRow, ComponentView } from '../../../server/src/protocol/panel/project';
import { PanelElement } from '../parts/element';
import { explanationView } from '../parts/explanation';
import { placeLink } from '../parts/links';
import { Query } from '../query';
import { controlStyles } from '../styles/controls';
import { sharedStyles } from '../styles/shared';
import { actionButton } from './states';

/** An opened row: why the verdict, where the licence is known from, who brings the component in, what can be done. */
@customElement('licence-component')
export class ComponentDetails extends PanelElement {
  static override styles = [
    sharedStyles,
    controlStyles,
    css`
      :host {
        padding: 4px 0 12px 22px;
      }
      .columns {
        display: grid;
        gap: var(--gap) 32px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      }
      dl {
        display: grid;
        gap: 4px 12px;
        grid-template-columns: auto 1fr;
        margin: 0;
      }
      dt {
        color: var(--muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .path {
        display: flex;
        flex-wrap: wrap;
        list-style: none;
        margin: 0;
        padding: 0;
      }
      .path li + li::before {
        color: var(--muted);
        content: '›';
        padding: 0 6px;
      }
      .field {
        margin-bottom: 12px;
        max-width: 260px;
      }
    `,
  ];

  @property({ attribute: false }) accessor row!: ComponentRow;
  @property({ attribute: false }) accessor project = '';
  @property({ attribute: false }) accessor assumption: Assumption = {};
  @property({ attribute: false }) accessor revision = 0;

  readonly #query = new Query(this, 'licenceAssistant/panel/component');

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('revision')) this.#query.forget();
    this.#query.ask({ project: this.project, component: this.row.id, assumption: this.assumption });
  }

  protected override render(): TemplateResult {
    const { result, failure } = this.#query;
    const { texts } = this.context;
    if (failure) return html`<p role="alert">${failure}</p>`;
    if (result === undefined) return html`<p class="muted">${texts('panel.component.loading')}</p>`;
    if (result === null) return html`<p class="muted">${texts('panel.component.gone')}</p>`;
    return html`<div class="columns">
      <div>${explanationView(result.explanation, texts)}</div>
      <div>${this.#facts(result)}</div>
      <div>${this.#whatIf()} ${this.#actions(result)}</div>
    </div>`;
  }

  #facts({ evidence, path, declaredAt }: ComponentView): TemplateResult {
    const { texts } = this.context;
    const { version, ecosystem, scope, use } = this.row;
    return html`<dl>
      ${
        evidence.length > 0
          ? html`<dt>${texts('panel.component.evidence')}</dt>
              <dd>
                ${evidence.map(({ text, place }) => html`<div>${text}, ${placeLink(place, this.context)}</div>`)}
              </dd>`
          : nothing
      }
      <dt>${texts('panel.component.path')}</dt>
      <dd>
        <ol class="path">
          <li>${texts('panel.component.project')}</li>
          ${path.map((name) => html`<li>${name}</li>`)}
        </ol>
      </dd>
      <dt>${texts('panel.component.declared-at')}</dt>
      <dd>${placeLink(declaredAt, this.context)}</dd>
      ${
        version
          ? html`<dt>${texts('panel.column.version')}</dt>
              <dd>${version} (${ecosystem})</dd>`
          : nothing
      }
      <dt>${texts('panel.column.scope')}</dt>
      <dd>${texts(`scope.${scope}`)}</dd>
      <dt>${texts('panel.column.use')}</dt>
      <dd>${texts(`use.${use}`)}</dd>
    </dl>`;
  }

  #whatIf(): TemplateResult {
    const { texts } = this.context;
    return html`<label class="field">
      <span class="label">${texts('panel.component.what-if')}</span>
      <select @change=${this.#assumeUse}>
        ${USES.map((use) => html`<option value=${use} .selected=${live(use === this.row.use)}>${texts(`use.${use}`)}</option>`)}
      </select>
    </label>`;
  }

  #actions({ actions }: ComponentView): TemplateResult | typeof nothing {
    if (actions.length === 0) return nothing;
    return html`<div class="buttons">${actions.map((action) => actionButton(action, this.context))}</div>`;
  }

  #assumeUse(event: Event): void {
    const use = (event.target as HTMLSelectElement).value as Use;
    this.dispatchEvent(
      new CustomEvent('assume-use', { detail: { component: this.row.id, use }, bubbles: true, composed: true }),
    );
  }
}
