import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';

/** What the client can do, as far as the server's answers depend on it. */
export interface ClientFacts {
  /** Workspace folders open at the start. */
  readonly folders: readonly WorkspaceFolder[];
  /** BCP 47 language of its user. */
  readonly locale: string;
  readonly pullsDiagnostics: boolean;
  /** Asks again for diagnostics when told that they have changed. */
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly relatedInformation: boolean;
  /** Takes edits of a stated document version, and file creations among them. */
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  /** Shows an edit to the user first where it is told to. */
  readonly confirmsEdits: boolean;
  /** Fills in a code action's edit only when it is chosen. */
  readonly resolvesCodeActions: boolean;
  readonly changesFolders: boolean;
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  readonly progress: boolean;
  /** Ours: knows the product's own commands (questions asked before a fix, the panel). */
  readonly commands: boolean;
}

/** What our own client says of itself in `initializationOptions`. */
export interface OwnClientOptions {
  readonly commands?: boolean;
}

/** What the client can do and says of itself in the first request. */
export function readClientFacts(params: InitializeParams): ClientFacts {
  const { capabilities, initializationOptions, locale } = params;
  const { workspace, textDocument, window } = capabilities;
  const own = (initializationOptions ?? {}) as OwnClientOptions;
  return {
    folders: foldersOf(params),
    locale: locale ?? 'en',
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    confirmsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolvesCodeActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    changesFolders: workspace?.workspaceFolders === true,
    configuration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    commands: own.commands === true,
  };
}

/** Older clients name one root instead of folders. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  return typeof rootUri === 'string' ? [{ uri: rootUri, name: rootUri.slice(rootUri.lastIndexOf('/') + 1) }] : [];
}
