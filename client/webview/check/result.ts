import { html, nothing, type TemplateResult } from 'lit';
import type { CheckResult, CheckView, OpinionView } from '../../../server/src/protocol/panel/check';
import type { Texts } from '../context';
import { explanationView } from '../parts/explanation';
import { referenceLink } from '../parts/links';
import { markView } from '../parts/mark';

/** The answer in a few words, for a screen reader: the verdict of each use, or what is wrong with what was entered. */
export function spokenAnswer(view: CheckView, texts: Texts): string {
  if (view.state === 'invalid') return [view.inbound, view.outbound].filter(Boolean).join(' ');
  const { inbound, outbound, uses } = view.result;
  const verdicts = uses.map(({ use, explanation: { mark } }) =>
    texts('panel.check.spoken', { use: texts(`use.${use}`), verdict: texts(`verdict.${mark}`) }),
  );
  return [`${texts('panel.check.result', { inbound, outbound })}.`, ...verdicts].join(' ');
}

/** Five rows, one for each use: verdict, reason, article, obligations, remedy. Obligations that repeat are said once. */
export function usesTable({ uses }: CheckResult, texts: Texts): TemplateResult {
  const repeats = (index: number) => {
    const [before, here] = [uses[index - 1]?.explanation.obligations, uses[index]?.explanation.obligations];
    return here !== undefined && here.length > 0 && JSON.stringify(before) === JSON.stringify(here);
  };
  return html`<table class="uses">
    <caption class="hidden">
      ${texts('panel.check.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts('panel.column.use')}</th>
        <th scope="col">${texts('panel.column.verdict')}</th>
        <th scope="col">${texts('panel.check.why')}</th>
      </tr>
    </thead>
    <tbody>
      ${uses.map(
        ({ use, explanation }, index) =>
          html`<tr>
            <th scope="row">
              <strong>${texts(`use.${use}`)}</strong><span class="detail">${texts(`panel.use.${use}`)}</span>
            </th>
            <td>${markView(explanation.mark, texts)}</td>
            <td>
              ${repeats(index) ? explanationView(explanation, texts, html`<p class="detail">${texts('panel.check.same-obligations')}</p>`) : explanationView(explanation, texts)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Who says otherwise, and why we differ; sources that agree stand in the same table. */
export function opinionsSection(opinions: readonly OpinionView[], texts: Texts): TemplateResult | typeof nothing {
  if (opinions.length === 0) return nothing;
  return html`
    <section aria-labelledby="opinions">
      <h2 id="opinions">${texts('panel.opinions.title')}</h2>
      <table class="opinions">
        <caption class="hidden">
          ${texts('panel.opinions.title')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts('panel.opinions.source')}</th>
            <th scope="col">${texts('panel.opinions.says')}</th>
            <th scope="col">${texts('panel.opinions.note')}</th>
          </tr>
        </thead>
        <tbody>
          ${opinions.map(
            ({ source, url, verdict, differs, note }) =>
              html`<tr>
                <th scope="row">${referenceLink({ text: source, ...(url && { url }) })}</th>
                <td>
                  ${verdict}${differs ? html`<span class="detail differs">${texts('panel.opinions.differs')}</span>` : nothing}
                </td>
                <td>${note}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
  `;
}
