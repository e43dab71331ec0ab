import assert from 'node:assert/strict';
import type { WebviewMessage } from '../../server/src/protocol/panel/messages';
import { startBrowser, stopBrowser, type OpenPanel } from './support/panel-page';
import { overview } from './support/project';
import { ALL_ANSWERS } from './support/states';
import { withPanel } from './support/with-panel';

const ready = { answers: ALL_ANSWERS };
const sentOf = <T extends WebviewMessage['type']>({ sent }: OpenPanel, type: T) =>
  sent.filter((message): message is Extract<WebviewMessage, { type: T }> => message.type === type);
const projectQueries = (panel: OpenPanel) =>
  sentOf(panel, 'request').flatMap((message) =>
    message.method === 'licenceAssistant/panel/project' ? [message.params] : [],
  );

describe('the Project tab', () => {
  before(startBrowser);
  after(stopBrowser);

  it('answers the three questions in their order', () =>
    withPanel('questions', ready, async ({ page }) => {
      await page.getByText('EUPL-1.2', { exact: true }).first().waitFor();
      const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
      assert.deepEqual(headings.slice(0, 3), [
        'Under which licence do we publish, and does every file say so?',
        'What stands in the way?',
        'What can I do now?',
      ]);
    }));

  it('recomputes everything in place for another outbound licence, and goes back', () =>
    withPanel('what-if outbound', ready, async (panel) => {
      const { page } = panel;
      await page.getByText('1 of 148 components stands in the way.').first().waitFor();
      await page.getByRole('combobox', { name: 'Outbound licence' }).selectOption('GPL-2.0-only');
      await page.getByText('Nothing stands in the way.').first().waitFor();
      assert.deepEqual(projectQueries(panel).at(-1)?.assumption, { outbound: 'GPL-2.0-only' });
      await page.getByRole('status').filter({ hasText: 'Nothing stands in the way.' }).waitFor();
      await page.getByRole('button', { name: 'Back to the project' }).click();
      await page.getByText('1 of 148 components stands in the way.').first().waitFor();
      assert.equal(await page.getByRole('combobox', { name: 'Outbound licence' }).inputValue(), 'EUPL-1.2');
    }));

  it('opens a row to its reasons and recomputes it for another use', () =>
    withPanel('what-if use', ready, async (panel) => {
      const { page } = panel;
      await page.getByRole('button', { name: 'readline-sync-gpl', expanded: false }).click();
      await page.getByText('Distribute the combination under GPL-2.0-only').waitFor();
      await page.getByLabel('What if we used it differently?').selectOption('tool');
      await page.getByText('Nothing stands in the way.').first().waitFor();
      assert.deepEqual(projectQueries(panel).at(-1)?.assumption.uses, { 'npm:readline-sync-gpl@1.4.10': 'tool' });
    }));

  it('sends actions and places to the editor, and does nothing of it itself', () =>
    withPanel(
      'actions',
      { ...ready, remembered: { project: { open: ['npm:readline-sync-gpl@1.4.10'] } } },
      async (panel) => {
        const { page } = panel;
        await page.getByRole('button', { name: 'This is a tool' }).click();
        await page.getByRole('button', { name: 'package.json:5' }).click();
        const action = sentOf(panel, 'act')[0]?.action;
        assert.ok(action?.kind === 'use' && action.use === 'tool' && action.target.dependency === 'readline-sync-gpl');
        assert.deepEqual(sentOf(panel, 'open')[0]?.place, {
          label: 'package.json:5',
          uri: 'file:///project/package.json',
          line: 4,
        });
      },
    ));

  it('filters the components by verdict, text, scope and licence', () =>
    withPanel('filters', ready, async ({ page }) => {
      const rows = page.getByRole('table', { name: 'Components of the project' }).getByRole('rowheader');
      const left = async (text: string) => page.getByText(text, { exact: true }).waitFor();
      await page.getByRole('button', { name: 'conditional 2' }).click();
      await left('2 components of 148');
      assert.deepEqual(await rows.allInnerTexts(), ['lgpl-tool', 'mpl-parser']);
      await page.getByLabel('Filter by name, version or licence').fill('mpl');
      await left('1 component of 148');
      await page.getByLabel('Filter by name, version or licence').fill('');
      await page.getByRole('button', { name: 'conditional 2' }).click();
      await page.getByLabel('Filter by scope').selectOption('test');
      await page.getByLabel('Filter by licence').selectOption('ISC');
      await left('0 components of 148');
      await page.getByText('No component fits the filter.').waitFor();
    }));

  it('shows thousands of components a part at a time', () =>
    withPanel(
      'thousands',
      {
        answers: {
          ...ready.answers,
          'licenceAssistant/panel/project': (query) => ({ state: 'ready', overview: overview(query, 3000) }),
        },
      },
      async ({ page }) => {
        const rows = page.getByRole('table', { name: 'Components of the project' }).getByRole('rowheader');
        await page.getByText('3,000 components of 3,000').waitFor();
        assert.equal(await rows.count(), 20);
        await page.getByRole('button', { name: 'Show 100 more of 2,980' }).click();
        await page.getByRole('button', { name: 'Show 100 more of 2,880' }).waitFor();
        assert.equal(await rows.count(), 120);
      },
    ));

  it('goes from an obstacle to its row, whatever the filter', () =>
    withPanel(
      'obstacle',
      { ...ready, remembered: { project: { filter: { text: 'nothing like this' } } } },
      async ({ page }) => {
        await page.getByRole('button', { name: 'mystery', exact: true }).first().click();
        const row = page.getByRole('button', { name: 'mystery', expanded: true });
        await row.waitFor();
        assert.ok(
          await row.evaluate(
            (element) =>
              element.getRootNode() instanceof ShadowRoot &&
              (element.getRootNode() as ShadowRoot).activeElement === element,
          ),
        );
      },
    ));

  it('goes from a licence of the combination to its components', () =>
    withPanel('combination', ready, async ({ page }) => {
      await page
        .getByRole('table', { name: 'Licences in the combination' })
        .getByRole('button', { name: 'LGPL-3.0-only' })
        .click();
      await page.getByText('1 component of 148').waitFor();
    }));

  it('shows counts that rise while the project is read, then the result', () => {
    let files = 0;
    const scanning = () =>
      ({ state: 'scanning', progress: { files: (files += 100), manifests: 1, dependencies: 0 } }) as const;
    const project = (query: Parameters<typeof overview>[0]) =>
      files < 200 ? scanning() : ({ state: 'ready', overview: overview(query) } as const);
    return withPanel(
      'rising',
      { answers: { ...ready.answers, 'licenceAssistant/panel/project': project } },
      async ({ page, send }) => {
        await page.getByText('100', { exact: true }).waitFor();
        await send({ type: 'changed' });
        await page.getByText('200', { exact: true }).waitFor();
        await send({ type: 'changed' });
        await page.getByText('Other outbound licences').waitFor();
      },
    );
  });

  it('asks again after a failure when it is told to', () => {
    let asked = 0;
    const project = (query: Parameters<typeof overview>[0]) => {
      if (asked++ === 0) throw new Error('The language server does not answer.');
      return { state: 'ready', overview: overview(query) } as const;
    };
    return withPanel(
      'retry',
      { answers: { ...ready.answers, 'licenceAssistant/panel/project': project } },
      async ({ page }) => {
        await page.getByRole('alert').getByText('The language server does not answer.').waitFor();
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByText('Other outbound licences').waitFor();
      },
    );
  });

  it('lifts the notice when the workspace is trusted', () =>
    withPanel('trust', { ...ready, restricted: true }, async (panel) => {
      await panel.page.getByRole('button', { name: 'Manage trust' }).click();
      assert.equal(sentOf(panel, 'act')[0]?.action.kind, 'trust');
      await panel.send({ type: 'restricted', restricted: false });
      await panel.page.getByText('This workspace is restricted').waitFor({ state: 'detached' });
    }));
});

