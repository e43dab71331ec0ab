import { buildGraph } from '../../server/src/core/graph/build';
import type { ManifestFormat } from '../../server/src/core/manifests/format';
import { FORMATS, formatOf } from '../../server/src/core/manifests/registry';
import { bigLockFiles } from './support/lock-files';

/**
 * How long the readers of manifests take: on 100 kB of hostile text (aim: 50 ms at most), and on lock files of 200,000
 * packages (aim: a few seconds), with the graph built from one. Run by `npm run bench:manifests [formats|locks]`.
 */
const SIZE = 100_000;
const PACKAGES = 200_000;
const PATHS = [
  'package.json',
  'package-lock.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'bun.lock',
  'pom.xml',
  'settings.gradle',
  'a/build.gradle',
  'gradle/libs.versions.toml',
  'gradle.properties',
  'gradle.lockfile',
  'build.sbt',
  'ivy.xml',
  'a.csproj',
  'packages.config',
  'packages.lock.json',
  'a.nuspec',
  'composer.json',
  'composer.lock',
  'a.info.yml',
  'bom.json',
  'bom.xml',
  'a.spdx',
];
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
  return [...repeated, ...paired];
}

function timed(format: ManifestFormat, text: string, path: string): number {
  const start = performance.now();
  format.parse(text, path);
  return performance.now() - start;
}

function benchFormats(): void {
  const texts = hostileTexts();
  for (const path of PATHS) {
    const format = formatOf(path);
    if (!format) continue;
    const times = texts.map(([name, text]) => {
      // The best of three counts: the first compiles the reader, and the machine has other things to do.
      return [name, Math.min(...[1, 2, 3].map(() => timed(format, text, path)))] as const;
    });
    times.sort(([, a], [, b]) => b - a);
    const slow = times.filter(([, time]) => time > 50).length;
    const [worst] = times;
    console.log(
      `${format.id.padEnd(20)} worst ${(worst?.[1] ?? 0).toFixed(0).padStart(5)} ms on ${worst?.[0] ?? ''}${slow > 0 ? `   ${slow} of ${times.length} above 50 ms` : ''}`,
    );
  }
  console.log(`${FORMATS.length} formats are registered`);
}

function benchLocks(): void {
  for (const [path, text] of bigLockFiles(PACKAGES)) {
    const format = formatOf(path);
    if (!format) continue;
    const start = performance.now();
    const document = format.parse(text, path);
    const parsed = performance.now();
    const pkg = {
      name: 'root',
      directory: '',
      ecosystem: document.ecosystem,
      manifests: [],
      lockfiles: [{ path, document }],
    };
    const graph = buildGraph([pkg])(pkg);
    console.log(
      `${path.padEnd(20)} ${(text.length / 1e6).toFixed(0).padStart(4)} MB ${document.locked.length} packages: read in ${(parsed - start).toFixed(0)} ms, graph of ${graph.components.length} in ${(performance.now() - parsed).toFixed(0)} ms, ${document.problems.length} problems`,
    );
  }
}

const [what] = process.argv.slice(2);
if (what !== 'locks') benchFormats();
if (what !== 'formats') benchLocks();
