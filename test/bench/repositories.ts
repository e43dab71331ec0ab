// `npm run bench:repositories`: the listed anomalies of public repositories against what `check` reports at their file and line.
// REPOSITORIES names a folder with a checkout per repository, called owner+name; the list is in SHARED (default ../shared).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Anomaly {
  readonly file: string;
  readonly line: number | null;
  readonly kind: string;
  readonly severity: string;
}

interface Repository {
  readonly repo: string;
  readonly anomalies: readonly Anomaly[];
}

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

/** Notes about a repository that ask for no finding. */
const NO_FINDING = new Set(['declaration-ok', 'false-positive-trap', 'language-version', 'bom', 'compound-expression', 'multi-copyright-licence']);

const list = join(process.env['SHARED'] ?? '../shared', 'bench/real-repositories.json');
const checkouts = process.env['REPOSITORIES'] ?? '../repositories';
const PAGE = 'docs/measurements/repositories.md';
const scratch = mkdtempSync(join(tmpdir(), 'licence-assistant-bench-'));

function findingsOf(folder: string): readonly Finding[] {
  const output = join(scratch, 'report.json');
  execFileSync(process.execPath, ['dist/cli.js', 'check', folder, '--format', 'json', '--output', output, '--fail-on', 'never'], { stdio: 'inherit' });
  return (JSON.parse(readFileSync(output, 'utf8')) as { findings: readonly Finding[] }).findings;
}

function isReported({ file, line }: Anomaly, findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.file === file && (line === null || (finding.range.start.line < line && line <= finding.range.end.line + 1)));
}

if (!existsSync(list)) {
  console.log(`bench:repositories needs the list ${list}`);
} else {
  const rows = ['| repository | listed | reported at file and line | findings, hints left out | missed |', '| --- | ---: | ---: | ---: | --- |'];
  let wanted = 0;
  let reported = 0;
  for (const { repo, anomalies } of JSON.parse(readFileSync(list, 'utf8')) as readonly Repository[]) {
    const folder = join(checkouts, repo.replace('/', '+'));
    if (!existsSync(folder)) continue;
    const findings = findingsOf(folder);
    const counted = anomalies.filter(({ kind }) => !NO_FINDING.has(kind));
    const missed = counted.filter((anomaly) => !isReported(anomaly, findings));
    wanted += counted.length;
    reported += counted.length - missed.length;
    const shown = findings.filter(({ severity }) => severity !== 'hint').length;
    rows.push(`| ${repo} | ${String(counted.length)} | ${String(counted.length - missed.length)} | ${String(shown)} | ${missed.map(({ kind, file, line }) => `${kind} ${file}${line === null ? '' : `:${String(line)}`}`).join('; ')} |`);
  }
  const table = [...rows, '', `${String(reported)} of ${String(wanted)} listed anomalies are reported at their file and line (${((100 * reported) / Math.max(1, wanted)).toFixed(1)} %).`, ''].join('\n');
  console.log(table);
  // What people found out by reading is theirs to change.
  const [, kept = ''] = /(\n## A second look\n[\s\S]*)$/.exec(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '') ?? [];
  if (process.argv.includes('--write')) writeFileSync(PAGE, `# Real repositories\n\n\`npm run bench:repositories -- --write\`, with checkouts of the listed repositories at their commits. Notes that ask for no finding are left out.\n\n${table}${kept}`);
}
rmSync(scratch, { recursive: true, force: true });
