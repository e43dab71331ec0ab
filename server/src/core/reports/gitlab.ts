import type { Finding, Severity } from '../findings/model';
import type { Report } from './report';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };

/** GitLab's Code Quality report: an array of issues with a fingerprint that stays while the finding does. */
export const gitlabReport: Report = {
  format: 'gitlab',
  write: ({ assessment, translator }) => {
    const seen = new Map<string, number>();
    return (
      JSON.stringify(
        assessment.findings.map((finding) => ({
          description: translator.text(finding.message),
          check_name: finding.code,
          fingerprint: fingerprintOf(finding, seen),
          severity: SEVERITY[finding.severity],
          location: { path: finding.file, lines: { begin: finding.range.start.line + 1 } },
        })),
        null,
        2,
      ) + '\n'
    );
  },
};

/** The same finding has the same fingerprint when lines above it move: it is made of code, file and subject, and counted where these repeat. */
function fingerprintOf({ code, file, subject }: Finding, seen: Map<string, number>): string {
  const key = `${code}\n${file}\n${subject ?? ''}`;
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return hash(`${key}\n${String(count)}`);
}

/** FNV-1a over two seeds, 64 bits in hexadecimal: enough to tell the findings of one project apart. */
function hash(text: string): string {
  const run = (seed: number): string => {
    let value = seed;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return run(0x811c9dc5) + run(0x2f0b4c47);
}
