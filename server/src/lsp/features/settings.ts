import { CancellationToken, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Context } from '../context';
import type { Feature } from '../handler';
import { askRegistries } from '../registries';
import { refreshHints } from '../refresh';

/** Follows changes of the user's settings. */
export const settings: Feature = {
  register: (connection, guard) => {
    const take = guard('settings', undefined, (context: Context) => {
      context.settings.forget();
      refreshHints(context);
      for (const project of context.projects.all()) void askRegistries(context, project);
    });
    connection.onDidChangeConfiguration(() => void take(undefined, CancellationToken.None));
  },
  start: ({ client, connection }) => {
    if (!client.configuration) return;
    void connection.client.register(DidChangeConfigurationNotification.type, { section: 'licenceAssistant' });
  },
};
