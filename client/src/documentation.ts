import { Uri, workspace } from 'vscode';
import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { Host } from './host';

/** Pages about findings, and the one they link to, come with the extension and are shown under this scheme, so that they can be read offline, in the browser too. */
const SCHEME = 'licence-assistant';
const FINDINGS = '/findings/';
const SOURCE = 'licence-assistant';

/** Makes the pages about findings readable. */
export function registerDocumentation(host: Host): void {
  host.context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return path.startsWith(FINDINGS) ? readFindingPage(host, name) : readPage(host, name);
      },
    }),
  );
}

/** The page `CODE.md` in the editor's language, or in English. Rejects where there is none. */
export async function readFindingPage(host: Host, name: string): Promise<string> {
  return readPage(host, host.language, 'findings', name).catch(() => readPage(host, 'findings', name));
}

async function readPage({ context }: Host, ...path: string[]): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'docs', ...path)));
}

/** The page that explains a finding. */
export function findingPage(code: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `${FINDINGS}${code}.md` });
}

/** Leads from each of our diagnostics to its page. */
export function withDocumentation(): Middleware {
  return {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (report && 'items' in report) report.items.forEach(documented);
      return report;
    },
    provideWorkspaceDiagnostics: (resultIds, token, resultReporter, next) =>
      next(resultIds, token, (chunk) => {
        for (const report of chunk?.items ?? []) if ('items' in report) report.items.forEach(documented);
        resultReporter(chunk);
      }),
  };
}

function documented(diagnostic: Diagnostic): void {
  const { code, source } = diagnostic;
  const value = typeof code === 'object' ? code.value : code;
  if (source === SOURCE && value !== undefined) diagnostic.code = { value, target: findingPage(String(value)) };
}
