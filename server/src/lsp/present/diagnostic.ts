import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import type { Finding, Severity } from '../../core/findings/model';
import type { Context } from '../context';
import type { Project } from '../project';

/** The `source` of all our diagnostics. */
export const SOURCE = 'licence-assistant';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the protocol shows it. */
export function presentDiagnostic(
  finding: Finding,
  project: Project,
  { client, translator, platform }: Context,
): Diagnostic {
  const href = platform.documentationOf(finding.code, translator.language);
  return {
    source: SOURCE,
    code: finding.code,
    ...(href !== undefined && { codeDescription: { href } }),
    severity: SEVERITIES[finding.severity],
    message: translator.text(finding.message),
    range: finding.range,
    ...(client.relatedInformation &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map(({ file, range, message }) => ({
          location: { uri: project.uriOf(file), range },
          message: translator.text(message),
        })),
      }),
  };
}

/** Those of the client's diagnostics that show the finding. */
export function matching({ code, range }: Finding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(
    (each) => each.source === SOURCE && each.code === code && each.range.start.line === range.start.line,
  );
}
