import type { Connection } from 'vscode-languageserver';
import type { ClientFacts } from './client-facts';

/** Dependencies that get their licence shown at the end of their line. */
export type InlayHintsSetting = 'off' | 'conflicts' | 'all';

/** The settings the server obeys, `licenceAssistant.*`; each may differ from folder to folder. */
export interface Settings {
  readonly inlayHints: InlayHintsSetting;
  readonly codeLens: boolean;
  /** Public registries may be asked. */
  readonly online: boolean;
}

export const DEFAULT_SETTINGS: Settings = { inlayHints: 'all', codeLens: true, online: false };

export interface SettingsReader {
  /** The settings in force for a file or folder. */
  of(uri: string): Promise<Settings>;
  /** Forgets what was read: the client says that something changed. */
  forget(): void;
}

/** Reads the client's settings for a folder, and keeps them until they change. */
export function createSettings(connection: Connection, client: ClientFacts): SettingsReader {
  const known = new Map<string, Promise<Settings>>();
  const read = async (uri: string): Promise<Settings> =>
    sanitise(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'licenceAssistant' }));
  return {
    of: (uri) => {
      if (!client.configuration) return Promise.resolve(DEFAULT_SETTINGS);
      const settings = known.get(uri) ?? read(uri).catch(() => DEFAULT_SETTINGS);
      known.set(uri, settings);
      return settings;
    },
    forget: () => known.clear(),
  };
}

/** Takes from foreign settings what is as it should be, and the default for the rest. */
export function sanitise(value: unknown): Settings {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { inlayHints, codeLens, online } = given;
  return {
    inlayHints:
      inlayHints === 'off' || inlayHints === 'conflicts' || inlayHints === 'all'
        ? inlayHints
        : DEFAULT_SETTINGS.inlayHints,
    codeLens: typeof codeLens === 'boolean' ? codeLens : DEFAULT_SETTINGS.codeLens,
    online: online === true,
  };
}
