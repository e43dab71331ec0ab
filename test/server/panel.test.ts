import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Assumption } from '../../server/src/protocol/panel/common';
import type { ProjectOverview } from '../../server/src/protocol/panel/project';
import { PANEL_CHANGED } from '../../server/src/protocol/panel/requests';
import type { PanelMethod, PanelParams, PanelResult } from '../../server/src/protocol/panel/requests';
import { eventually, startTestServer, type TestServer } from './connection';

const SAMPLE = join(__dirname, '../../samples/permit-service');

describe('what the panel asks the server', () => {
  let folder: string;
  let server: TestServer;

  const ask = <M extends PanelMethod>(method: M, params: PanelParams<M>): Promise<PanelResult<M>> =>
    server.connection.sendRequest<PanelResult<M>>(method, params);
  const overview = (assumption: Assumption = {}): Promise<ProjectOverview> =>
    eventually('the scan', async () => {
      const view = await ask('licenceAssistant/panel/project', { assumption });
      return view.state === 'ready' && !view.overview.scanning ? view.overview : undefined;
    });
  const component = ({ components }: ProjectOverview, name: string) => {
    const found = components.find((each) => each.name === name);
    assert.ok(found, name);
    return found;
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'licence-assistant-panel-'));
    cpSync(SAMPLE, folder, { recursive: true });
    server = await startTestServer({ folders: [folder], initializationOptions: { commands: true } });
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers the three questions about a project', async () => {
    const { outbound, standing, steps } = await overview();
    assert.equal(outbound.expression, 'EUPL-1.2');
    assert.deepEqual(
      outbound.declarations.map(({ place }) => place.label),
      ['package.json:5', 'LICENSE:1', 'README.md:3'],
    );
    assert.equal(outbound.files.places[0]?.label, 'src/complete.ts:1');
    assert.equal(standing.mark, 'no');
    assert.equal(standing.text, '1 of 7 components stands in the way.');
    assert.match(standing.obstacles[0]?.reason ?? '', /SSPL-1\.0 is not open source/);
    assert.match(steps[0]?.text ?? '', /^query-store: Replace/);
    assert.deepEqual(steps.find(({ assumption }) => assumption)?.assumption, { outbound: 'GPL-3.0-only' });
  });

  it('lists the components worst first, and by licence', async () => {
    const { components, groups, standing } = await overview();
    assert.deepEqual(
      components.slice(0, 4).map(({ mark }) => mark),
      ['no', 'uncertain', 'unknown', 'yes'],
    );
    assert.equal(
      components.length,
      Object.values(standing.counts).reduce((sum, count) => sum + count),
    );
    assert.equal(
      groups.reduce((sum, { count }) => sum + count, 0),
      components.length,
    );
    assert.ok(groups.find(({ licence }) => licence === 'GPL-3.0-only')?.forcing);
    assert.ok(!groups.find(({ licence }) => licence === 'MIT')?.forcing);
  });

  it('suggests what the combination could go out under, the best first', async () => {
    const { suggestions, whatIf } = await overview();
    assert.ok(suggestions.length > 2 && suggestions.every(({ expression }) => expression !== 'EUPL-1.2'));
    assert.ok(whatIf.outbounds.includes('EUPL-1.2') && whatIf.outbounds.includes('GPL-3.0-only'));
    const [best] = (await overview({ outbound: 'MIT' })).suggestions;
    assert.match(best?.text ?? '', /query-store/);
    // What does not fit is not offered for use.
    assert.deepEqual([best?.mark, best?.action], ['no', undefined]);
  });

  it('judges everything anew under an assumption, and writes nothing of it', async () => {
    const before = await overview();
    const parser = component(before, 'address-parser-gpl');
    assert.equal(parser.mark, 'uncertain');
    const under = await overview({ outbound: 'GPL-3.0-only' });
    assert.equal(component(under, 'address-parser-gpl').mark, 'yes');
    assert.deepEqual([under.whatIf.assumed, under.whatIf.declared.outbound], [true, 'EUPL-1.2']);
    assert.equal(component(await overview({ doctrine: 'strict' }), 'address-parser-gpl').mark, 'no');
    const asTool = component(await overview({ uses: { [parser.id]: 'tool' } }), 'address-parser-gpl');
    assert.deepEqual([asTool.use, asTool.mark], ['tool', 'yes']);
    assert.deepEqual(await overview(), before);
  });

  it('tells an opened row, also under an assumption', async () => {
    const { project, components } = await overview();
    const { id } = component(await overview(), 'date-steps');
    const unknown = await ask('licenceAssistant/panel/component', {
      project: project.id,
      component: id,
      assumption: {},
    });
    assert.match(unknown?.explanation.reason ?? '', /can mean several licences: GPL-3\.0-only/);
    assert.deepEqual(
      unknown?.evidence.map(({ place }) => place.label),
      ['package-lock.json:40'],
    );
    assert.ok(
      unknown?.actions.some((action) => action.kind === 'record' && action.candidates.includes('GPL-2.0-only')),
    );
    const [worst] = components;
    const strict = await ask('licenceAssistant/panel/component', {
      project: project.id,
      component: worst?.id ?? '',
      assumption: { outbound: 'MIT' },
    });
    assert.equal(strict?.explanation.mark, 'no');
    assert.ok(strict.explanation.basis.every(({ url }) => url === undefined || url.startsWith('https://')));
    assert.equal(
      await ask('licenceAssistant/panel/component', { project: project.id, component: 'pkg:npm/gone', assumption: {} }),
      null,
    );
  });

  it('checks a pair with expressions, opinions and a note', async () => {
    const view = await ask('licenceAssistant/panel/check', { inbound: 'MIT OR GPL-3.0-only', outbound: 'EUPL-1.2' });
    assert.ok(view.state === 'judged');
    assert.deepEqual(
      view.result.uses.map(({ use }) => use),
      ['merge', 'link-static', 'link-dynamic', 'distinct', 'tool'],
    );
    assert.equal(view.result.uses[0]?.explanation.chosen, 'MIT');
    assert.match(view.result.markdown, /^# MIT OR GPL-3\.0-only .*EUPL-1\.2/);
    assert.match(view.result.markdown, /\d{4}-\d{2}-\d{2}/);
    const single = await ask('licenceAssistant/panel/check', { inbound: 'GPL-3.0-only', outbound: 'EUPL-1.2' });
    assert.ok(single.state === 'judged' && single.result.opinions.length > 0);
  });

  it('says which side of a pair is no expression', async () => {
    const view = await ask('licenceAssistant/panel/check', { inbound: 'MIT', outbound: 'MIT OR' });
    assert.ok(view.state === 'invalid' && view.inbound === undefined && (view.outbound?.length ?? 0) > 10);
  });

  it('completes the word at the caret, what suits the project first', async () => {
    const { start, end, items } = await ask('licenceAssistant/panel/complete', {
      text: 'MIT OR eup',
      offset: 10,
      side: 'inbound',
    });
    assert.deepEqual([start, end], [7, 10]);
    assert.deepEqual([items[0]?.insert, items[0]?.mark], ['EUPL-1.2', 'yes']);
    const operators = await ask('licenceAssistant/panel/complete', { text: 'MIT ', offset: 4, side: 'inbound' });
    assert.deepEqual(
      operators.items.map(({ insert }) => insert),
      ['AND', 'OR', 'WITH'],
    );
  });

  it('finds licences by text, terms and what is possible here', async () => {
    const { groups } = await ask('licenceAssistant/panel/terms', {});
    assert.deepEqual(
      groups.map(({ label }) => label),
      ['Can', 'Must', 'Cannot', 'Compatible', 'Law', 'Support'],
    );
    const all = await ask('licenceAssistant/panel/find', { text: '', terms: [], limit: 5 });
    assert.deepEqual([all.count, all.licences.length], [all.total, 5]);
    const copyleft = await ask('licenceAssistant/panel/find', { text: '', terms: ['Copyleft-Share'], limit: 0 });
    assert.equal(copyleft.count, all.counts['Copyleft-Share']);
    const possible = await ask('licenceAssistant/panel/find', {
      text: '',
      terms: [],
      possible: 'inbound',
      limit: 1000,
    });
    assert.ok(
      possible.count < all.count && possible.licences.every(({ mark }) => mark === 'yes' || mark === 'conditional'),
    );
    assert.ok(!possible.licences.some(({ id }) => id === 'SSPL-1.0'));
  });

  it('compares licences term by term, and names those it does not know', async () => {
    const view = await ask('licenceAssistant/panel/compare', { licences: ['EUPL-1.2', 'MIT', 'Nonesuch-1.0'] });
    assert.deepEqual([view.licences.map(({ id }) => id), view.unknown], [['EUPL-1.2', 'MIT'], ['Nonesuch-1.0']]);
    const copyleft = view.groups.flatMap(({ rows }) => rows).find(({ term }) => term === 'Copyleft-Share');
    assert.deepEqual(
      copyleft?.cells.map(({ value }) => value),
      ['yes', 'no'],
    );
    assert.match(copyleft.cells[0]?.clause?.text ?? '', /Art/);
  });

  it('tells when something has changed, and answers with the new state', async () => {
    const statesLicence = async () =>
      (await overview()).outbound.declarations.some(({ place }) => place.label === 'LICENSE:1');
    assert.ok(await statesLicence());
    let told = 0;
    server.connection.onNotification(PANEL_CHANGED, () => void told++);
    rmSync(join(folder, 'LICENSE'));
    const changes = [{ uri: pathToFileURL(join(folder, 'LICENSE')).href, type: 3 }];
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await eventually('the new state', async () => ((await statesLicence()) ? undefined : true));
    await eventually('the word of it', () => (told > 0 ? true : undefined));
  });
});