describe('the Check tab', () => {
  before(startBrowser);
  after(stopBrowser);

  it('starts with the project’s outbound licence, completes, judges and copies', () =>
    withPanel('check', ready, async (panel) => {
      const { page } = panel;
      await page.getByText('Other outbound licences').waitFor();
      await page.getByRole('tab', { name: 'Check' }).click();
      const outbound = page.getByRole('combobox', { name: 'Outbound' });
      assert.equal(await outbound.inputValue(), 'EUPL-1.2');
      await page.getByRole('combobox', { name: 'Inbound' }).pressSequentially('MIT OR gpl');
      await page.getByRole('option', { name: 'GPL-3.0-only' }).click();
      await page.getByRole('heading', { name: 'MIT OR GPL-3.0-only into EUPL-1.2' }).waitFor();
      assert.equal(await page.getByRole('table', { name: 'five uses' }).getByRole('rowheader').count(), 5);
      await page.getByRole('button', { name: 'Copy for your records' }).click();
      assert.equal(sentOf(panel, 'copy')[0]?.text, '# MIT OR GPL-3.0-only into EUPL-1.2\n');
    }));

  it('swaps both sides and judges the other direction', () =>
    withPanel(
      'swap',
      { ...ready, remembered: { tab: 'check', check: { inbound: 'MIT', outbound: 'EUPL-1.2' } } },
      async ({ page }) => {
        await page.getByRole('heading', { name: 'MIT into EUPL-1.2' }).waitFor();
        await page.getByRole('button', { name: 'Swap' }).click();
        await page.getByRole('heading', { name: 'EUPL-1.2 into MIT' }).waitFor();
      },
    ));

  it('says at the field what is wrong with an expression', () =>
    withPanel(
      'invalid',
      { ...ready, remembered: { tab: 'check', check: { inbound: '??', outbound: 'MIT' } } },
      async ({ page }) => {
        const field = page.getByRole('combobox', { name: 'Inbound', description: 'is not part of an SPDX expression' });
        await field.waitFor();
        assert.equal(await field.getAttribute('aria-invalid'), 'true');
      },
    ));

  it('repeats obligations only where they change', () =>
    withPanel(
      'obligations',
      { ...ready, remembered: { tab: 'check', check: { inbound: 'MIT', outbound: 'MIT' } } },
      async ({ page }) => {
        await page.getByText('The same is asked of you as in the row above.').first().waitFor();
        assert.equal(await page.getByText('Keep all notices.').count(), 1);
        assert.equal(await page.getByText('The same is asked of you as in the row above.').count(), 3);
      },
    ));
});

