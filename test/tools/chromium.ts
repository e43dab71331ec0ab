import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { execute } from './cache';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts headless Chromium: the one `CHROMIUM` names, else the installed one, else Debian's, installed where we may. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: ARGUMENTS });
}

function findChromium(): string {
  const known = process.env['CHROMIUM'] ?? onPath();
  if (known !== undefined) return known;
  if (process.getuid?.() !== 0) throw new Error('Chromium is missing: install it, or name one by CHROMIUM.');
  console.error('Installing Chromium');
  execute('apt-get', ['update', '-qq']);
  execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  const installed = onPath();
  if (installed === undefined) throw new Error('Chromium was installed but is not to be found.');
  return installed;
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
}
