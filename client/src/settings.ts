import { workspace } from 'vscode';
import { DidChangeConfigurationNotification } from 'vscode-languageclient';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { Host } from './host';

/** In restricted mode the network stays off, whatever the settings say. */
export function withoutNetworkWhereRestricted(): Middleware {
  return {
    workspace: {
      configuration: async (params, token, next) => {
        const values = await next(params, token);
        if (workspace.isTrusted || !Array.isArray(values)) return values;
        return values.map((value: unknown) => (typeof value === 'object' && value !== null ? { ...value, online: false } : value));
      },
    },
  };
}

/** The server reads its settings again when the user trusts the workspace. */
export function followTrust({ context }: Host, client: BaseLanguageClient): void {
  context.subscriptions.push(
    workspace.onDidGrantWorkspaceTrust(() => {
      void client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    }),
  );
}
