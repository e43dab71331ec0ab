import { join, resolve } from 'node:path';
import { launchChromium } from '../../tools/chromium';
import { startCodeServer } from '../../tools/code-server';

const VSIX = resolve(__dirname, '../../../licence-assistant.vsix');

export interface EditorTimes {
  /** Milliseconds, as the editor itself counts them: loading the code and calling `activate`. */
  readonly activation: number;
  /** Milliseconds from the open manifest being shown to its first problem being shown. */
  readonly firstProblem: number;
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
    const firstProblem = performance.now() - shown;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').fill('>Developer: Show Running Extensions');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Show Running Extensions' }).first().click();
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Licence Assistant' }).first();
    const time = row.locator('.activation-time');
    await time.waitFor();
    return { activation: Number(/(\d+)\s*ms/.exec(await time.innerText())?.[1] ?? NaN), firstProblem };
  } finally {
    await browser.close();
    await server.stop();
  }
}
