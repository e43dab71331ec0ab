import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import type { Message } from '../../server/src/core/messages/model';
import type { Failures } from './failures';
import type { StatusSource } from './status/source';
import type { ServerMethod, ServerParams, ServerResult } from '../../server/src/protocol/requests';

/** What every part of the extension works with. */
export interface Host {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly status: StatusSource;
  readonly failures: Failures;
  /** Of the texts: the editor's, or English where there are none in that. */
  readonly language: string;
  /** A message in the language of the editor. */
  text(message: Message): string;
  /** Asks the server. Rejects where the server is not there. */
  ask<M extends ServerMethod>(method: M, params: ServerParams<M>, token?: CancellationToken): Promise<ServerResult<M>>;
}
