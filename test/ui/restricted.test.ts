import { useWorkbench } from './workbench';
import type { Workbench } from './workbench';

describe('in restricted mode', () => {
  let workbench: Workbench;
  useWorkbench('permit-service', { file: 'package.json', trusted: false }, (opened) => (workbench = opened));

  it('the project is judged all the same: nothing of it is executed', async () => {
    const { page } = workbench;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await page.locator('.statusbar-item', { hasText: 'EUPL-1.2' }).waitFor();
    await page.locator('.squiggly-warning').first().waitFor();
  });
});
