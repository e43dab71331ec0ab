import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { rowsOf, useWorkbench } from './workbench';
import type { Workbench } from './workbench';

describe('the installed extension in the workbench', () => {
  let workbench: Workbench;
  useWorkbench('permit-service', { file: 'package.json' }, (opened) => (workbench = opened));

  it('starts by itself and underlines what is wrong', async () => {
    await workbench.page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await workbench.page.locator('.monaco-editor .view-line', { hasText: 'MIT OR Apache-2.0' }).first().waitFor();
    await workbench.page.locator('.codelens-decoration', { hasText: 'dependencies' }).waitFor();
    await workbench.picture('editor');
  });

  it('says in the status bar under which licence the project goes out', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'EUPL-1.2' }).waitFor();
  });

  it('explains a dependency where the pointer rests', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: 'form-kit' }).locator('span', { hasText: 'form-kit' }).last().hover();
    const hover = page.locator('.monaco-hover', { hasText: 'MIT OR Apache-2.0' }).first();
    await hover.getByText('It fits in every other use too.').waitFor();
    // Whatever else has something to say about the place may take longer.
    await hover.getByText('Loading').waitFor({ state: 'detached' });
    await workbench.picture('hover');
    await page.mouse.move(5, 5);
  });

  it('lists the problems', async () => {
    await workbench.command('Problems: Focus on Problems View');
    await rowsOf(workbench.page, '.markers-panel', 'not an SPDX expression').first().waitFor();
    await workbench.picture('problems');
  });

  it('mends a licence id by a quick fix', async () => {
    const { page } = workbench;
    await rowsOf(page, '.markers-panel', 'not an SPDX expression').first().dblclick();
    const fix = rowsOf(page, '.action-widget', 'Replace “EUPL 1.2” with EUPL-1.2').first();
    await eventually('the list of fixes', async () => {
      await page.keyboard.press('Control+.');
      return fix.waitFor({ timeout: 3000 }).then(
        () => true,
        () => undefined,
      );
    });
    await workbench.picture('quick-fix');
    await page.keyboard.press('Enter');
    await rowsOf(page, '.markers-panel', 'not an SPDX expression').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await eventually(
      'the file to be saved',
      () => readFileSync(join(workbench.folder, 'package.json'), 'utf8').includes('"license": "EUPL-1.2"') || undefined,
    );
  });

  it('shows the project as a tree', async () => {
    const { page } = workbench;
    await workbench.command('View: Hide Panel');
    await page.locator('.activitybar .action-item a[aria-label^="Licences"]').click({ force: true });
    await rowsOf(page, '.pane-body', 'permit-service').first().waitFor();
    await rowsOf(page, '.pane-body', 'By verdict').first().waitFor();
    await workbench.picture('tree');
    await rowsOf(page, '.pane-body', 'By licence').first().click();
    await rowsOf(page, '.pane-body', 'MIT OR Apache-2.0').first().waitFor();
  });
});
