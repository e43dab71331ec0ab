import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { PANEL_TABS, type PanelTab, type PanelTarget } from '../../server/src/protocol/panel/messages';
import './check/check-tab';
import './compare/compare-tab';
import './find/find-tab';
import './project/project-tab';
import { PanelElement } from './parts/element';
import { MOST_COMPARED, type PanelState } from './state';
import { sharedStyles } from './styles/shared';

/** The whole panel: the tabs, what it remembers, and what it says to a screen reader. */
@customElement('licence-panel')
export class LicencePanel extends PanelElement {
  static override styles = [
    sharedStyles,
    css`
      main {
        margin: 0 auto;
        max-width: 1400px;
        padding: 0 20px 40px;
      }
      vscode-tabs {
        --vscode-settings-headerBorder: var(--line);
      }
      vscode-tab-header[active] {
        box-shadow: inset 0 -2px currentColor;
        font-weight: 600;
      }
      vscode-tab-panel {
        overflow: visible;
        padding-top: 20px;
      }
      @media (max-width: 480px) {
        main {
          padding: 0 12px 32px;
        }
      }
    `,
  ];

  @property({ attribute: false }) accessor remembered!: PanelState;
  @property({ type: Boolean }) accessor restricted = false;
  /** Grows with every change of the project, so that its views ask again. */
  @property({ attribute: false }) accessor revision = 0;
  @property({ attribute: false }) accessor announcement = '';
  /** The project's outbound licence, once it is known. */
  @state() accessor outbound = '';
  @query('vscode-tabs') accessor tabs!: Element;

  /** Tabs are built when first shown and kept from then on, with what was typed and scrolled. */
  readonly #visited = new Set<PanelTab>();

  protected override async firstUpdated(): Promise<void> {
    await customElements.whenDefined('vscode-tabs');
    await (this.tabs as LitElement).updateComplete;
    nameTabList(this.tabs, this.context.texts('panel.title'));
  }

  protected override render(): TemplateResult {
    const { texts } = this.context;
    this.#visited.add(this.remembered.tab);
    return html`
      <main>
        <h1 class="hidden">${texts('panel.title')}</h1>
        <vscode-tabs
          selected-index=${PANEL_TABS.indexOf(this.remembered.tab)}
          @vsc-tabs-select=${this.#select}
          @keydown=${this.#activate}
        >
          ${PANEL_TABS.map(
            (tab) => html`
              <vscode-tab-header slot="header">${texts(`panel.tab.${tab}`)}</vscode-tab-header>
              <vscode-tab-panel>${this.#visited.has(tab) ? this.#tab(tab) : nothing}</vscode-tab-panel>
            `,
          )}
        </vscode-tabs>
        <div class="hidden" role="status">${this.announcement}</div>
      </main>
    `;
  }

  #tab(tab: PanelTab): TemplateResult {
    const { context, remembered } = this;
    switch (tab) {
      case 'project':
        return html`<licence-project
          .context=${context}
          .state=${remembered.project}
          .restricted=${this.restricted}
          .revision=${this.revision}
          @outbound=${this.#outbound}
        ></licence-project>`;
      case 'check':
        return html`<licence-check
          .context=${context}
          .state=${remembered.check}
          .outbound=${this.outbound}
          .revision=${this.revision}
        ></licence-check>`;
      case 'find':
        return html`<licence-find
          .context=${context}
          .state=${remembered.find}
          .compared=${remembered.compared}
          .project=${remembered.project.project}
          .revision=${this.revision}
        ></licence-find>`;
      case 'compare':
        return html`<licence-compare .context=${context} .compared=${remembered.compared}></licence-compare>`;
    }
  }

  /** Goes where a command or a link of the editor wants to have the person. */
  show(target: PanelTarget): void {
    const { project, check } = this.remembered;
    this.context.update({
      tab: target.tab,
      project: {
        ...project,
        ...(target.project !== undefined && { project: target.project }),
        ...(target.component !== undefined && { open: [...project.open, target.component] }),
      },
      check: { ...check, inbound: target.inbound ?? check.inbound, outbound: target.outbound ?? check.outbound },
      ...(target.licences && { compared: target.licences.slice(0, MOST_COMPARED) }),
    });
  }

  #select(event: CustomEvent<{ selectedIndex: number }>): void {
    const tab = PANEL_TABS[event.detail.selectedIndex];
    if (tab) this.context.update({ tab });
  }

  /** The space bar activates a tab, as Enter does. */
  #activate(event: KeyboardEvent): void {
    const header = event.target;
    if (event.key !== ' ' || !(header instanceof HTMLElement) || header.localName !== 'vscode-tab-header') return;
    event.preventDefault();
    header.click();
  }

  #outbound(event: CustomEvent<string>): void {
    this.outbound = event.detail;
  }
}

/** The library's element is a list of tabs in a list of tabs, without a name: a screen reader would read out both. */
function nameTabList(tabs: Element, name: string): void {
  const [list, ...inner] = tabs.shadowRoot?.querySelectorAll('[role=tablist]') ?? [];
  list?.setAttribute('aria-label', name);
  for (const element of inner) element.removeAttribute('role');
}
