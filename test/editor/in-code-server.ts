import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { watchSuite } from '../tools/automation';
import { launchChromium } from '../tools/chromium';
import { startCodeServer } from '../tools/code-server';
import type { EditorRun } from './model';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Runs the suite in code-server's Node extension host, or in its web worker extension host. */
export async function runInCodeServer(run: EditorRun, host: 'node' | 'web'): Promise<number> {
  const server = await startCodeServer();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const suite = await watchSuite(page, run.timeout);
    const remote = (path: string): string => `vscode-remote://${server.authority}${path}`;
    await configure(page, host === 'web' ? await webOptions(run, server.authority) : {});
    const payload =
      host === 'web'
        ? []
        : [
            ['extensionDevelopmentPath', remote(run.extension)] as const,
            ['extensionTestsPath', remote(run.tests)] as const,
          ];
    await page.goto(server.address(run.workspace, payload), { waitUntil: 'domcontentloaded' });
    const result = await suite.status;
    if (result !== 0) await page.screenshot({ path: join(run.screenshots, 'failure.png') }).catch(() => undefined);
    return result;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Without the smoke test driver a built workbench ignores the extension and the tests under development. */
async function configure(page: Page, options: object): Promise<void> {
  await page.addInitScript(
    (development) =>
      document.addEventListener('readystatechange', () => {
        const element = document.getElementById('vscode-workbench-web-configuration');
        if (!element || document.readyState !== 'interactive') return;
        const configuration = JSON.parse(element.getAttribute('data-settings') ?? '{}') as {
          developmentOptions?: object;
        };
        configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
        element.setAttribute('data-settings', JSON.stringify(configuration));
      }),
    { enableSmokeTestDriver: true, ...options },
  );
}

/** A web extension must come over HTTP from the page's own origin: code-server's proxy serves our port there. */
async function webOptions(run: EditorRun, authority: string): Promise<object> {
  const files = createServer((request, response) => {
    const path = join(
      run.extension,
      normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)),
    );
    readFile(path).then(
      (content) =>
        response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  files.unref();
  const { port } = files.address() as AddressInfo;
  const at = (path: string): object => ({
    scheme: 'http',
    authority,
    path: join(`/proxy/${port}`, relative(run.extension, path)),
  });
  return { extensions: [at(run.extension)], extensionTestsPath: at(run.tests) };
}
