import type { ExtensionContext } from 'vscode';
import type { Extension } from './extension';

/** What the editor calls of an extension. */
interface EntryPoints {
  activate(context: ExtensionContext): Promise<void>;
  deactivate(): Promise<void>;
}

/** What starts the extension, once it is loaded. */
export interface StartedBy {
  start(context: ExtensionContext): Promise<Extension>;
}

/** Entry points that load what they start once the editor has been given its answer: extensions that start beside this one are not kept waiting. */
export function lazily(load: () => Promise<StartedBy>): EntryPoints {
  let extension: Extension | undefined;
  return {
    activate: async (context) => {
      const { start } = await load();
      extension = await start(context);
    },
    deactivate: async () => extension?.stop(),
  };
}
