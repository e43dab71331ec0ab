import { commands } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { PanelTarget } from '../../../server/src/protocol/panel/messages';
import { AssistantPanel } from './assistant';
import type { PanelServer } from './requests';
import { loadPanelTexts } from './texts';

/** Makes the licensing assistant panel available: by its command (with an optional place to start at), and after a restart. */
export async function registerAssistantPanel(context: ExtensionContext, server: PanelServer): Promise<void> {
  const panel = new AssistantPanel(context, server, await loadPanelTexts(context.extensionUri));
  const open = (target?: PanelTarget) => panel.show(target);
  context.subscriptions.push(commands.registerCommand('licenceAssistant.openAssistant', open));
}
