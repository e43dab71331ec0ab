import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

describe('in restricted mode', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench('permit-service', { file: 'package.json', trusted: false });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.picture(`failed ${this.currentTest.title}`);
  });

  it('the project is judged all the same: nothing of it is executed', async () => {
    const { page } = workbench;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await page.locator('.statusbar-item', { hasText: 'EUPL-1.2' }).waitFor();
    await page.locator('.squiggly-warning').first().waitFor();
  });
});