describe('the Find and Compare tabs', () => {
  before(startBrowser);
  after(stopBrowser);

  it('find by text and terms with a live count, then compare what was picked', () =>
    withPanel('find', { ...ready, remembered: { tab: 'find' } }, async ({ page }) => {
      await page.getByRole('heading', { name: '100 licences of 100' }).waitFor();
      await page.getByRole('button', { name: 'Disclose source' }).click();
      await page.getByRole('status').filter({ hasText: '4 licences of 100' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Disclose source' }).getAttribute('aria-pressed'), 'true');
      await page.getByLabel('Search by name, id or what it says').fill('mozilla');
      await page.getByRole('heading', { name: '1 licence of 100' }).waitFor();
      await page.getByRole('button', { name: 'Clear the search' }).click();
      for (const id of ['EUPL-1.2', 'MPL-2.0', 'MIT', 'Apache-2.0', 'CECILL-2.1'])
        await page.getByRole('checkbox', { name: `Compare ${id}` }).check();
      assert.ok(await page.getByRole('checkbox', { name: 'Compare GPL-3.0-only' }).isDisabled());
      await page.getByRole('button', { name: 'Compare (5)' }).click();
      assert.deepEqual(
        await page
          .getByRole('columnheader')
          .allInnerTexts()
          .then((all) => all.slice(1, 6)),
        ['EUPL-1.2', 'MPL-2.0', 'MIT', 'Apache-2.0', 'CECILL-2.1'],
      );
    }));

  it('find says what is possible for the project', () =>
    withPanel('possible', { ...ready, remembered: { tab: 'find' } }, async (panel) => {
      await panel.page.getByLabel('Possible for this project').selectOption('inbound');
      await panel.page.getByRole('row', { name: 'MIT License' }).getByText('yes').waitFor();
    }));

  it('compare puts the differences first, and adds and removes licences', () =>
    withPanel(
      'compare',
      { ...ready, remembered: { tab: 'compare', compared: ['EUPL-1.2', 'MIT'] } },
      async ({ page }) => {
        await page.getByRole('heading', { name: 'differences' }).waitFor();
        const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
        assert.match(headings[0] ?? '', /differences/);
        assert.match(headings[1] ?? '', /The same in all/);
        await page.getByRole('combobox', { name: 'Add a licence' }).fill('MPL-2.0');
        await page.keyboard.press('Enter');
        await page.getByRole('columnheader', { name: 'MPL-2.0' }).first().waitFor();
        await page.getByRole('button', { name: 'Remove MIT' }).click();
        await page.getByRole('columnheader', { name: 'MIT' }).first().waitFor({ state: 'detached' });
      },
    ));
});

describe('the panel as a whole', () => {
  before(startBrowser);
  after(stopBrowser);

  it('comes back as it was left', () =>
    withPanel('left', { ...ready, remembered: { tab: 'check' } }, async (left) => {
      await left.page.getByRole('combobox', { name: 'Inbound' }).fill('MIT');
      await left.page.getByRole('tab', { name: 'Find' }).click();
      await left.page.getByRole('button', { name: 'Disclose source' }).click();
      const remembered = await left.remembered();
      await withPanel('restored', { ...ready, remembered }, async ({ page }) => {
        await page.getByRole('heading', { name: '4 licences of 100' }).waitFor();
        await page.getByRole('tab', { name: 'Check' }).click();
        assert.equal(await page.getByRole('combobox', { name: 'Inbound' }).inputValue(), 'MIT');
      });
    }));

  it('opens where the editor wants it', () =>
    withPanel(
      'target',
      { ...ready, target: { tab: 'check', inbound: 'MIT', outbound: 'GPL-3.0-only' } },
      async ({ page, send }) => {
        await page.getByRole('heading', { name: 'MIT into GPL-3.0-only' }).waitFor();
        await send({ type: 'show', target: { tab: 'compare', licences: ['MIT', 'MPL-2.0'] } });
        await page.getByRole('columnheader', { name: 'MPL-2.0' }).first().waitFor();
      },
    ));

  it('cancels what is no longer asked', () => {
    const never = () => new Promise<never>(() => undefined);
    return withPanel(
      'cancel',
      { ...ready, answers: { ...ready.answers, 'licenceAssistant/panel/find': never }, remembered: { tab: 'find' } },
      async (panel) => {
        await panel.page.getByLabel('Possible for this project').selectOption('inbound');
        await panel.page.getByLabel('Possible for this project').selectOption('outbound');
        const asked = sentOf(panel, 'request').filter(({ method }) => method === 'licenceAssistant/panel/find');
        const cancelled = sentOf(panel, 'cancel').map(({ id }) => id);
        assert.equal(asked.length, 3);
        assert.deepEqual(
          cancelled,
          asked.slice(0, 2).map(({ id }) => id),
        );
      },
    );
  });

  it('loads nothing but its own script', () =>
    withPanel('remote', ready, async ({ page }) => {
      await page.getByText('Other outbound licences').waitFor();
      const loaded = await page.evaluate('performance.getEntriesByType("resource").map((entry) => entry.name)');
      assert.deepEqual(loaded, ['http://panel.test/panel.js']);
    }));
});
