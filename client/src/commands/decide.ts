import { window } from 'vscode';
import type { FixOffer } from '../../../server/src/core/findings/model';
import { USES } from '../../../server/src/core/verdict/model';
import type { Use } from '../../../server/src/core/verdict/model';
import { folderOfPackage } from '../../../server/src/protocol/overview';
import type { PanelAction } from '../../../server/src/protocol/panel/actions';
import type { Host } from '../host';
import { applyFix } from './apply-fix';
import { pickDependency, pickedFrom, pickPackage } from './pick';

// Decisions that the policy file records. The panel says everything, the tree says which dependency or package; from the
// command palette that is asked first.

type Given<K extends PanelAction['kind']> = Partial<Extract<PanelAction, { kind: K }>> | undefined;

/** Records how a dependency is used. */
export async function markUse(host: Host, argument: unknown): Promise<void> {
  const picked = (await pickedFrom(host, argument)) ?? (await pickDependency(host));
  const use = picked && ((argument as Given<'use'>)?.use ?? (await pickUse(host)));
  if (picked && use)
    await fix(host, picked.project, { fix: 'policy-use', arguments: { package: picked.dependency.name, use } });
}

/** Records which alternative of an `OR` is taken. */
export async function chooseAlternative(host: Host, argument: unknown): Promise<void> {
  const picked =
    (await pickedFrom(host, argument)) ??
    (await pickDependency(host, ({ alternatives }) => alternatives.length > 0));
  if (!picked) return;
  const given = (argument as Given<'choose'>)?.expression;
  const choose =
    given ?? (await window.showQuickPick(picked.dependency.alternatives, { title: host.text({ id: 'client.pick-alternative' }) }));
  if (choose !== undefined)
    await fix(host, picked.project, { fix: 'policy-choice', arguments: { package: picked.dependency.name, choose } });
}

/** Records a dependency's licence, with the evidence for it. */
export async function recordLicence(host: Host, argument: unknown): Promise<void> {
  const picked =
    (await pickedFrom(host, argument)) ?? (await pickDependency(host, ({ expression }) => expression === undefined));
  if (!picked) return;
  const [likely = ''] = (argument as Given<'record'>)?.candidates ?? picked.dependency.candidates;
  await fix(host, picked.project, {
    fix: 'policy-curation',
    arguments: { package: picked.dependency.name, licence: likely },
  });
}

/** Accepts a finding on purpose, with reason and date. */
export async function waive(host: Host, argument: unknown): Promise<void> {
  const picked = (await pickedFrom(host, argument)) ?? (await pickDependency(host));
  if (!picked) return;
  const code =
    (argument as Given<'waive'>)?.code ??
    (await window.showInputBox({ prompt: host.text({ id: 'client.ask-code' }), value: 'incompatible-dependency' }));
  if (code)
    await fix(host, picked.project, { fix: 'policy-waiver', arguments: { code, package: picked.dependency.name } });
}

/** Records under which licence the project goes out. */
export async function setOutbound(host: Host, argument: unknown): Promise<void> {
  const given = argument as (Given<'outbound'> & { readonly pkg?: { readonly id: string } }) | undefined;
  const project = given?.project ?? given?.pkg?.id ?? (await pickPackage(host))?.id;
  if (project === undefined) return;
  await fix(host, project, {
    fix: 'policy-outbound',
    arguments: given?.expression === undefined ? {} : { licence: given.expression },
  });
}

function fix(host: Host, project: string, offer: Pick<FixOffer, 'fix' | 'arguments'>): Promise<void> {
  return applyFix(host, { uri: folderOfPackage(project), offer: { ...offer, title: { id: 'panel.title' } } });
}

async function pickUse({ text }: Host): Promise<Use | undefined> {
  const items = USES.map((use) => ({
    label: text({ id: `use.${use}` }),
    detail: text({ id: `panel.use.${use}` }),
    use,
  }));
  return (await window.showQuickPick(items, { title: text({ id: 'client.pick-use' }) }))?.use;
}
