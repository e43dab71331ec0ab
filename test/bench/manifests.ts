import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { atOnce } from '../../server/src/core/text/slices';
import { buildGraph } from '../../server/src/core/graph/build';
import { emptyDocument } from '../../server/src/core/manifests/document';
import type { ManifestDocument, ManifestFormat } from '../../server/src/core/manifests/format';
import { FORMATS, formatOf } from '../../server/src/core/manifests/registry';
import { mutated } from '../support/mutate';
import { bigLockFiles } from './support/lock-files';
import { SAMPLES, scaled } from './support/manifest-samples';

/**
 * How much processor time the readers of manifests take: on 100 kB of text, good, damaged and hostile (aim: 50 ms at most), and on lock files of 200,000
 * packages (aim: a few seconds), with the graph built from one. Run by `npm run bench:manifests -- [formats [ID...]|locks] [--write]`.
 */
const SIZE = 100_000;
const PACKAGES = 200_000;
const DAMAGED = 8;
const LIMIT = 50;
/** Texts timed again, of those that took longest. */
const SLOWEST = 4;
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

function once(format: ManifestFormat, text: string, path: string): number {
  const start = spent();
  format.parse(text, path);
  return spent() - start;
}

/** The best of a few runs counts: the first compiles the reader. */
function timed(format: ManifestFormat, text: string, path: string, runs = 8): number {
  return Math.min(...Array.from({ length: runs }, () => once(format, text, path)));
}

/** The slowest of many texts: each is read once, and those that took longest several times, since a pause of the machine hits any. */
function worst(
  format: ManifestFormat,
  path: string,
  texts: readonly (readonly [string, string])[],
): readonly [string, number] {
  return texts
    .map(([name, text]) => [name, text, once(format, text, path)] as const)
    .sort((a, b) => b[2] - a[2])
    .slice(0, SLOWEST)
    .map(([name, text]) => [name, timed(format, text, path)] as const)
    .reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
}

/** Every format on its own kind of text, well formed and damaged, and on hostile texts, bare and behind a proper beginning. */
function benchFormats(wanted: readonly string[]): string {
  const hostile = hostileTexts();
  let slow = 0;
  const rows: string[] = [];
  for (const format of FORMATS.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
    const sample = SAMPLES[format.id];
    if (!sample || formatOf(sample.path) !== format) {
      rows.push(said(`| ${format.id} | | | | no sample |`));
      continue;
    }
    const { path, head = '' } = sample;
    const text = scaled(sample, SIZE);
    const well = timed(format, text, path);
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
    const cells = [well, damaged, most].map((time) => time.toFixed(0));
    rows.push(said(`| ${format.id} | ${cells.join(' | ')} | ${over ? (most > LIMIT ? name.replaceAll('|', '\\|') : well > LIMIT ? 'well formed' : 'damaged') : ''} |`));
  }
  const table = ['| format | well formed | damaged | most hostile | text above the aim |', '| --- | ---: | ---: | ---: | --- |', ...rows];
  return `${table.join('\n')}\n\n${FORMATS.length} formats are registered; ${slow} above ${LIMIT} ms.\n`;
}

function benchLocks(): string {
  const rows: string[] = [];
  for (const [path, text] of bigLockFiles(PACKAGES)) {
    const format = formatOf(path);
    if (!format) continue;
    const start = spent();
    const document = format.parse(text, path);
    const parsed = spent();
    // Lock files without roots answer the manifest's own lines.
    const manifest = { ...emptyDocument('a', document.ecosystem, 'manifest'), dependencies: asked(document) };
    const pkg = {
      name: 'root',
      directory: '',
      ecosystem: document.ecosystem === 'sbom' ? ('npm' as const) : document.ecosystem,
      manifests: [{ path: 'manifest', document: manifest }],
      lockfiles: [{ path, document }],
    };
    const graph = atOnce(buildGraph([pkg])(pkg));
    const cells = [(text.length / 1e6).toFixed(0), document.locked.length, (parsed - start).toFixed(0), graph.components.length, (spent() - parsed).toFixed(0)];
    rows.push(said(`| ${path} | ${cells.join(' | ')} |`));
  }
  return `${['| lock file | MB | packages | read, ms | components | graph, ms |', '| --- | ---: | ---: | ---: | ---: | ---: |', ...rows].join('\n')}\n`;
}

/** A line that asks for the first package, as a manifest beside the lock file would. */
function asked({ locked, ecosystem }: ManifestDocument): ManifestDocument['dependencies'] {
  const [first] = locked;
  const span = { start: 0, end: 0 };
  return first && ecosystem !== 'sbom' ? [{ name: first.name, scope: 'runtime', nameSpan: span, requirement: { value: '^1.0.0', span } }] : [];
}

function said(line: string): string {
  console.log(line);
  return line;
}

const [what, ...wanted] = process.argv.slice(2).filter((argument) => argument !== '--write');
const parts = [
  ...(what === 'locks' ? [] : [`## 100 kB of text\n\nAim: at most ${LIMIT} ms, whatever the text.\n\n${benchFormats(wanted)}`]),
  ...(what === 'formats' ? [] : [`## Lock files of ${PACKAGES.toLocaleString('en')} packages\n\nReading one, and the graph of a package that reaches all of it.\n\n${benchLocks()}`]),
];
if (process.argv.includes('--write'))
  writeFileSync('docs/measurements/manifests.md', `# Reading manifests\n\n\`npm run bench:manifests -- --write\`: milliseconds of processor time, of all threads (garbage collection included), the best of a few runs.\n\n${parts.join('\n')}`);
