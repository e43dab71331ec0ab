import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { startCodeServer } from '../tools/code-server';
import type { CodeServer } from '../tools/code-server';

const ROOT = resolve(__dirname, '../..');
/** Where pictures go; `SCREENSHOTS` names another folder, e.g. that of the documentation. */
const PICTURES = resolve(ROOT, process.env['SCREENSHOTS'] ?? 'test-results/ui');

/** How long one opening of the command palette may take, in milliseconds, and how often it is opened. */
const PALETTE_MS = 10_000;
const PALETTE_TRIES = 3;

/** The real workbench with the packaged extension installed, and a copy of a sample project open. */
export interface Workbench {
  readonly page: Page;
  /** Folder of the editor's settings and extensions. */
  readonly profile: string;
  /** Absolute path of the project's copy. */
  readonly folder: string;
  command(name: string): Promise<void>;
  /** The document inside the panel's webview. */
  panel(): FrameLocator;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** Open at the start, relative to the project. */
  readonly file?: string;
  readonly settings?: object;
  /** False: the editor knows workspace trust, and the folder is not trusted. */
  readonly trusted?: boolean;
  /** The editor's display language, as a language pack would set it. */
  readonly language?: string;
}

async function openWorkbench(
  sample: string,
  { file, settings = {}, trusted = true, language }: WorkbenchOptions = {},
): Promise<Workbench> {
  const parent = mkdtempSync(join(tmpdir(), 'licence-assistant-ui-'));
  const folder = join(parent, sample);
  cpSync(join(ROOT, 'samples', sample), folder, { recursive: true });
  mkdirSync(PICTURES, { recursive: true });
  const server = await startCodeServer({ vsix: join(ROOT, 'licence-assistant.vsix'), settings, trust: trusted });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 812 } });
  page.setDefaultTimeout(30_000);
  if (language !== undefined)
    await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
  const payload =
    file === undefined ? [] : [['openFile', `vscode-remote://${server.authority}${folder}/${file}`] as const];
  await page.goto(server.address(folder, payload));
  return {
    page,
    profile: server.profile,
    folder,
    command: (name) => runCommand(page, name),
    panel: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    picture: async (name) => void (await page.screenshot({ path: join(PICTURES, `${name}.png`) })),
    close: () => closeAll(browser, server, parent),
  };
}

/** Opens a workbench for all tests of the suite that calls this, hands it out, and takes a picture of what a failed test left. */
export function useWorkbench(sample: string, options: WorkbenchOptions, use: (workbench: Workbench) => void): void {
  let workbench: Workbench | undefined;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench(sample, options);
    use(workbench);
  });
  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state === 'failed') await workbench?.picture(`failed ${currentTest.title.slice(0, 60)}`);
  });
  after(() => workbench?.close());
}

async function closeAll(browser: Browser, server: CodeServer, folder: string): Promise<void> {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Runs a command of the command palette by its title. The palette closes itself where something else takes the focus at that moment
 * (a panel that comes back, a group that closes): it is then opened again, as a person would.
 */
async function runCommand(page: Page, name: string): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  const row = widget.locator('.monaco-list-row', { hasText: name }).first();
  for (let tries = PALETTE_TRIES; ; tries -= 1) {
    await page.keyboard.press('F1');
    try {
      await widget.locator('input.input').fill(`>${name}`, { timeout: PALETTE_MS });
      await row.click({ timeout: PALETTE_MS });
      return;
    } catch (error) {
      if (tries === 1) throw error;
    }
  }
}

/** The rows of a list or tree that show `text`. */
export function rowsOf(page: Page, container: string, text: string): Locator {
  return page.locator(`${container} .monaco-list-row`, { hasText: text });
}
