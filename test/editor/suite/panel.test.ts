import { commands, TabInputWebview, window } from 'vscode';
import { eventually, expect, same } from './expect';

const panels = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('licenceAssistant.panel'));

describe('the licensing assistant', () => {
  it('opens by its command, once', async () => {
    await commands.executeCommand('licenceAssistant.openAssistant');
    await eventually('the panel', () => panels().length > 0 || undefined);
    await commands.executeCommand('licenceAssistant.openAssistant', {
      tab: 'check',
      inbound: 'MIT',
      outbound: 'EUPL-1.2',
    });
    same(panels().length, 1, 'panels');
    same(panels()[0]?.label, 'Licensing assistant', 'title');
  });

  it('opens again after it was closed', async () => {
    const [panel] = panels();
    expect(panel, 'the panel is not there');
    await window.tabGroups.close(panel);
    await eventually('the panel to close', () => panels().length === 0 || undefined);
    await commands.executeCommand('licenceAssistant.openAssistant');
    await eventually('the panel', () => panels().length === 1 || undefined);
    await window.tabGroups.close(panels());
  });
});
