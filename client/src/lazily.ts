import type { ExtensionContext } from 'vscode';
import type { Extension } from './extension';

/** What the editor calls of an extension. */
interface EntryPoints {
  activate(context: ExtensionContext): Promise<void>;
  deactivate(): Promise<void>;
}

/** Entry points that load what they start once the editor has been given its answer: extensions that start beside this one are not kept waiting. */
export function lazily(load: () => Promise<{ start(context: ExtensionContext): Promise<Extension> }>): EntryPoints {
  let extension: Extension | undefined;
  return {
    activate: async (context) => {
      const { start } = await load();
      extension = await start(context);
    },
    deactivate: async () => extension?.stop(),
  };
}
