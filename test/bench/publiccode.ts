import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexLines } from '../../server/src/core/text/lines';
import { validatePubliccode } from '../../server/src/core/publiccode/validate';

interface Case {
  readonly expected: 'valid' | 'invalid' | 'valid-with-warnings';
  readonly needs_files: boolean;
  readonly needs_network: boolean;
  readonly diagnostics: readonly { readonly severity: string; readonly key: string; readonly line: number }[];
}

const folder = join(process.env['SHARED'] ?? '../shared', 'bench/publiccode');
if (!existsSync(folder)) {
  console.log(`bench:publiccode needs the test files of publiccode-parser-go in ${folder}`);
  process.exit(0);
}
const cases = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Case>;
let agree = 0;
let places = 0;
let wantedPlaces = 0;
const counted = Object.entries(cases).filter(([, each]) => !each.needs_files && !each.needs_network);
for (const [path, { expected, diagnostics }] of counted) {
  const text = readFileSync(join(folder, path), 'utf8');
  const problems = validatePubliccode(text);
  const lines = indexLines(text);
  const broken = problems.length === 0 && diagnostics.some(({ key }) => key === '');
  const verdict = broken || problems.some(({ severity }) => severity === 'error') ? 'invalid' : problems.length > 0 ? 'valid-with-warnings' : 'valid';
  if (verdict === expected) agree++;
  else console.log(`differs: ${path}: expected ${expected}, got ${verdict} ${problems.map(({ key, message }) => `${key} ${message.id}`).join('; ')}`);
  for (const { key, line } of diagnostics) {
    wantedPlaces++;
    const found = problems.find((problem) => problem.key === key || key.startsWith(problem.key) || problem.key.startsWith(key));
    if (found && Math.abs(lines.positionAt(found.span.start).line + 1 - line) <= 1) places++;
    else console.log(`  place: ${path}: ${key} at ${String(line)}, got ${problems.map((each) => `${each.key} at ${String(lines.positionAt(each.span.start).line + 1)}`).join(', ')}`);
  }
}
console.log(`files judged alike: ${String(agree)} of ${String(counted.length)}; diagnostics at their key and line: ${String(places)} of ${String(wantedPlaces)}`);
