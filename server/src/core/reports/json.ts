import type { AssessedDependency, AssessedPackage } from '../assessment/model';
import type { ResolvedLicence } from '../resolution/model';
import type { Finding } from '../findings/model';
import type { Translator } from '../messages/model';
import type { Report } from './report';
import { documentationOf, pathOf } from './report';

/** The machine-readable report; its shape is version 1 and only grows. Lines in evidence are 1-based, ranges are LSP positions. */
export const jsonReport: Report = {
  format: 'json',
  write: ({ assessment, root, translator, milliseconds }) =>
    JSON.stringify(
      {
        version: 1,
        root,
        packages: assessment.packages.map(packageOf),
        findings: assessment.findings.map((finding) => findingOf(finding, translator)),
        waived: assessment.waived.map((finding) => ({ ...findingOf(finding, translator), waiver: { reason: finding.waiver?.reason ?? null, expires: finding.waiver?.expires ?? null } })),
        statistics: { ...assessment.statistics, milliseconds: Math.round(milliseconds) },
      },
      null,
      2,
    ) + '\n',
};

function packageOf({ name, manifest, ecosystem, outbound, dependencies }: AssessedPackage): object {
  return {
    name,
    manifest,
    ecosystem,
    outbound: {
      expression: outbound.expression ?? null,
      declaredIn: outbound.declarations.map(({ file, range, value }) => ({ file, line: range.start.line + 1, value })),
    },
    dependencies: dependencies.map(dependencyOf),
  };
}

function dependencyOf({ name, version, purl, scope, direct, licence, use, verdict, path }: AssessedDependency): object {
  return { name, version: version ?? null, purl, scope, direct, licence: licenceOf(licence), use, verdict: verdict?.verdict ?? null, rule: verdict?.rule ?? null, path };
}

function licenceOf({ expression, status, candidates, evidence }: ResolvedLicence): object {
  return { expression: expression ?? null, status, ...(candidates.length > 0 && { candidates }), evidence };
}

function findingOf({ code, severity, message, file, range, package: name, fixes, subject }: Finding, translator: Translator): object {
  return {
    code,
    severity,
    message: translator.text(message),
    file: pathOf({ file }),
    range,
    package: name ?? null,
    ...(subject !== undefined && { subject }),
    fixes: fixes.map(({ title }) => translator.text(title)),
    documentation: documentationOf(code),
  };
}
