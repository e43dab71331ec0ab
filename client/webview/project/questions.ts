import { html, nothing, type TemplateResult } from 'lit';
import type { OutboundView, ProjectOverview, StandingView, Step } from '../../../server/src/protocol/panel/project';
import type { PanelContext } from '../context';
import { commaSeparated, placeLink, referenceLink } from '../parts/links';
import { markShape } from '../parts/mark';
import { actionButton } from './states';

/** What the questions can ask of the tab around them. */
export interface QuestionLinks {
  showComponent(id: string): void;
  tryOut(assumption: NonNullable<Step['assumption']>): void;
}

/** The three questions of a project, in their order. */
export function questions(overview: ProjectOverview, links: QuestionLinks, context: PanelContext): TemplateResult {
  return html`${outboundQuestion(overview.outbound, context)} ${standingQuestion(overview.standing, links, context)}
  ${stepsQuestion(overview.steps, links, context)}`;
}

function outboundQuestion(
  { expression, name, url, declarations, files }: OutboundView,
  context: PanelContext,
): TemplateResult {
  const { texts } = context;
  const dissenting = declarations.filter((declaration) => !declaration.agrees);
  const agreeing = declarations.filter((declaration) => declaration.agrees);
  return html`
    <section aria-labelledby="question-outbound">
      <h2 id="question-outbound" class="question">${texts('panel.question.outbound')}</h2>
      <p class="answer">
        ${expression ?? texts(dissenting.length > 0 ? 'panel.outbound.disagree' : 'panel.outbound.none')}
      </p>
      ${name ? html`<p class="detail">${referenceLink({ text: name, ...(url && { url }) })}</p>` : nothing}
      ${
        agreeing.length > 0
          ? html`<p class="detail">
              ${texts('panel.outbound.declared-in')}
              ${commaSeparated(agreeing.map(({ place }) => placeLink(place, context)))}
            </p>`
          : nothing
      }
      ${
        dissenting.length > 0
          ? html`<ul class="plain">
              ${dissenting.map(({ place, value }) => html`<li>${markShape('no')}<span>${placeLink(place, context)} ${texts('panel.outbound.says', { value })}</span></li>`)}
            </ul>`
          : nothing
      }
      <p class="state">${markShape(files.mark)}<span>${files.text}</span></p>
      ${
        files.places.length > 0
          ? html`<ul class="plain places">
              ${files.places.map((place) => html`<li>${placeLink(place, context)}</li>`)}
            </ul>`
          : nothing
      }
    </section>
  `;
}

function standingQuestion(
  { mark, text, obstacles }: StandingView,
  links: QuestionLinks,
  { texts }: PanelContext,
): TemplateResult {
  return html`
    <section aria-labelledby="question-standing">
      <h2 id="question-standing" class="question">${texts('panel.question.standing')}</h2>
      <p class="state strong">${markShape(mark)}<span>${text}</span></p>
      <ul class="plain obstacles">
        ${obstacles.map((obstacle, index) => {
          const reason = `obstacle-${index}`;
          return html`<li>
            ${markShape(obstacle.mark)}
            <div>
              ${obstacleName(obstacle, reason, links)}
              <span class="hidden">${texts(`verdict.${obstacle.mark}`)}</span>
              <p id=${reason} class="detail">${obstacle.reason}</p>
            </div>
          </li>`;
        })}
      </ul>
    </section>
  `;
}

function obstacleName(
  { component, name }: StandingView['obstacles'][number],
  reason: string,
  links: QuestionLinks,
): TemplateResult {
  if (component === undefined) return html`<span>${name}</span>`;
  return html`<button class="link" aria-describedby=${reason} @click=${() => links.showComponent(component)}>
    ${name}
  </button>`;
}

function stepsQuestion(steps: readonly Step[], links: QuestionLinks, context: PanelContext): TemplateResult {
  const { texts } = context;
  return html`
    <section aria-labelledby="question-steps">
      <h2 id="question-steps" class="question">${texts('panel.question.steps')}</h2>
      ${steps.length === 0 ? html`<p class="state">${markShape('yes')}<span>${texts('panel.steps.none')}</span></p>` : nothing}
      <ol class="steps">
        ${steps.map(({ text, detail, action, component, assumption }, index) => {
          const about = `step-${index}`;
          return html`<li>
            <p id=${about}>${text}</p>
            ${detail ? html`<p class="detail">${detail}</p>` : nothing}
            <div class="buttons">
              ${action ? actionButton(action, context, { about }) : nothing}
              ${component ? html`<button class="link" aria-describedby=${about} @click=${() => links.showComponent(component)}>${texts('panel.steps.show')}</button>` : nothing}
              ${assumption ? html`<button class="link" aria-describedby=${about} @click=${() => links.tryOut(assumption)}>${texts('panel.steps.try')}</button>` : nothing}
            </div>
          </li>`;
        })}
      </ol>
    </section>
  `;
}
