import { window, workspace } from 'vscode';
import type { Host } from '../host';
import { comparisonNote } from './comparison-note';

/** More than the knowledge base holds. */
const ALL = 10_000;
const MOST = 5;

/** Compares two to five licences in a document of their own. */
export async function compareLicences(host: Host): Promise<void> {
  const { licences } = await host.ask('licenceAssistant/panel/find', { text: '', terms: [], limit: ALL });
  const items = licences.map(({ id, name }) => ({ label: id, description: name }));
  const title = host.text({ id: 'client.compare.pick', args: { most: MOST } });
  const picked = await window.showQuickPick(items, {
    title,
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked || picked.length === 0) return;
  if (picked.length < 2 || picked.length > MOST) {
    void window.showWarningMessage(title);
    return;
  }
  const view = await host.ask('licenceAssistant/panel/compare', { licences: picked.map(({ label }) => label) });
  const content = comparisonNote(view, (message) => host.text(message));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
