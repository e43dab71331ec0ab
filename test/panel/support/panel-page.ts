import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { panelBundle } from '../../../client/src/panel/own-texts';
import { webviewPage } from '../../../client/src/panel/html';
import type { HostMessage, PanelTarget, WebviewMessage } from '../../../server/src/protocol/panel/messages';
import type { PanelMethod, PanelParams, PanelResult } from '../../../server/src/protocol/panel/requests';
import type { MessageBundle } from '../../../server/src/core/messages/model';
import { launchChromium } from '../../tools/chromium';
import { THEMES, type Theme } from './themes';

const ORIGIN = 'http://panel.test';
const SCREENSHOTS = 'test-results/panel';

/** What the server answers, by method; a method that is missing never gets an answer. */
export type Answers = {
  readonly [M in PanelMethod]?: (params: PanelParams<M>) => PanelResult<M> | Promise<PanelResult<M>>;
};

export interface PanelOptions {
  readonly answers: Answers;
  readonly theme?: Theme;
  readonly target?: PanelTarget;
  readonly restricted?: boolean;
  /** Of the texts of `data/messages`, e.g. `de`. */
  readonly language?: string;
  /** What the panel remembered from before. */
  readonly remembered?: unknown;
  /** Of the editor, in pixels. */
  readonly fontSize?: number;
  readonly context?: BrowserContextOptions;
}

/** The panel in a page as the editor would show it, with everything it sent out. */
export interface OpenPanel {
  readonly page: Page;
  readonly panel: Locator;
  readonly sent: WebviewMessage[];
  /** What went wrong in the page: errors, blocked content. */
  readonly troubles: string[];
  send(message: HostMessage): Promise<void>;
  /** Changes the colours under the open panel, as the editor does. */
  setTheme(theme: Theme): Promise<void>;
  /** What the panel would remember after a restart. */
  remembered(): Promise<unknown>;
  close(): Promise<void>;
}

let browser: Browser | undefined;
let script: string | undefined;

/** Starts the browser and builds the panel, once for all tests. */
export async function startBrowser(): Promise<void> {
  const { bundles } = (await import(String(new URL('../../../scripts/bundles.mjs', import.meta.url)))) as {
    bundles: { outfile?: string }[];
  };
  const options = bundles.find(({ outfile }) => outfile?.endsWith('panel.js'));
  const result = await build({ ...options, write: false });
  script = result.outputFiles.find(({ path }) => path.endsWith('.js'))?.text;
  browser = await launchChromium();
}

export async function stopBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** Opens the panel over a server that answers with `answers`. */
export async function openPanel(options: PanelOptions): Promise<OpenPanel> {
  if (!browser || script === undefined) throw new Error('The browser has not been started.');
  const context = await browser.newContext({ viewport: { width: 1180, height: 900 }, ...options.context });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  const sent: WebviewMessage[] = [];
  const send = (message: HostMessage) => page.evaluate((data) => window.postMessage(data), message);
  await page.exposeFunction('toHost', (message: WebviewMessage) => {
    sent.push(message);
    void answer(message, options, send).catch((error: unknown) => troubles.push(String(error)));
  });
  await page.addInitScript({ content: standIn(options) });
  await serve(page, script, options.language ?? 'en');
  await page.locator('licence-panel').waitFor();
  return {
    page,
    panel: page.locator('licence-panel'),
    sent,
    troubles,
    send,
    setTheme: (theme) => page.evaluate(`setTheme(${JSON.stringify(THEMES[theme])})`),
    remembered: () => page.evaluate(() => (window as unknown as { remembered: unknown }).remembered),
    close: () => context.close(),
  };
}

/** All texts of a language. */
export function textsOf(language: string): MessageBundle {
  return JSON.parse(readFileSync(join(__dirname, `../../../data/messages/${language}.json`), 'utf8')) as MessageBundle;
}

/** A screenshot for a person to look at, in `test-results/panel`. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name.replace(/[^\w-]+/g, '-')}.png`), fullPage: true });
}

async function serve(page: Page, source: string, language: string): Promise<void> {
  const html = webviewPage({
    script: `${ORIGIN}/panel.js`,
    sources: ORIGIN,
    nonce: 'test',
    language,
    title: textsOf(language)['panel.title'] ?? '',
  });
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/panel.js') return route.fulfill({ contentType: 'text/javascript', body: source });
    return pathname === '/' ? route.fulfill({ contentType: 'text/html', body: html }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${ORIGIN}/`);
}

/** The script that makes a plain page look like the editor's webview. */
function standIn({ theme = 'dark-2026', remembered, fontSize = 13 }: PanelOptions): string {
  const given = Object.entries({ theme: THEMES[theme], fontSize: `${fontSize}px`, remembered }).map(
    ([name, value]) => `globalThis.${name} = ${JSON.stringify(value)};`,
  );
  return [...given, readFileSync(join(__dirname, 'editor-stand-in.js'), 'utf8')].join('\n');
}

async function answer(
  message: WebviewMessage,
  options: PanelOptions,
  send: (message: HostMessage) => Promise<void>,
): Promise<void> {
  if (message.type === 'loaded') {
    const { restricted = false, target, language = 'en' } = options;
    const texts = panelBundle(textsOf(language));
    return send({ type: 'start', language, texts, restricted, ...(target && { target }) });
  }
  if (message.type !== 'request') return;
  const reply = options.answers[message.method] as ((params: unknown) => unknown) | undefined;
  if (!reply) return;
  const { id } = message;
  try {
    await send({ type: 'answer', id, result: await reply(message.params) });
  } catch (error) {
    await send({ type: 'failure', id, message: (error as Error).message });
  }
}
