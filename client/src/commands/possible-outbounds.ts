import { window } from 'vscode';
import type { Host } from '../host';
import { offerLicence } from './choose-licence';
import { pickPackage } from './pick';
import { SIGNS } from './signs';

/** Which licences a package of the project could go out under, the best first, with what stands in the way of each. */
export async function possibleOutbounds(host: Host): Promise<void> {
  const project = (await pickPackage(host))?.id;
  const view = await host.ask('licenceAssistant/panel/project', {
    assumption: {},
    ...(project !== undefined && { project }),
  });
  if (view.state !== 'ready') {
    void window.showInformationMessage(host.text({ id: 'client.no-project' }));
    return;
  }
  const { overview } = view;
  const items = overview.suggestions.map(({ expression, mark, text }) => ({
    label: `${SIGNS[mark]} ${expression}`,
    description: host.text({ id: `verdict.${mark}` }),
    detail: text,
    expression,
  }));
  const label = overview.outbound.expression ?? overview.project.name;
  const title = host.text({ id: 'text.labelled', args: { label, text: overview.standing.text } });
  const picked = await window.showQuickPick(items, { title, matchOnDetail: true, ignoreFocusOut: true });
  if (picked) await offerLicence(host, { id: picked.expression }, overview.project.id);
}
