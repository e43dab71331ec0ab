import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Translator } from '../core/messages/model';
import type { Engines } from '../workspace/engines';
import type { LicenceTexts } from '../workspace/licence-texts';
import type { ClientFacts } from './client-facts';
import type { Platform } from './platform';
import type { Projects } from './projects';
import type { SettingsReader } from './settings';

/** All that a handler may use; made once, when the client has said what it can do and the data are loaded. */
export interface Context {
  readonly connection: Connection;
  readonly platform: Platform;
  readonly client: ClientFacts;
  readonly translator: Translator;
  readonly engines: Engines;
  readonly licenceTexts: LicenceTexts;
  readonly documents: TextDocuments<TextDocument>;
  readonly projects: Projects;
  readonly settings: SettingsReader;
}
