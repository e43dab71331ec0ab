import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Context } from './context';

/** Asks the client to ask again for what it shows within its editors. */
export function refreshHints({ client, connection }: Context): void {
  if (client.refreshesInlayHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
  if (client.refreshesCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
}
