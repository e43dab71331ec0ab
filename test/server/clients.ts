import type { ClientCapabilities } from 'vscode-languageserver/node';

/** What VS Code can do, as far as it matters here. */
export const FULL_CLIENT: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
  },
  window: { workDoneProgress: true },
};

/** A plain client: it is sent diagnostics, and takes edits of existing files. */
export const PLAIN_CLIENT: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true } },
};
