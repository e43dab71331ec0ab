import type { Diagnostic } from 'vscode-languageserver';
import type { ChangeResult } from '../workspace/model';
import type { Context } from './context';
import { presentDiagnostic } from './present/diagnostic';
import type { Project } from './project';

/** The diagnostics of one file; two reports with the same id are the same. */
export interface FileReport {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reports of files, kept until a change reaches them. */
export interface Reports {
  of(project: Project, path: string): FileReport;
  forget(project: Project, result: ChangeResult): void;
}

/** Reports of the context's projects, none at first. */
export function createReports(context: Context): Reports {
  const known = new WeakMap<Project, Map<string, FileReport>>();
  return {
    of: (project, path) => {
      const reports = known.get(project) ?? new Map<string, FileReport>();
      known.set(project, reports);
      const report = reports.get(path) ?? makeReport(context, project, path);
      reports.set(path, report);
      return report;
    },
    forget: (project, { all, files }) => {
      if (all) known.delete(project);
      else for (const path of files) known.get(project)?.delete(path);
    },
  };
}

function makeReport(context: Context, project: Project, path: string): FileReport {
  const closed = !context.projects.all().includes(project);
  const findings = closed ? [] : project.session.findingsOf(path);
  const diagnostics = findings.map((finding) => presentDiagnostic(finding, project, context));
  return { id: fingerprint(JSON.stringify(diagnostics)), diagnostics };
}

/** False for a file that belongs to a folder within the project's that is open as well. */
export function isOwner({ projects }: Context, project: Project, uri: string): boolean {
  const owner = projects.fileOf(uri)?.project;
  return owner === undefined || owner === project;
}

/** 53 bits that tell apart the few versions of one file's diagnostics (FNV-1a over two halves). */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return `${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}`;
}
