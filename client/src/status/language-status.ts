import { languages, LanguageStatusSeverity, window } from 'vscode';
import type { LanguageStatusItem, Uri } from 'vscode';
import type { Host } from '../host';

/** What the open file's licences are like, beside the other facts of its language; its command opens the log. */
export function registerLanguageStatus(host: Host): void {
  const item = languages.createLanguageStatusItem('licenceAssistant.file', { scheme: '*' });
  item.name = host.text({ id: 'client.status.name' });
  item.command = { command: 'licenceAssistant.showLog', title: host.text({ id: 'client.status.show-log' }) };
  const refresh = (): void => update(host, item, window.activeTextEditor?.document.uri);
  host.context.subscriptions.push(
    item,
    host.status.onChange(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) refresh();
    }),
  );
  refresh();
}

function update(host: Host, item: LanguageStatusItem, file: Uri | undefined): void {
  item.busy = host.status.current?.projects.some(({ state }) => state === 'scanning') ?? false;
  if (host.status.stopped) {
    item.text = host.text({ id: 'client.status.stopped' });
    item.severity = LanguageStatusSeverity.Error;
    return;
  }
  const count = file ? languages.getDiagnostics(file).filter(({ source }) => source === 'licence-assistant').length : 0;
  item.text = host.text({ id: 'client.status.file', args: { count } });
  item.severity = count > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}
