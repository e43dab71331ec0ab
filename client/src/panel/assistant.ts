import { commands, env, Range, Uri, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { MessageBundle, Translator } from '../../../server/src/core/messages/model';
import { ACTION_COMMANDS, type PanelAction } from '../../../server/src/protocol/panel/actions';
import type { Place } from '../../../server/src/protocol/panel/common';
import type { HostMessage, PanelTarget, WebviewMessage } from '../../../server/src/protocol/panel/messages';
import { EditorWebview } from './editor-webview';
import { PanelRequestQueue, type PanelServer } from './requests';

/** The texts of the panel in the person's language, by message id. */
export interface PanelTexts {
  readonly translator: Translator;
  readonly bundle: MessageBundle;
}

/** The licensing assistant panel's side of the editor. It opens places and starts commands; it judges nothing. */
export class AssistantPanel extends EditorWebview<WebviewMessage, HostMessage> {
  readonly #texts: PanelTexts;
  readonly #requests: PanelRequestQueue;
  #target: PanelTarget | undefined;

  constructor(context: ExtensionContext, server: PanelServer, texts: PanelTexts) {
    const { translator } = texts;
    const title = translator.text({ id: 'panel.title' });
    super(
      { id: 'licenceAssistant.panel', title, language: translator.language, script: ['dist', 'panel', 'panel.js'] },
      context,
    );
    this.#texts = texts;
    this.#requests = new PanelRequestQueue(server, (message) => this.send(message));
    context.subscriptions.push(
      server.onChanged(() => this.#tell({ type: 'changed' })),
      workspace.onDidGrantWorkspaceTrust(() => this.#tell({ type: 'restricted', restricted: false })),
    );
  }

  /** Opens the panel, at `target` where one is given. */
  show(target?: PanelTarget): void {
    if (target && this.isOpen) this.send({ type: 'show', target });
    else this.#target = target;
    this.reveal();
  }

  protected override started(): void {
    const target = this.#target;
    this.#target = undefined;
    this.#requests.cancelAll();
    this.send({
      type: 'start',
      language: this.#texts.translator.language,
      texts: this.#texts.bundle,
      restricted: !workspace.isTrusted,
      ...(target && { target }),
    });
  }

  protected override receive(message: WebviewMessage): void {
    switch (message.type) {
      case 'request':
        return void this.#requests.run(message, this.#texts.translator.text({ id: 'panel.failed.no-answer' }));
      case 'cancel':
        return this.#requests.cancel(message.id);
      case 'open':
        return void openPlace(message.place);
      case 'copy':
        return void env.clipboard.writeText(message.text);
      case 'act':
        return void act(message.action);
      case 'loaded':
        return;
    }
  }

  protected override closed(): void {
    this.#requests.cancelAll();
  }

  #tell(message: HostMessage): void {
    if (this.isOpen) this.send(message);
  }
}

/** Shows a place in its file, or what a registry answered. Files outside the workspace are not opened: the panel has no business there. */
async function openPlace({ uri, line = 0 }: Place): Promise<void> {
  const file = Uri.parse(uri, true);
  if (file.scheme === 'https') {
    await env.openExternal(file);
    return;
  }
  if (!workspace.getWorkspaceFolder(file)) return;
  await window.showTextDocument(file, { selection: new Range(line, 0, line, 0) });
}

/** Carries out an action by its native command, which asks what is missing. */
async function act(action: PanelAction): Promise<void> {
  const command = ACTION_COMMANDS[action.kind];
  if (action.kind === 'setting') await commands.executeCommand(command, action.setting);
  else if (command.startsWith('licenceAssistant.')) await commands.executeCommand(command, action);
  else await commands.executeCommand(command);
}
