import { commands } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { PanelTarget } from '../../../server/src/protocol/panel/messages';
import { AssistantPanel } from './assistant';
import type { PanelTexts } from './assistant';
import type { PanelServer } from './requests';

/** Makes the licensing assistant panel available: by its command (with an optional place to start at), and after a restart. */
export function registerAssistantPanel(context: ExtensionContext, server: PanelServer, texts: PanelTexts): void {
  const panel = new AssistantPanel(context, server, texts);
  const open = (target?: PanelTarget) => panel.show(target);
  context.subscriptions.push(commands.registerCommand('licenceAssistant.openAssistant', open));
}
