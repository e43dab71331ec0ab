import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { startBrowser, stopBrowser, textsOf } from './support/panel-page';
import { startRealServer, type RealServer } from './support/real-server';
import { withPanel } from './support/with-panel';

const SAMPLE = join(__dirname, '../../samples/permit-service');
const ENGLISH = textsOf('en');
const LANGUAGES = readdirSync(join(__dirname, '../../data/messages'))
  .map((file) => file.replace('.json', ''))
  .filter((language) => language !== 'en');

/** An editor group of a usual window; the narrowest that WCAG 1.4.10 asks for; a window of 1180 pixels at 200 % zoom; the same with letters twice as large. */
const SIZES = [
  { width: 1100, height: 900, fontSize: 13 },
  { width: 320, height: 640, fontSize: 13 },
  { width: 590, height: 450, fontSize: 13 },
  { width: 640, height: 900, fontSize: 26 },
];

/** What the panel remembers in each of its tabs, and a text that shows that the answer has come. */
const TABS: Readonly<Record<string, { readonly remembered: object; readonly shows: string }>> = {
  project: {
    remembered: { tab: 'project', project: { assumption: { outbound: 'GPL-2.0-only' } } },
    shows: 'panel.combination.title',
  },
  check: {
    remembered: { tab: 'check', check: { inbound: 'GPL-3.0-only', outbound: 'EUPL-1.2' } },
    shows: 'panel.opinions.title',
  },
  find: {
    remembered: { tab: 'find', find: { text: '', terms: ['CommercialUse'], possible: '' } },
    shows: 'panel.find.pick',
  },
  compare: {
    remembered: { tab: 'compare', compared: ['EUPL-1.2', 'GPL-3.0-only', 'MPL-2.0', 'MIT'] },
    shows: 'panel.compare.term',
  },
};

/** Runs in the page: every text and spoken attribute, through all shadow roots. */
const TEXTS = `(() => {
  const found = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll(':not(style, script)')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      for (const node of element.childNodes) if (node.nodeType === 3 && node.data.trim() !== '') found.push(node.data.trim().replace(/\\s+/g, ' '));
      for (const name of ['aria-label', 'title', 'placeholder', 'label']) if (element.getAttribute(name)) found.push(element.getAttribute(name).trim());
    }
  };
  visit(document);
  return found;
})()`;
const OVERFLOW = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;

for (const language of LANGUAGES) {
  describe(`the panel in another language: ${language}`, () => {
    let server: RealServer;
    const texts = textsOf(language);

    before(async () => {
      await startBrowser();
      server = await startRealServer(SAMPLE, language);
    });
    after(async () => {
      await server.stop();
      await stopBrowser();
    });

    for (const [tab, { remembered, shows }] of Object.entries(TABS)) {
      for (const { width, height, fontSize } of SIZES) {
        const name = `${tab} speaks ${language} alone, and fits ${width} pixels with letters of ${fontSize}`;
        it(name, () =>
          withPanel(
            name,
            { answers: server.answers, language, remembered, fontSize, context: { viewport: { width, height } } },
            async ({ page }) => {
              const sign = page.getByText(texts[shows] ?? '', { exact: true });
              await sign.first().waitFor({ timeout: 30_000 });
              assert.equal(await page.evaluate('document.documentElement.lang'), language);
              assert.deepEqual(englishIn(await textsIn(page), texts), []);
              await eventually('the layout', async () => (await page.evaluate(OVERFLOW)) === 0 || undefined);
            },
          ),
        );
      }
    }
  });
}

async function textsIn(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(TEXTS)) as readonly string[];
}

/** Texts that are English messages which the language words otherwise. */
function englishIn(shown: readonly string[], texts: Readonly<Record<string, string>>): string[] {
  const own = new Set(Object.values(texts));
  const english = new Set(Object.values(ENGLISH).filter((text) => !own.has(text)));
  return shown.filter((text) => english.has(text));
}
