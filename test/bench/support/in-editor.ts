import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../../tools/chromium';
import { startCodeServer } from '../../tools/code-server';

const VSIX = resolve(__dirname, '../../../licence-assistant.vsix');

export interface EditorTimes {
  /** Milliseconds, as the editor itself counts them: loading the code and calling `activate`. */
  readonly activation: number;
  /** Milliseconds from the open manifest being shown to its first problem being shown; the extension host starts in between. */
  readonly shownToProblem: number;
  /** Milliseconds from the window being up, which is when the editor says that its extensions have started, to the first problem being shown. */
  readonly upToProblem: number;
}

/** Opens `folder` with its package.json in a real editor with the packaged extension installed. */
export async function measureInEditor(folder: string): Promise<EditorTimes> {
  const server = await startCodeServer({ vsix: VSIX });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(60_000);
    await page.goto(
      server.address(folder, [['openFile', `vscode-remote://${server.authority}${join(folder, 'package.json')}`]]),
    );
    await page.locator('.monaco-editor .view-line').first().waitFor();
    const shown = performance.now();
    await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    const shownToProblem = performance.now() - shown;
    const problem = Date.now();
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').fill('>Developer: Show Running Extensions');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Show Running Extensions' }).first().click();
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Licence Assistant' }).first();
    const time = row.locator('.activation-time');
    await time.waitFor();
    const activation = Number(/(\d+)\s*ms/.exec(await time.innerText())?.[1] ?? NaN);
    return { activation, shownToProblem, upToProblem: problem - upSince(server.profile) };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** When the editor's own log says that everything which starts with the window has started (milliseconds since 1970). */
function upSince(profile: string): number {
  const logs = join(profile, 'data/logs');
  const files = readdirSync(logs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('exthost.log'));
  const lines = files.flatMap((file) => readFileSync(join(logs, file), 'utf8').split('\n'));
  const line = lines.find((each) => each.includes('Eager extensions activated')) ?? '';
  return new Date(line.slice(0, '2026-01-01 00:00:00.000'.length)).getTime();
}
