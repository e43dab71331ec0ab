import { Uri, ViewColumn, window } from 'vscode';
import type { Disposable, ExtensionContext, WebviewPanel, WebviewPanelSerializer } from 'vscode';
import { createNonce, webviewPage } from './html';

/** What is the same for every window of one kind. */
export interface WebviewKind {
  /** Identifies the kind towards the editor, e.g. for restoring it after a restart. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** The script, relative to the extension's folder; the webview may load its folder and nothing else. */
  readonly script: readonly string[];
}

/**
 * A webview with one script, a strict content security policy and typed messages both ways. What is sent before the
 * page says `loaded` waits for it; a page that is loaded again (after it was moved, or restored) says so again.
 */
export abstract class EditorWebview<Incoming extends { readonly type: string }, Outgoing> implements Disposable {
  readonly #kind: WebviewKind;
  readonly #extension: Uri;
  #panel: WebviewPanel | undefined;
  #loaded = false;
  #waiting: Outgoing[] = [];

  constructor(kind: WebviewKind, context: ExtensionContext) {
    this.#kind = kind;
    this.#extension = context.extensionUri;
    const serializer: WebviewPanelSerializer = {
      deserializeWebviewPanel: (panel) => Promise.resolve(this.#adopt(panel)),
    };
    context.subscriptions.push(this, window.registerWebviewPanelSerializer(kind.id, serializer));
  }

  /** The page has loaded: answer with what it needs to begin. */
  protected abstract started(): void;
  /** A message of the page; the page is ours, its data may still be anything. */
  protected abstract receive(message: Incoming): void;
  protected abstract closed(): void;

  /** Opens the window, or brings it to the front. */
  reveal(): void {
    if (this.#panel) return this.#panel.reveal();
    const { id, title } = this.#kind;
    this.#adopt(window.createWebviewPanel(id, title, ViewColumn.Active, this.#options()));
  }

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  protected send(message: Outgoing): void {
    if (this.#loaded) void this.#panel?.webview.postMessage(message);
    else this.#waiting.push(message);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #options() {
    const folder = Uri.joinPath(this.#extension, ...this.#kind.script.slice(0, -1));
    return { enableScripts: true, enableFindWidget: true, localResourceRoots: [folder] };
  }

  #adopt(panel: WebviewPanel): void {
    const { script, language, title } = this.#kind;
    this.#panel?.dispose();
    this.#panel = panel;
    this.#loaded = false;
    panel.onDidDispose(() => this.#forget(panel));
    panel.webview.onDidReceiveMessage((message: Incoming) => this.#receive(message));
    panel.iconPath = Uri.joinPath(this.#extension, 'media', 'icon.png');
    panel.webview.options = this.#options();
    panel.webview.html = webviewPage({
      script: panel.webview.asWebviewUri(Uri.joinPath(this.#extension, ...script)).toString(),
      sources: panel.webview.cspSource,
      nonce: createNonce(),
      language,
      title,
    });
  }

  #receive(message: Incoming): void {
    if (message.type !== 'loaded') return this.receive(message);
    this.#loaded = true;
    this.started();
    for (const waiting of this.#waiting.splice(0)) this.send(waiting);
  }

  #forget(panel: WebviewPanel): void {
    if (this.#panel !== panel) return;
    this.#panel = undefined;
    this.#loaded = false;
    this.#waiting = [];
    this.closed();
  }
}
