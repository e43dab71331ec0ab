import { MarkdownString, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { DependencyOverview, FindingOverview } from '../../../server/src/protocol/overview';
import type { Mark } from '../../../server/src/protocol/panel/common';
import type { Host } from '../host';
import type { Grouping, Node } from './nodes';

const MARK_ICONS: Readonly<Record<Mark, ThemeIcon>> = {
  yes: new ThemeIcon('check', new ThemeColor('testing.iconPassed')),
  conditional: new ThemeIcon('checklist', new ThemeColor('testing.iconQueued')),
  uncertain: new ThemeIcon('question', new ThemeColor('editorWarning.foreground')),
  no: new ThemeIcon('circle-slash', new ThemeColor('editorError.foreground')),
  unknown: new ThemeIcon('circle-outline'),
};
const SEVERITY_ICONS: Readonly<Record<FindingOverview['severity'], ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('editorError.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('editorWarning.foreground')),
  information: new ThemeIcon('info', new ThemeColor('editorInfo.foreground')),
  hint: new ThemeIcon('lightbulb'),
};
const GROUPING_ICONS: Readonly<Record<Grouping, string>> = {
  verdict: 'checklist',
  licence: 'law',
  dependency: 'package',
  file: 'files',
};

/** How a line of the tree looks; every icon's meaning also stands in words. */
export function itemOf(host: Host, node: Node): TreeItem {
  const { text } = host;
  switch (node.kind) {
    case 'package': {
      const item = new TreeItem(node.pkg.name, TreeItemCollapsibleState.Expanded);
      item.description = node.pkg.outbound ?? text({ id: 'licence.unknown' });
      item.iconPath = new ThemeIcon('root-folder');
      item.contextValue = 'package';
      return item;
    }
    case 'grouping': {
      const item = new TreeItem(
        text({ id: `client.tree.by-${node.by}` }),
        node.by === 'verdict' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
      );
      item.iconPath = new ThemeIcon(GROUPING_ICONS[node.by]);
      return item;
    }
    case 'licence':
      return group(node.licence, node.dependencies.length, new ThemeIcon('law'));
    case 'verdict':
      return group(
        text({ id: `verdict.${node.mark}` }),
        node.dependencies.length,
        MARK_ICONS[node.mark],
        node.mark === 'no',
      );
    case 'dependency':
      return dependencyItem(host, node.dependency, node.brought.length);
    case 'file': {
      const { path, findings } = node.file;
      const item = path === '' ? group('.', findings.length, ThemeIcon.Folder) : group(path, findings.length, ThemeIcon.File);
      item.resourceUri = Uri.parse(node.file.uri);
      return item;
    }
    case 'finding': {
      const item = new TreeItem(node.finding.message);
      item.description = node.finding.code;
      item.iconPath = SEVERITY_ICONS[node.finding.severity];
      item.command = node.file.path === '' ? { command: 'revealInExplorer', title: '', arguments: [Uri.parse(node.file.uri)] } : open(node.file.uri, node.finding.range);
      item.tooltip = node.finding.message;
      return item;
    }
  }
}

function group(label: string, count: number, icon: ThemeIcon, expanded = false): TreeItem {
  const item = new TreeItem(label, expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.description = String(count);
  item.iconPath = icon;
  return item;
}

function dependencyItem({ text }: Host, dependency: DependencyOverview, brought: number): TreeItem {
  const { name, version, licence, mark, reason, use, path, uri, range } = dependency;
  const item = new TreeItem(
    version === undefined ? name : `${name} ${version}`,
    brought > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.description = licence;
  item.iconPath = MARK_ICONS[mark];
  item.contextValue = 'dependency';
  item.command = open(uri, range);
  const verdict = text({ id: `verdict.${mark}` });
  const lines = [
    text({ id: 'text.labelled', args: { label: item.label as string, text: licence } }),
    `${verdict}, ${text({ id: `use.${use}.phrase` })}`,
    reason,
    path.length > 1 ? path.join(' → ') : undefined,
  ];
  item.tooltip = new MarkdownString().appendText(lines.filter(Boolean).join('\n\n'));
  item.accessibilityInformation = { label: `${item.label as string}, ${licence}, ${verdict}` };
  return item;
}

function open(uri: string, { start, end }: FindingOverview['range']): NonNullable<TreeItem['command']> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return { command: 'vscode.open', title: '', arguments: [Uri.parse(uri), { selection }] };
}
