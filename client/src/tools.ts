import * as vscode from 'vscode';
import type { CancellationToken } from 'vscode';
import { folderOfPackage } from '../../server/src/protocol/overview';
import { readFindingPage } from './documentation';
import type { Host } from './host';

/** The part of the editor's language model tools we use; editors before 1.95 do not have it. */
interface ToolApi {
  registerTool?(
    name: string,
    tool: { invoke(options: { input: unknown }, token: CancellationToken): Promise<unknown> },
  ): vscode.Disposable;
}
interface ResultApi {
  LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  LanguageModelTextPart?: new (text: string) => unknown;
}

type Answer = (host: Host, input: Readonly<Record<string, unknown>>, token: CancellationToken) => Promise<unknown>;

/** What an assistant in the editor may ask us; every answer is the engine's own. */
const TOOLS: Readonly<Record<string, Answer>> = {
  'licence-assistant_checkPair': ({ ask }, { inbound, outbound }, token) =>
    ask('licenceAssistant/panel/check', { inbound: String(inbound), outbound: String(outbound) }, token),
  'licence-assistant_listConflicts': async ({ ask }, _input, token) => {
    const { packages } = await ask('licenceAssistant/overview', {}, token);
    return packages.map(({ id, name, outbound, dependencies }) => ({
      project: name,
      folder: folderOfPackage(id),
      outbound: outbound ?? null,
      conflicts: dependencies
        .filter(({ mark }) => mark === 'no' || mark === 'uncertain')
        .map(({ name: dependency, version, licence, mark, reason, use, path }) => ({
          dependency,
          version,
          licence,
          verdict: mark,
          reason,
          use,
          path,
        })),
    }));
  },
  'licence-assistant_explainFinding': async (host, { code }) =>
    readFindingPage(host, `${String(code).replace(/[^a-z0-9-]/g, '')}.md`),
};

/** Before VS Code 1.95 the tools were a proposal, whose every part throws when it is touched. */
const FIRST_MINOR_WITH_TOOLS = 95;

/** Offers the tools where the editor can use them. */
export function registerTools(host: Host): void {
  const [major, minor = 0] = vscode.version.split('.').map(Number);
  if (major === 1 && minor < FIRST_MINOR_WITH_TOOLS) return;
  const { lm } = vscode as unknown as { lm?: ToolApi };
  const { LanguageModelToolResult: Result, LanguageModelTextPart: Part } = vscode as unknown as ResultApi;
  if (!lm?.registerTool || !Result || !Part) return;
  for (const [name, answer] of Object.entries(TOOLS)) {
    const invoke = async ({ input }: { input: unknown }, token: CancellationToken): Promise<unknown> => {
      const result = await answer(host, (input ?? {}) as Readonly<Record<string, unknown>>, token);
      return new Result([new Part(typeof result === 'string' ? result : JSON.stringify(result))]);
    };
    host.context.subscriptions.push(lm.registerTool(name, { invoke }));
  }
}
