import { env, Uri, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { FindView, LicenceRow } from '../../../server/src/protocol/panel/find';
import type { Host } from '../host';
import { setOutbound } from './decide';
import { pickPackage } from './pick';
import { SIGNS } from './signs';

/** Licences shown at most; the panel shows all. */
const LIMIT = 200;

/** Guides to a licence in three steps: what it must allow and ask, which of those that do, what to do with it. */
export async function chooseLicence(host: Host): Promise<void> {
  const project = (await pickPackage(host))?.id;
  const terms = await pickTerms(host);
  if (!terms) return;
  const query = { text: '', terms, limit: LIMIT, ...(project !== undefined && { project }) };
  const fitting = await host.ask('licenceAssistant/panel/find', {
    ...query,
    ...(project !== undefined && { possible: 'outbound' as const }),
  });
  const found = fitting.count > 0 ? fitting : await host.ask('licenceAssistant/panel/find', query);
  const { count } = found;
  const title = host.text({
    id: found === fitting ? 'client.choose.licence' : 'client.choose.none-fits',
    args: { count },
  });
  const licence = await pickLicence(title, found);
  if (licence) await offerLicence(host, licence, project);
}

async function pickTerms(host: Host): Promise<readonly string[] | undefined> {
  const { groups } = await host.ask('licenceAssistant/panel/terms', {});
  const items = groups.flatMap(({ label, terms }) => [
    { label, kind: -1, id: '' } satisfies QuickPickItem & { id: string },
    ...terms.map((term) => ({ label: term.label, detail: term.meaning, id: term.id })),
  ]);
  const picked = await window.showQuickPick(items, {
    title: host.text({ id: 'client.choose.terms' }),
    placeHolder: host.text({ id: 'client.choose.terms-hint' }),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ id }) => id).filter((id) => id !== '');
}

async function pickLicence(title: string, { licences }: FindView): Promise<LicenceRow | undefined> {
  const items = licences.map((licence) => ({
    label: `${licence.mark ? `${SIGNS[licence.mark]} ` : ''}${licence.id}`,
    description: licence.name,
    detail: licence.terms.join(', '),
    licence,
  }));
  return (
    await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true })
  )?.licence;
}

/** What can be done with a licence that was found: record it, copy its id, read it. */
export async function offerLicence(
  host: Host,
  { id, url }: Pick<LicenceRow, 'id' | 'url'>,
  project: string | undefined,
): Promise<void> {
  const { text } = host;
  const actions = [
    ...(project === undefined
      ? []
      : [
          {
            label: text({ id: 'client.choose.set', args: { licence: id } }),
            run: () => setOutbound(host, { project, expression: id }),
          },
        ]),
    { label: text({ id: 'client.choose.copy', args: { licence: id } }), run: () => env.clipboard.writeText(id) },
    ...(url === undefined
      ? []
      : [
          {
            label: text({ id: 'client.choose.read', args: { licence: id } }),
            run: () => env.openExternal(Uri.parse(url)),
          },
        ]),
  ];
  await (await window.showQuickPick(actions, { title: id }))?.run();
}
