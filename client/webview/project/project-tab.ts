import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Use } from '../../../server/src/core/verdict/model';
import type { Assumption } from '../../../server/src/protocol/panel/common';
import type { ProjectOverview, ProjectView } from '../../../server/src/protocol/panel/project';
import { PanelElement } from '../parts/element';
import { Query } from '../query';
import { NO_FILTER, type ProjectState } from '../state';
import './combination';
import './components';
import type { Components } from './components';
import { notices } from './notices';
import { projectStyles } from './project-styles';
import { questions } from './questions';
import { emptyScreen, failedScreen, scanningScreen } from './states';
import { suggestionsList } from './suggestions';
import { whatIf } from './what-if';

/** The project: three questions, then all its components, their combination, and what else would be possible. */
@customElement('licence-project')
export class ProjectTab extends PanelElement {
  static override styles = projectStyles;

  @property({ attribute: false }) accessor state!: ProjectState;
  @property({ attribute: false }) accessor restricted = false;
  @property({ attribute: false }) accessor revision = 0;
  @query('licence-components') accessor components!: Components | null;

  readonly #query = new Query(this, 'licenceAssistant/panel/project');
  /** What was last said to a screen reader, so that it is not said twice. */
  #said = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('revision')) this.#query.forget();
    // The package that is shown stays shown, even where another one would come first by now.
    const shown = this.#query.result?.state === 'ready' ? this.#query.result.overview.project.id : undefined;
    const { project = shown, assumption } = this.state;
    this.#query.ask({ ...(project !== undefined && { project }), assumption });
  }

  protected override updated(): void {
    const view = this.#query.result;
    if (view?.state === 'scanning') this.#said = view.state;
    if (view?.state !== 'ready' || this.#query.waiting) return;
    this.dispatchEvent(new CustomEvent('outbound', { detail: view.overview.whatIf.declared.outbound ?? '' }));
    const text = view.overview.standing.text;
    if (this.#said !== '' && this.#said !== text) this.context.announce(text);
    this.#said = text;
  }

  protected override render(): TemplateResult {
    const { result, failure } = this.#query;
    if (failure) return this.#screen(failedScreen(failure, undefined, () => this.#retry(), this.context));
    return result ? this.#view(result) : this.#screen(scanningScreen(undefined, this.context));
  }

  #view(view: ProjectView): TemplateResult {
    switch (view.state) {
      case 'empty':
        return this.#screen(emptyScreen(view.reason, this.context));
      case 'scanning':
        return this.#screen(scanningScreen(view.progress, this.context));
      case 'failed':
        return this.#screen(failedScreen(view.message, view.detail, () => this.#retry(), this.context));
      case 'ready':
        return this.#overview(view.overview);
    }
  }

  #screen(content: TemplateResult): TemplateResult {
    return html`${notices(undefined, this.restricted, this.context)}${content}`;
  }

  #overview(overview: ProjectOverview): TemplateResult {
    const change = (assumption: Assumption) => this.#change({ assumption });
    const links = { showComponent: (id: string) => void this.components?.reveal(id), tryOut: change };
    return html`
      ${notices(overview, this.restricted, this.context)} ${this.#projects(overview)}
      <div class="layout">
        <div class="side">
          ${questions(overview, links, this.context)}
          ${whatIf(overview.whatIf, this.state.assumption, change, this.context)}
        </div>
        <div class="body">
          <licence-components
            .context=${this.context}
            .overview=${overview}
            .state=${this.state}
            .revision=${this.revision}
            @assume-use=${this.#assumeUse}
          ></licence-components>
          <licence-combination
            .context=${this.context}
            .overview=${overview}
            .outbound=${this.state.assumption.outbound ?? overview.outbound.expression ?? ''}
            @show-licence=${this.#showLicence}
          ></licence-combination>
          ${suggestionsList(overview, change, this.context)}
        </div>
      </div>
    `;
  }

  #projects({ projects, project }: ProjectOverview): TemplateResult | typeof nothing {
    const { texts } = this.context;
    if (projects.length < 2) return nothing;
    return html`<label class="field projects">
      <span class="label">${texts('panel.projects.label', { count: projects.length })}</span>
      <select
        @change=${(event: Event) => this.#change({ project: (event.target as HTMLSelectElement).value, assumption: {}, open: [], filter: NO_FILTER })}
      >
        ${projects.map(
          ({ id, name, folder, obstacles }) =>
            html`<option value=${id} .selected=${live(id === project.id)}>
              ${texts('panel.projects.option', { name, folder: folder || '.', obstacles })}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #assumeUse(event: CustomEvent<{ component: string; use: Use }>): void {
    const { assumption } = this.state;
    this.#change({
      assumption: { ...assumption, uses: { ...assumption.uses, [event.detail.component]: event.detail.use } },
    });
  }

  #showLicence(event: CustomEvent<string>): void {
    this.#change({ filter: { ...NO_FILTER, licence: event.detail } });
    this.components?.scrollIntoView({ block: 'start' });
  }

  #retry(): void {
    this.#query.clear();
    this.requestUpdate();
  }

  #change(change: Partial<ProjectState>): void {
    this.context.updatePart('project', change);
  }
}
