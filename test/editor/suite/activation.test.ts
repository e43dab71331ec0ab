import { extensions } from 'vscode';
import { expect } from './expect';

describe('activation', () => {
  it('succeeds', async () => {
    const extension = extensions.getExtension('licence-assistant.licence-assistant');
    expect(extension, 'the extension is not there');
    await extension.activate();
    expect(extension.isActive, 'the extension is not active');
  });
});
