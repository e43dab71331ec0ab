import assert from 'node:assert/strict';
import { openPanel, takeScreenshot, type OpenPanel, type PanelOptions } from './panel-page';

/** Opens the panel for one test; what it looked like when the test failed is kept. Nothing may go wrong in the page. */
export async function withPanel(
  name: string,
  options: PanelOptions,
  test: (panel: OpenPanel) => Promise<void>,
): Promise<void> {
  const panel = await openPanel(options);
  try {
    await test(panel);
    assert.deepEqual(panel.troubles, []);
  } catch (error) {
    await takeScreenshot(panel.page, name);
    throw error;
  } finally {
    await panel.close();
  }
}
