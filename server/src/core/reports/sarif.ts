import type { Finding, FindingCode, Severity } from '../findings/model';
import type { Range } from '../text/span';
import { encodeUriPart } from '../text/uri';
import { fingerprints } from './fingerprint';
import type { Report, ReportInput } from './report';
import { documentationOf, pathOf } from './report';

/** What is open. A hint is no failure: it has the kind `informational` and, as § 3.27.10 asks then, no level. */
const LEVELS: Readonly<Record<Severity, object>> = { error: { level: 'error' }, warning: { level: 'warning' }, information: { level: 'note' }, hint: { kind: 'informational', level: 'none' } };

/** SARIF 2.1.0 (OASIS), for code scanning services. Lines and columns are 1-based (§ 3.30). */
export const sarifReport: Report = {
  format: 'sarif',
  write: (input) => {
    const { assessment, version } = input;
    const codes = [...new Set(assessment.findings.map(({ code }) => code))].sort();
    const marks = fingerprints(assessment.findings);
    const run = {
      tool: { driver: { name: 'licence-assistant', version, rules: codes.map((code) => ruleOf(code, input)) } },
      results: assessment.findings.map((finding, at) => ({ ...resultOf(finding, input), ruleIndex: codes.indexOf(finding.code), partialFingerprints: { 'licenceAssistant/v1': marks[at] } })),
      columnKind: 'utf16CodeUnits',
    };
    return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
  },
};

function ruleOf(code: FindingCode, { translator }: ReportInput): object {
  return { id: code, help: { text: `${translator.text({ id: 'report.explain', args: { code } })} (${documentationOf(code)})` } };
}

function resultOf(finding: Finding, { translator }: ReportInput): object {
  const { code, severity, message, related } = finding;
  return {
    ruleId: code,
    ...LEVELS[severity],
    message: { text: translator.text(message) },
    locations: [locationOf(finding)],
    ...(related.length > 0 && { relatedLocations: related.map((place) => ({ ...locationOf(place), message: { text: translator.text(place.message) } })) }),
  };
}

/** Within the folder that was checked, unless it is an address; the folder itself has no lines. */
function locationOf({ file, range }: Pick<Finding, 'file'> & { readonly range: Range }): object {
  const uri = /^[a-z][a-z0-9+.-]+:\/\//i.test(file) ? file : pathOf({ file }).split('/').map(encodeUriPart).join('/');
  const region = { startLine: range.start.line + 1, startColumn: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1 };
  return { physicalLocation: { artifactLocation: { uri }, ...(file !== '' && { region }) } };
}
