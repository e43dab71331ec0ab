import { commands, EventEmitter, window } from 'vscode';
import type { TreeDataProvider, TreeView } from 'vscode';
import type { PackageOverview } from '../../../server/src/protocol/overview';
import type { Host } from '../host';
import { itemOf } from './items';
import { childrenOf, topNodes } from './nodes';
import type { Node } from './nodes';

const VIEW = 'licenceAssistant.project';

/** The tree of the activity bar: each package by verdict, licence, dependency and file. */
export function registerViews(host: Host): void {
  const changed = new EventEmitter<void>();
  let filter = '';
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => itemOf(host, node),
    getChildren: async (node) => (node ? childrenOf(node) : topNodes(await loadPackages(host), filter)),
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const setFilter = (text: string): void => {
    filter = text;
    view.description = text;
    void commands.executeCommand('setContext', 'licenceAssistant.filtered', text !== '');
    changed.fire();
  };
  host.context.subscriptions.push(
    view,
    changed,
    host.status.onChange(() => {
      updateBadge(host, view);
      if (view.visible) changed.fire();
    }),
    view.onDidChangeVisibility(({ visible }) => visible && changed.fire()),
    commands.registerCommand('licenceAssistant.filterTree', async () => {
      const given = await window.showInputBox({ prompt: host.text({ id: 'client.tree.filter' }), value: filter });
      if (given !== undefined) setFilter(given);
    }),
    commands.registerCommand('licenceAssistant.clearTreeFilter', () => setFilter('')),
  );
}

/** While the server is not there the tree is empty, and its welcome text says what to do. */
async function loadPackages({ ask, status, log }: Host): Promise<readonly PackageOverview[]> {
  if (!status.current) return [];
  try {
    return (await ask('licenceAssistant/overview', {})).packages;
  } catch (error) {
    log.warn(String(error));
    return [];
  }
}

function updateBadge({ status, text }: Host, view: TreeView<Node>): void {
  const errors = (status.current?.projects ?? []).reduce((sum, { findings }) => sum + findings.error, 0);
  view.badge = errors > 0 ? { value: errors, tooltip: text({ id: 'client.tree.badge', args: { errors } }) } : undefined;
}
