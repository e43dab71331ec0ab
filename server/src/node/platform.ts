import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { createClientFiles } from '../lsp/client-files';
import { remember } from '../core/text/remember';
import { connectionLog } from '../lsp/log';
import { uriPath } from '../lsp/platform';
import type { Platform } from '../lsp/platform';
import type { FileSystem } from '../runtime';
import { nodeFiles } from './files';
import { createNodeRuntime } from './runtime';
import { tuneForTyping } from './tuning';

/** The server's platform in Node: its own file system for `file:`, the client's for virtual workspaces. */
export function createNodePlatform(connection: Connection): Platform {
  const documentation = join(__dirname, '../docs');
  const addressOf = remember((page) => {
    const path = join(documentation, page);
    return existsSync(path) ? pathToFileURL(path).href : undefined;
  }, 1000);
  return {
    runtime: {
      ...createNodeRuntime({ log: connectionLog(connection), dist: __dirname, helping: false }),
      files: eitherFiles(nodeFiles, createClientFiles(connection)),
    },
    pathOf: (uri) => {
      const parsed = URI.parse(uri);
      return parsed.scheme === 'file' ? withSlashes(parsed.fsPath).replace(/\/$/, '') : uriPath(uri);
    },
    documentationOf: (code, language) =>
      addressOf(`${language}/findings/${code}.md`) ?? addressOf(`findings/${code}.md`),
    scanned: tuneForTyping,
  };
}

function eitherFiles(local: FileSystem, virtual: FileSystem): FileSystem {
  const of = (path: string): FileSystem => (path.includes('://') ? virtual : local);
  return {
    list: (directory) => of(directory).list(directory),
    status: (path) => of(path).status(path),
    read: (path, limit) => of(path).read(path, limit),
  };
}

/** Elsewhere than on Windows a backslash is part of a name. */
function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
