import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Doctrine } from '../../../server/src/core/verdict/model';
import type { Assumption } from '../../../server/src/protocol/panel/common';
import type { WhatIfView } from '../../../server/src/protocol/panel/project';
import type { PanelContext } from '../context';

const DOCTRINES: readonly Doctrine[] = ['european', 'strict'];

/** `assumption` with one field set, or left out again where it is what the project says anyway. */
function assume<K extends 'outbound' | 'doctrine'>(
  assumption: Assumption,
  field: K,
  value: Assumption[K],
  declared: Assumption[K],
): Assumption {
  const others = Object.fromEntries(Object.entries(assumption).filter(([name]) => name !== field)) as Assumption;
  return value === undefined || value === declared ? others : { ...others, [field]: value };
}

/** Lets another outbound licence or another reading of linking be tried out; `change` recomputes everything in place. */
export function whatIf(
  view: WhatIfView,
  assumption: Assumption,
  change: (assumption: Assumption) => void,
  { texts }: PanelContext,
): TemplateResult {
  const { declared } = view;
  const outbound = assumption.outbound ?? declared.outbound ?? '';
  const doctrine = assumption.doctrine ?? declared.doctrine;
  const outbounds = [...new Set([...(declared.outbound ? [declared.outbound] : ['']), ...view.outbounds, outbound])];
  const changedUses = Object.keys(assumption.uses ?? {}).length;
  return html`
    <section aria-labelledby="what-if" class="what-if">
      <h2 id="what-if" class="question">${texts('panel.what-if.title')}</h2>
      <div class="fields">
        <label class="field">
          <span>${texts('panel.what-if.outbound')}</span>
          <select
            @change=${(event: Event) => change(assume(assumption, 'outbound', (event.target as HTMLSelectElement).value || undefined, declared.outbound))}
          >
            ${outbounds.map(
              (licence) =>
                html`<option value=${licence} .selected=${live(licence === outbound)}>
                  ${licence === '' ? texts('panel.outbound.none') : licence === declared.outbound ? texts('panel.what-if.declared', { value: licence }) : licence}
                </option>`,
            )}
          </select>
        </label>
        <label class="field">
          <span>${texts('panel.what-if.doctrine')}</span>
          <select
            @change=${(event: Event) => change(assume(assumption, 'doctrine', (event.target as HTMLSelectElement).value as Doctrine, declared.doctrine))}
          >
            ${DOCTRINES.map((value) => {
              const label = texts(`panel.doctrine.${value}`);
              return html`<option value=${value} .selected=${live(value === doctrine)}>
                ${value === declared.doctrine ? texts('panel.what-if.declared', { value: label }) : label}
              </option>`;
            })}
          </select>
        </label>
      </div>
      ${
        view.assumed
          ? html`<div class="notice">
              <p>${texts('panel.what-if.assumed', { uses: changedUses })}</p>
              <vscode-button secondary @click=${() => change({})}>${texts('panel.what-if.reset')}</vscode-button>
            </div>`
          : nothing
      }
    </section>
  `;
}
