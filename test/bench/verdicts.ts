// Measures the verdicts against published answers: `npm run bench:verdicts`. Reads the data of `../shared` (or SHARED) where
// it is present; `-- --write` puts the tables into docs/measurements/verdicts.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinupRules, joinupTerms } from '../../server/src/core/opinions/joinup-checker';
import { createJudge } from '../../server/src/core/verdict/judge';
import type { Use, Verdict } from '../../server/src/core/verdict/model';
import { knowledge } from '../support/knowledge';

const shared = process.env['SHARED'] ?? join(__dirname, '../../../shared');
const page = join(__dirname, '../../docs/measurements/verdicts.md');
const judge = createJudge({ knowledge, doctrine: 'european', custom: [] });

interface Row {
  readonly inbound: string;
  readonly outbound: string;
  readonly verdict: string;
  readonly use?: string;
  readonly reason?: string;
}

function read<T>(path: string): T | undefined {
  const file = join(shared, path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

function ask({ inbound, outbound }: Row, use: Use): Verdict | undefined {
  const result = judge.judge(inbound, outbound, use);
  return result.ok ? result.value : undefined;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);
const positive = (verdict: Verdict | undefined): boolean => verdict?.verdict === 'yes' || verdict?.verdict === 'conditional';
const line = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const why = (verdict: Verdict | undefined): string => (verdict ? `${verdict.rule}: ${verdict.basis.filter((basis) => !basis.includes('://')).join('; ')}` : 'not read');

function recommended(): string[] {
  const data = read<{ rows: readonly Row[] }>('domain/recommended-verdicts.json');
  if (!data) return [];
  const wrong = data.rows.filter((row) => ask(row, row.use as Use)?.verdict !== row.verdict);
  return [
    '## Recommended verdicts', '', `${data.rows.length - wrong.length} of ${data.rows.length} rows.`, '',
    ...(wrong.length === 0 ? [] : [line('inbound', 'outbound', 'use', 'recommended', 'ours', 'rule and basis'), line('---', '---', '---', '---', '---', '---')]),
    ...wrong.map((row) => line(row.inbound, row.outbound, row.use ?? '', row.verdict, ask(row, row.use as Use)?.verdict ?? '', why(ask(row, row.use as Use)))), '',
  ];
}

function isCopyleft(id: string): boolean {
  return (knowledge.licence(id.split(' WITH ')[0] ?? id)?.copyleft.level ?? 'none') !== 'none';
}

function osadl(): string[] {
  const data = read<{ rows: readonly Row[] }>('bench/osadl-public.json');
  if (!data) return [];
  const rows = data.rows.filter(({ verdict }) => verdict === 'Yes' || verdict === 'No').map((row) => ({ ...row, ours: ask(row, 'merge') }));
  const unsafe = rows.filter(({ verdict, ours }) => verdict === 'No' && positive(ours));
  const timid = rows.filter(({ verdict, ours }) => verdict === 'Yes' && !positive(ours));
  const agrees = ({ verdict, ours }: (typeof rows)[number]): boolean => (verdict === 'Yes') === positive(ours);
  const group = (name: string, among: typeof rows): string => line(name, among.length, among.filter(agrees).length, percent(among.filter(agrees).length, among.length));
  const list = (title: string, among: typeof rows): string[] => [
    `### ${title}: ${among.length}`, '',
    ...(among.length === 0 ? [] : [line('inbound', 'outbound', 'ours', 'rule and basis'), line('---', '---', '---', '---')]),
    ...among.map((row) => line(row.inbound, row.outbound, row.ours?.verdict ?? '', why(row.ours))), '',
  ];
  return [
    '## OSADL’s matrix, our answer for merged source', '',
    `Unsafe (we say yes or conditional, OSADL says No): ${unsafe.length} of ${rows.length}, ${percent(unsafe.length, rows.length)}.`, '',
    line('pairs with Yes or No', 'pairs', 'agree', ''), line('---', '---:', '---:', '---:'),
    group('all', rows),
    group('outbound is copyleft', rows.filter(({ outbound }) => isCopyleft(outbound))),
    group('both are copyleft', rows.filter(({ inbound, outbound }) => isCopyleft(inbound) && isCopyleft(outbound))),
    group('different licences', rows.filter(({ inbound, outbound }) => inbound !== outbound)), '',
    ...list('OSADL says No, we say yes or conditional', unsafe),
    ...list('OSADL says Yes, we say no or uncertain', timid),
  ];
}

const USE: Readonly<Record<string, Use>> = { merge: 'merge', 'static-link': 'link-static', 'dynamic-link': 'link-dynamic' };

function commission(): string[] {
  const data = read<{ rows: readonly Row[] }>('domain/eupl-matrix.json');
  if (!data) return [];
  const rows = data.rows.map((row) => ({ ...row, ours: ask({ ...row, outbound: 'EUPL-1.2' }, USE[row.use ?? ''] ?? 'merge') }));
  const known = rows.filter(({ inbound }) => knowledge.licence(inbound) !== undefined);
  const clear = known.filter(({ verdict }) => verdict !== 'Unknown' && verdict !== 'No?');
  const agree = clear.filter(({ verdict, ours }) => (verdict === 'No') !== positive(ours));
  const rest = known.filter((row) => !agree.includes(row) && row.verdict !== 'Unknown');
  return [
    '## The Commission’s matrix, outbound EUPL-1.2', '',
    `${agree.length} of ${clear.length} clear answers (Yes, Conditional or No), ${percent(agree.length, clear.length)}; ${rows.length - known.length} rows are about licences without a record.`, '',
    ...(rest.length === 0 ? [] : [line('inbound', 'use', 'Commission', 'ours', 'rule and basis'), line('---', '---', '---', '---', '---')]),
    ...rest.map((row) => line(row.inbound, row.use ?? '', row.verdict, row.ours?.verdict ?? '', why(row.ours))), '',
  ];
}

function joinup(): string[] {
  const data = read<{ expectations: readonly { inbound: string; outbound: string; rule: string }[] }>('domain/jlc-rules.json');
  if (!data) return [];
  const termsOf = joinupTerms(knowledge);
  const invented: Readonly<Record<string, ReadonlySet<string>>> = { SOFT: new Set(['ForSoftware']), DATA: new Set(['ForData']) };
  const joinupRule = joinupRules((id) => invented[id] ?? termsOf(id));
  const answers = data.expectations.map((row) => ({ ...row, ours: joinupRule(row.inbound, row.outbound)?.id }));
  const wrong = answers.filter(({ rule, ours }) => rule !== ours);
  return [
    '## The Joinup Compatibility Checker, rule by rule', '', `${answers.length - wrong.length} of ${answers.length} expected rules.`, '',
    ...wrong.map(({ inbound, outbound, rule, ours }) => `- ${inbound} into ${outbound}: expected ${rule}, got ${ours ?? 'nothing'}`), ...(wrong.length === 0 ? [] : ['']),
  ];
}

function coverage(): string[] {
  return ['## Size', '', `${knowledge.licences.length} licence ids in ${new Set(knowledge.licences.map(({ record }) => record)).size} records, ${knowledge.exceptions.length} exceptions.`, ''];
}

const tables = [...coverage(), ...recommended(), ...osadl(), ...commission(), ...joinup()].join('\n');
process.stdout.write(`${tables}\n`);
if (process.argv.includes('--write')) {
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace(/(<!-- tables -->\n)[^]*(<!-- end of tables -->)/, (_, start: string, end: string) => `${start}\n${tables}\n${end}`));
}
