import * as vscode from 'vscode';
import { expect, same } from './expect';

interface Tool {
  readonly name: string;
}
interface Result {
  readonly content: readonly { readonly value: string }[];
}
/** Editors before 1.95 have no language model tools. */
interface ToolApi {
  readonly tools: readonly Tool[];
  invokeTool(name: string, options: { input: object; toolInvocationToken: undefined }): Thenable<Result>;
}

const OURS = ['licence-assistant_checkPair', 'licence-assistant_explainFinding', 'licence-assistant_listConflicts'];

describe('the tools for language models', () => {
  // Touching a part that is still a proposal throws.
  const known = Number(vscode.version.split('.')[1]) >= 95;
  const api = known ? (vscode as unknown as { lm: ToolApi }).lm : undefined;

  it('are there where the editor knows tools', () => {
    const names = (api?.tools ?? []).map(({ name }) => name).filter((name) => name.startsWith('licence-assistant'));
    same(names.sort(), api ? OURS : [], 'tools');
  });

  it("answer with the engine's own words", async () => {
    const ask = async (name: string, input: object): Promise<string> => {
      const result = await api?.invokeTool(name, { input, toolInvocationToken: undefined });
      return result?.content[0]?.value ?? '';
    };
    const pair = await ask('licence-assistant_checkPair', { inbound: 'MIT', outbound: 'EUPL-1.2' });
    const conflicts = await ask('licence-assistant_listConflicts', {});
    const page = await ask('licence-assistant_explainFinding', { code: 'non-spdx-licence' });
    expect(!api || pair.includes('"judged"'), pair);
    expect(!api || conflicts.includes('strong-copyleft'), conflicts);
    expect(!api || page.startsWith('#'), page);
  });
});
