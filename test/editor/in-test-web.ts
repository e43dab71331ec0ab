import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { watchSuite } from '../tools/automation';
import { launchChromium } from '../tools/chromium';
import { freePort } from '../tools/code-server';
import { findVscodeWeb, VSCODE_WEB_COMMIT } from '../tools/vscode-web';
import type { EditorRun } from './model';

/** Runs the suite in the oldest VS Code we support, in its web worker extension host, served by `@vscode/test-web`. */
export async function runInTestWeb(run: EditorRun): Promise<number> {
  const port = await freePort();
  const server = await open({
    browserType: 'none',
    port,
    quality: 'stable',
    commit: VSCODE_WEB_COMMIT,
    testRunnerDataDir: findVscodeWeb(),
    extensionDevelopmentPath: run.extension,
    extensionTestsPath: run.tests,
    folderPath: run.workspace,
    // The build of that time is made of AMD modules.
    esm: false,
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const suite = await watchSuite(page, run.timeout);
    await page.goto(`http://localhost:${port}`);
    const result = await suite.status;
    if (result !== 0) await page.screenshot({ path: join(run.screenshots, 'failure.png') }).catch(() => undefined);
    return result;
  } finally {
    await browser.close();
    server.dispose();
  }
}
