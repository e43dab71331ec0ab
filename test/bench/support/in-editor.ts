import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium';
import { eventually } from '../../support/eventually';
import { startCodeServer } from '../../tools/code-server';

const VSIX = resolve(__dirname, '../../../licence-assistant.vsix');

export interface EditorTimes {
  /** Milliseconds, as the editor itself counts them: loading the code and calling `activate`. No file is open, so that nothing else loads with it. */
  readonly activation: number;
  /** Milliseconds from the open manifest being shown to its first problem being shown; the extension host starts in between. */
  readonly shownToProblem: number;
  /**
   * Milliseconds from the window being up, which is when the editor says that its extensions have started, to the first problem being
   * shown; negative where it is shown before.
   */
  readonly upToProblem: number;
  /** The same to the problems that need every component and every file: then all are shown. */
  readonly upToAll: number;
}

/** Opens `folder` in a real editor with the packaged extension installed: once alone, once with its package.json open. */
export async function measureInEditor(folder: string): Promise<EditorTimes> {
  return {
    activation: await inWorkbench(folder, [], activationTime),
    ...(await inWorkbench(folder, [join(folder, 'package.json')], firstProblem)),
  };
}

async function inWorkbench<T>(
  folder: string,
  files: readonly string[],
  measure: (page: Page, profile: string) => Promise<T>,
): Promise<T> {
  const server = await startCodeServer({ vsix: VSIX });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(60_000);
    const payload = files.map((file) => ['openFile', `vscode-remote://${server.authority}${file}`] as const);
    await page.goto(server.address(folder, payload));
    return await measure(page, server.profile);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function firstProblem(page: Page, profile: string): Promise<Omit<EditorTimes, 'activation'>> {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  const shown = performance.now();
  await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
  const shownToProblem = performance.now() - shown;
  const first = Date.now();
  await page.locator('.statusbar-item[id="status.problems"]', { hasText: String(PROBLEMS) }).waitFor();
  const all = Date.now();
  const up = await eventually('the word that the extensions have started', () => upSince(profile));
  return { shownToProblem, upToProblem: first - up, upToAll: all - up };
}

/** Errors, warnings and what is worth knowing in the manifest: no licence text, and components whose copyleft asks for another outbound licence. */
const PROBLEMS = 2;

async function activationTime(page: Page): Promise<number> {
  await page.locator('.statusbar-item[id$="licenceAssistant.status"]').waitFor();
  // The list has the slowest on top, and rows out of sight are not there.
  await page.setViewportSize({ width: 1280, height: 4000 });
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill('>Developer: Show Running Extensions');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Show Running Extensions' }).first().click();
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Licence Assistant' }).first();
  const time = row.locator('.activation-time');
  await time.waitFor();
  return Number(/(\d+)\s*ms/.exec(await time.innerText())?.[1] ?? NaN);
}

/** When the editor's own log says that everything which starts with the window has started (milliseconds since 1970), once it does. */
function upSince(profile: string): number | undefined {
  const logs = join(profile, 'data/logs');
  const files = readdirSync(logs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('exthost.log'));
  const lines = files.flatMap((file) => readFileSync(join(logs, file), 'utf8').split('\n'));
  const line = lines.find((each) => each.includes('Eager extensions activated'));
  return line === undefined ? undefined : new Date(line.slice(0, '2026-01-01 00:00:00.000'.length)).getTime();
}
