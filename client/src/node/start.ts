import type { ChildProcess } from 'node:child_process';
import { LanguageClient } from 'vscode-languageclient/node';
import { startExtension } from '../extension';
import type { StartedBy } from '../lazily';
import { startServerProcess } from './server-process';

/** Starts the extension on the desktop, with the server process that is there already; where that ends, with another one. */
export function startWith(first: ChildProcess): StartedBy {
  let next: ChildProcess | undefined = first;
  const server = async (): Promise<ChildProcess> => {
    const process = next ?? startServerProcess();
    next = undefined;
    return Promise.resolve(process);
  };
  return { start: (context) => startExtension(context, (id, name, options) => new LanguageClient(id, name, server, options)) };
}
