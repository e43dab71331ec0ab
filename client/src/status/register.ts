import { commands, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { StatusBarItem } from 'vscode';
import type { ProjectStatus } from '../../../server/src/protocol/status';
import type { Host } from '../host';
import { registerLanguageStatus } from './language-status';

/** One short item for the whole workspace; a click opens the assistant. */
export function registerStatus(host: Host): void {
  const item = window.createStatusBarItem('licenceAssistant.status', StatusBarAlignment.Right, 90);
  item.name = host.text({ id: 'client.status.name' });
  item.command = 'licenceAssistant.openAssistant';
  host.context.subscriptions.push(
    item,
    host.status.onChange(() => update(host, item)),
  );
  update(host, item);
  registerLanguageStatus(host);
}

function update(host: Host, item: StatusBarItem): void {
  // The view's welcome texts depend on it.
  void commands.executeCommand('setContext', 'licenceAssistant.state', stateOf(host));
  const projects = host.status.current?.projects ?? [];
  if (host.status.stopped)
    show(item, '$(law) $(circle-slash)', host.text({ id: 'client.status.stopped' }), 'licenceAssistant.showLog');
  else if (projects.length === 0) item.hide();
  else if (projects.some(({ state }) => state === 'scanning'))
    show(item, '$(law) $(sync~spin)', host.text({ id: 'client.status.scanning' }));
  else if (projects.some(({ state }) => state === 'failed'))
    show(item, '$(law) $(warning)', host.text({ id: 'client.status.failed' }), 'licenceAssistant.showLog');
  else showFindings(host, item, projects);
}

function stateOf({ status }: Host): 'scanning' | 'ready' | 'stopped' {
  if (status.stopped) return 'stopped';
  return status.current?.projects.every(({ state }) => state !== 'scanning') === true ? 'ready' : 'scanning';
}

function showFindings(host: Host, item: StatusBarItem, projects: readonly ProjectStatus[]): void {
  const errors = sum(projects, 'error');
  const warnings = sum(projects, 'warning');
  const outbounds = [...new Set(projects.flatMap((project) => project.outbounds))];
  const licence = outbounds.length === 1 && outbounds[0] !== undefined ? ` ${outbounds[0]}` : '';
  const partial = projects.flatMap((project) => partialLine(host, project));
  const lines = projects.map((project) =>
    host.text({
      id: 'client.status.project',
      args: {
        name: project.name,
        outbound: project.outbounds.join(', ') || '?',
        errors: project.findings.error,
        warnings: project.findings.warning,
      },
    }),
  );
  const signs = `${errors > 0 ? ` $(error) ${errors}` : ''}${partial.length > 0 ? ' $(warning)' : ''}`;
  show(item, `$(law)${licence}${signs}`, [...lines, ...partial].join('\n\n'));
  const label = [host.text({ id: 'client.status.label', args: { errors, warnings } }), ...partial].join(' ');
  item.accessibilityInformation = { label };
  if (errors > 0) item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
}

/** Why something of a project may be missing. */
function partialLine({ text }: Host, { state, progress: { limited }, unreadable }: ProjectStatus): string[] {
  if (state === 'cancelled') return [text({ id: 'scan.stopped' })];
  return [
    ...(limited ? [text({ id: `scan.limited.${limited.kind}`, args: { limit: limited.limit } })] : []),
    ...(unreadable ? [text({ id: 'scan.unreadable', args: { ...unreadable } })] : []),
  ];
}

function show(item: StatusBarItem, text: string, tooltip: string, command = 'licenceAssistant.openAssistant'): void {
  item.text = text;
  item.tooltip = new MarkdownString(tooltip);
  item.accessibilityInformation = { label: tooltip };
  item.command = command;
  item.backgroundColor = undefined;
  item.show();
}

function sum(projects: readonly ProjectStatus[], severity: 'error' | 'warning'): number {
  return projects.reduce((total, { findings }) => total + findings[severity], 0);
}
