import fc from 'fast-check';
import { buildGraph } from '../../server/src/core/graph/build';
import type { ManifestFormat } from '../../server/src/core/manifests/format';
import { FORMATS, formatOf } from '../../server/src/core/manifests/registry';
import { mutated } from '../support/mutate';
import { bigLockFiles } from './support/lock-files';
import { SAMPLES, scaled } from './support/manifest-samples';

/**
 * How much processor time the readers of manifests take: on 100 kB of text, good, damaged and hostile (aim: 50 ms at most), and on lock files of 200,000
 * packages (aim: a few seconds), with the graph built from one. Run by `npm run bench:manifests [formats [ID...]|locks]`.
 */
const SIZE = 100_000;
const PACKAGES = 200_000;
const DAMAGED = 8;
const LIMIT = 50;
const PIECES = [
  '[',
  '{',
  '(',
  '<',
  ']',
  '}',
  ')',
  '>',
  '"',
  "'",
  '`',
  '"a',
  '\\',
  ' ',
  '\n',
  '\t',
  '\r\n',
  'a',
  'a.',
  'a:',
  'a: ',
  'a:\n',
  ' a:\n',
  '- ',
  '-\n',
  '? ',
  '#',
  '# \n',
  '${',
  '${a}',
  '$(a)',
  '//',
  '/*',
  '<a>',
  '</a>',
  '<a ',
  '<!--',
  '&amp;',
  '&a;',
  '{"a":',
  '[{',
  '"a",',
  '"a":1,',
  'a=b\n',
  'a = "b"\n',
  '[a]\n',
  'a@1, ',
  '"a@1", ',
  'a@npm:',
  '_',
  'a_',
  '@',
  '%',
  ' % ',
  '"a" % ',
  'a b:\n',
  '*a ',
  '&a ',
  '<<: *a\n',
  '"""',
  "'''",
  'dependencies {',
  'dependencies { a ',
  'license {',
  'a("',
  'a.b.',
  '\u0000',
  '\ud800',
  '😀',
];

function hostileTexts(): readonly (readonly [string, string])[] {
  const repeated = PIECES.map(
    (piece) => [JSON.stringify(piece), piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE)] as const,
  );
  const paired = PIECES.slice(0, 24).map(
    (piece) =>
      [
        `a${JSON.stringify(piece)} lines`,
        `a${piece}\n`.repeat(Math.ceil(SIZE / (piece.length + 2))).slice(0, SIZE),
      ] as const,
  );
  const aliases = Array.from({ length: 2_000 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(5)}]\n`);
  const merges = Array.from({ length: 2_000 }, (_, i) => `a${i + 1}: &a${i + 1}\n  <<: [*a${i}, *a${i}]\n`);
  return [
    ...repeated,
    ...paired,
    ['aliases of aliases', `a0: &a0 [x]\n${aliases.join('')}`.slice(0, SIZE)],
    ['merges of merges', `a0: &a0 { b: c }\n${merges.join('')}`.slice(0, SIZE)],
    ['digits', '1'.repeat(SIZE)],
  ];
}

/** Milliseconds of processor time spent until now, by all threads: waiting for other programs does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The best of a few runs counts: the first compiles the reader. */
function timed(format: ManifestFormat, text: string, path: string, runs = 3): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = spent();
    format.parse(text, path);
    best = Math.min(best, spent() - start);
    if (best < LIMIT / 10) break;
  }
  return best;
}

function worst(
  format: ManifestFormat,
  path: string,
  texts: readonly (readonly [string, string])[],
): readonly [string, number] {
  return texts
    .map(([name, text]) => [name, timed(format, text, path)] as const)
    .reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
}

/** Every format on its own kind of text, well formed and damaged, and on hostile texts, bare and behind a proper beginning. */
function benchFormats(wanted: readonly string[]): void {
  const hostile = hostileTexts();
  let slow = 0;
  console.log(`${'CPU ms for 100 kB'.padEnd(20)} well formed   damaged   hostile`);
  for (const format of FORMATS.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
    const sample = SAMPLES[format.id];
    if (!sample || formatOf(sample.path) !== format) {
      console.log(`${format.id.padEnd(20)} no sample`);
      continue;
    }
    const { path, head = '' } = sample;
    const text = scaled(sample, SIZE);
    const well = timed(format, text, path, 8);
    const copies = fc.sample(mutated([text]), { numRuns: DAMAGED, seed: 1 });
    const [, damaged] = worst(
      format,
      path,
      copies.map((copy) => ['', copy] as const),
    );
    const begun = hostile.map(([name, each]) => [`its beginning and ${name}`, head + each] as const);
    const [name, most] = worst(format, path, [...hostile, ...begun]);
    const over = Math.max(well, damaged, most) > LIMIT;
    if (over) slow++;
    const cells = [well, damaged, most].map((time) => time.toFixed(1).padStart(9));
    console.log(`${format.id.padEnd(20)}   ${cells.join(' ')}${over ? `   above ${LIMIT} ms; hostile: ${name}` : ''}`);
  }
  console.log(`${FORMATS.length} formats are registered; ${slow} above ${LIMIT} ms`);
}

function benchLocks(): void {
  for (const [path, text] of bigLockFiles(PACKAGES)) {
    const format = formatOf(path);
    if (!format) continue;
    const start = spent();
    const document = format.parse(text, path);
    const parsed = spent();
    const pkg = {
      name: 'root',
      directory: '',
      ecosystem: document.ecosystem,
      manifests: [],
      lockfiles: [{ path, document }],
    };
    const graph = buildGraph([pkg])(pkg);
    console.log(
      `${path.padEnd(20)} ${(text.length / 1e6).toFixed(0).padStart(4)} MB ${document.locked.length} packages: read in ${(parsed - start).toFixed(0)} ms, graph of ${graph.components.length} in ${(spent() - parsed).toFixed(0)} ms, ${document.problems.length} problems`,
    );
  }
}

const [what, ...wanted] = process.argv.slice(2);
if (what !== 'locks') benchFormats(wanted);
if (what !== 'formats') benchLocks();
