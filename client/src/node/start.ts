import type { ChildProcess } from 'node:child_process';
import { LanguageClient } from 'vscode-languageclient/node';
import { startExtension } from '../extension';
import type { StartedBy } from '../lazily';
import { startServerProcess } from './server-process';

/** Starts the extension on the desktop, with the server process that is started already; where that ends or does not start, with another one. */
export function startWith(first: Promise<ChildProcess>): StartedBy {
  let next: Promise<ChildProcess> | undefined = first;
  const server = (): Promise<ChildProcess> => {
    const process = next ?? startServerProcess();
    next = undefined;
    return process;
  };
  return { start: (context) => startExtension(context, (id, name, options) => new LanguageClient(id, name, server, options)) };
}
