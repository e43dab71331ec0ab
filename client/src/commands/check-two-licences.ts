import { commands, env, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { CheckResult } from '../../../server/src/protocol/panel/check';
import type { PanelTarget } from '../../../server/src/protocol/panel/messages';
import type { Host } from '../host';
import { pickExpression } from './pick-expression';
import { SIGNS } from './signs';

/** Two licences, step by step, and the verdict for every use. */
export async function checkTwoLicences(host: Host): Promise<void> {
  const inbound = await pickExpression(host, 'inbound', { step: 1, steps: 3 });
  if (inbound === undefined) return;
  const outbound = await pickExpression(host, 'outbound', { step: 2, steps: 3 });
  if (outbound === undefined) return;
  const view = await host.ask('licenceAssistant/panel/check', { inbound, outbound });
  if (view.state === 'judged') await showResult(host, view.result);
  else void window.showErrorMessage(view.inbound ?? view.outbound ?? host.text({ id: 'client.check.invalid' }));
}

async function showResult({ text }: Host, result: CheckResult): Promise<void> {
  const copy = { label: `$(copy) ${text({ id: 'client.check.copy' })}` };
  const open = { label: `$(law) ${text({ id: 'client.check.open' })}` };
  const verdicts = result.uses.map(({ use, explanation }): QuickPickItem => ({
    label: `${SIGNS[explanation.mark]} ${text({ id: `use.${use}` })}`,
    description: text({ id: `verdict.${explanation.mark}` }),
    detail: [explanation.reason, explanation.remedy].filter(Boolean).join(' '),
  }));
  const picked = await window.showQuickPick([...verdicts, copy, open], {
    title: text({ id: 'client.check.result', args: { inbound: result.inbound, outbound: result.outbound } }),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (picked === copy) await env.clipboard.writeText(result.markdown);
  else if (picked) {
    const target: PanelTarget = { tab: 'check', inbound: result.inbound, outbound: result.outbound };
    await commands.executeCommand('licenceAssistant.openAssistant', target);
  }
}
