import type { Finding, Severity } from '../findings/model';
import type { Range } from '../text/span';
import type { Report } from './report';
import { documentationOf } from './report';
import { encodeUriPart } from '../text/uri';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** SARIF 2.1.0 (OASIS), for code scanning services. Lines and columns are 1-based (§ 3.30). */
export const sarifReport: Report = {
  format: 'sarif',
  write: ({ assessment, translator, version }) => {
    const codes = [...new Set(assessment.findings.map(({ code }) => code))].sort();
    return (
      JSON.stringify(
        {
          $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
          version: '2.1.0',
          runs: [
            {
              tool: { driver: { name: 'licence-assistant', version, rules: codes.map((id) => ({ id, help: { text: documentationOf(id) } })) } },
              results: assessment.findings.map((finding) => ({
                ruleId: finding.code,
                ruleIndex: codes.indexOf(finding.code),
                level: LEVELS[finding.severity],
                message: { text: translator.text(finding.message) },
                locations: [locationOf(finding)],
                ...(finding.related.length > 0 && { relatedLocations: finding.related.map((place) => ({ ...locationOf(place), message: { text: translator.text(place.message) } })) }),
                partialFingerprints: { 'licenceAssistant/v1': `${finding.code}:${finding.file}:${finding.subject ?? ''}` },
              })),
              columnKind: 'utf16CodeUnits',
            },
          ],
        },
        null,
        2,
      ) + '\n'
    );
  },
};

function locationOf({ file, range }: Pick<Finding, 'file'> & { readonly range: Range }): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeUriPart).join('/') },
      region: { startLine: range.start.line + 1, startColumn: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1 },
    },
  };
}
