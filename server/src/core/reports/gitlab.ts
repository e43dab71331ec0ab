import type { Severity } from '../findings/model';
import { fingerprints } from './fingerprint';
import type { Report } from './report';
import { pathOf } from './report';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };

/** GitLab's Code Quality report: an array of issues with a fingerprint that stays while the finding does. It has no place for hints. */
export const gitlabReport: Report = {
  format: 'gitlab',
  write: ({ assessment, translator }) => {
    const findings = assessment.findings.filter(({ severity }) => severity !== 'hint');
    const marks = fingerprints(findings);
    const issues = findings.map((finding, at) => ({
      description: translator.text(finding.message),
      check_name: finding.code,
      fingerprint: marks[at],
      severity: SEVERITY[finding.severity],
      location: { path: pathOf(finding), lines: { begin: finding.range.start.line + 1 } },
    }));
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};
