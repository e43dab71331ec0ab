import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  CancellationToken,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Context } from '../context';
import type { Feature } from '../handler';
import type { Project } from '../project';
import { indexOf } from '../project-index';
import { createReports, isOwner } from '../reports';
import type { FileReport, Reports } from '../reports';

/** Open documents whose diagnostics changed by something typed elsewhere are asked for again after this pause (milliseconds). */
const REFRESH_PAUSE = 200;

const EMPTY: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
const NOTHING: WorkspaceDiagnosticReport = { items: [] };

/** Findings as diagnostics the client asks for: of one document, and of the whole workspace. */
export const pulledDiagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'licence-assistant',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {},
  register: (connection, guard) => {
    const { diagnostics } = connection.languages;
    diagnostics.on(
      guard('diagnostics', EMPTY, (context, params) =>
        stateOf(context).document(params.textDocument.uri, params.previousResultId),
      ),
    );
    diagnostics.onWorkspace(
      guard('workspace diagnostics', NOTHING, (context, { previousResultIds }, token) =>
        stateOf(context).workspace(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), token),
      ),
    );
  },
  start: (context) => void stateOf(context),
};

const NO_REPORT: FileReport = { id: 'none', diagnostics: [] };

const states = new WeakMap<Context, PullState>();

function stateOf(context: Context): PullState {
  const state = states.get(context) ?? new PullState(context);
  states.set(context, state);
  return state;
}

class PullState {
  private readonly reports: Reports;
  /** Id of the last report answered, by document. */
  private readonly answered = new Map<string, string>();
  private readonly waiting = new Set<() => void>();
  private cancelRefresh: (() => void) | undefined;

  constructor(private readonly context: Context) {
    this.reports = createReports(context);
    context.documents.onDidClose(({ document }) => this.answered.delete(document.uri));
    context.projects.onChange((project, result) => {
      this.reports.forget(project, result);
      for (const wake of this.waiting) wake();
      this.cancelRefresh?.();
      this.cancelRefresh = context.platform.runtime.timers.after(REFRESH_PAUSE, () => this.refreshWhereOutdated());
    });
  }

  async document(uri: string, previousId: string | undefined): Promise<DocumentDiagnosticReport> {
    const file = this.context.projects.fileOf(uri);
    if (!file) return EMPTY;
    const { client, projects } = this.context;
    // What is certain early is not all: the rest is told to those that can be asked to ask again.
    await (client.refreshesDiagnostics ? projects.settleFor(file) : projects.settle(file.project));
    const report = this.reports.of(file.project, file.path);
    this.answered.set(uri, report.id);
    return report.id === previousId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: report.id, items: [...report.diagnostics] };
  }

  /** Answers when there is something new, which may be long after the question (LSP 3.17, workspace diagnostics). */
  async workspace(previous: ReadonlyMap<string, string>, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    while (!token.isCancellationRequested) {
      const items = [
        ...this.context.projects.all().flatMap((project) => this.changedIn(project, previous)),
        ...this.orphaned(previous),
      ];
      if (items.length > 0) return { items };
      await this.nextChange(token);
    }
    return NOTHING;
  }

  private changedIn(project: Project, previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const paths = new Set(indexOf(project).filesWithFindings);
    for (const uri of previous.keys()) {
      const path = project.pathOf(uri);
      if (path !== undefined) paths.add(path);
    }
    return [...paths].flatMap((path) => {
      const uri = project.uriOf(path);
      if (!isOwner(this.context, project, uri)) return [];
      const report = this.reports.of(project, path);
      const gone = report.diagnostics.length === 0 && !previous.has(uri);
      return gone || previous.get(uri) === report.id ? [] : [presentReport(uri, report)];
    });
  }

  /** Files of folders that were closed meanwhile. */
  private orphaned(previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    return [...previous]
      .filter(([uri, id]) => id !== NO_REPORT.id && !this.context.projects.fileOf(uri))
      .map(([uri]) => presentReport(uri, NO_REPORT));
  }

  private nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        cancelled.dispose();
        resolve();
      };
      const cancelled = token.onCancellationRequested(wake);
      this.waiting.add(wake);
    });
  }

  private refreshWhereOutdated(): void {
    if (!this.context.client.refreshesDiagnostics) return;
    const outdated = [...this.answered].some(([uri, id]) => {
      const file = this.context.projects.fileOf(uri);
      return file && this.reports.of(file.project, file.path).id !== id;
    });
    if (outdated) this.context.connection.languages.diagnostics.refresh().catch(() => undefined);
  }
}

function presentReport(uri: string, { id, diagnostics }: FileReport): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: id, items: [...diagnostics] };
}
