import { commands, window } from 'vscode';
import { expect, same } from './expect';

describe('documents about the project', () => {
  it('open without a name, and nothing is written', async () => {
    await commands.executeCommand('licenceAssistant.writeNotices');
    const document = window.activeTextEditor?.document;
    same([document?.uri.scheme, document?.languageId], ['untitled', 'plaintext'], 'the notices');
    expect((document?.getText() ?? '').length > 0, 'the notices are empty');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are offered for bills of materials and publication too', async () => {
    const all = await commands.getCommands(true);
    for (const name of ['writeBill', 'checkPublication']) expect(all.includes(`licenceAssistant.${name}`), `${name} is missing`);
  });
});
