import { TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Connection, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { VERSION } from '../version';

import { loadEngines } from '../workspace/load';
import { createLicenceTexts } from '../workspace/licence-texts';
import { createSession } from '../workspace/session';
import { loadTranslator } from '../workspace/translator';
import { readClientFacts } from './client-facts';
import type { ClientFacts } from './client-facts';
import type { Context } from './context';
import { FEATURES } from './features';
import { createGuard } from './handler';
import type { Platform } from './platform';
import { createProjects } from './projects';
import { createSettings } from './settings';

/** Serves one client over `connection` until it says `exit`. */
export function startServer(connection: Connection, platform: Platform): void {
  const { log } = platform.runtime;
  const documents = new TextDocuments(TextDocument);
  let provide: (context: Promise<Context>) => void = () => undefined;
  const ready = new Promise<Context>((resolve) => (provide = resolve));
  const guard = createGuard(ready, log);
  let client: ClientFacts | undefined;

  connection.onInitialize((params): InitializeResult => {
    const facts = readClientFacts(params);
    client = facts;
    return {
      capabilities: Object.assign(
        { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false } },
        ...FEATURES.map((feature) => feature.capabilities?.(facts)),
      ),
      serverInfo: { name: 'licence-assistant', version: VERSION },
    };
  });
  connection.onInitialized(() => {
    if (client) provide(load(connection, platform, client, documents));
  });
  void ready.then(
    (context) => {
      log.info(`licence-assistant ${VERSION}`);
      for (const feature of FEATURES) feature.start?.(context);
    },
    (error: unknown) => log.error(`The server cannot start: ${String(error)}`),
  );
  for (const feature of FEATURES) feature.register(connection, guard);
  documents.listen(connection);
  connection.listen();
}

async function load(
  connection: Connection,
  platform: Platform,
  client: ClientFacts,
  documents: TextDocuments<TextDocument>,
): Promise<Context> {
  const { runtime } = platform;
  const [translator, engines] = await Promise.all([
    loadTranslator(client.locale, runtime.resources),
    loadEngines(runtime),
  ]);
  const projects = createProjects(platform, documents, (root) => createSession(runtime, engines, root, { keep: true }));
  const settings = createSettings(connection, client);
  const licenceTexts = createLicenceTexts(runtime.resources);
  return { connection, platform, client, translator, engines, licenceTexts, documents, projects, settings };
}
