// `npm run bench:detect`: licence detection against labelled corpora, and the peer `licensecheck` where it is installed.
// SHARED names the folder with `bench/detect` and `bench/eupl-texts` (default: ../shared), SCANCODE a checkout of
// scancode-toolkit, PEER=no leaves the peer out. `-- CORPUS` lists what is not exact in one corpus.
import { performance } from 'node:perf_hooks';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../server/src/core/text/decode';
import { detect } from '../../server/src/core/texts/detect';
import { loadIndexes } from '../../server/src/core/texts/index/load';
import { officialTexts } from '../../scripts/official-texts';
import { compare, idsOf } from './detection/answers';
import type { Outcome } from './detection/answers';
import { readCorpora, readEupl } from './detection/corpora';
import type { Corpus, Sample } from './detection/corpora';
import { askLicensecheck, hasLicensecheck } from './detection/peer';
import { readScancode } from './detection/scancode';

const shared = process.env['SHARED'] ?? join(__dirname, '../../../shared');
const scancode = process.env['SCANCODE'];
const wanted = process.argv[2];
const peer = process.env['PEER'] !== 'no' && hasLicensecheck();

const bytes = readFileSync(join(__dirname, '../../dist/data/licence-index.bin'));
const before = performance.now();
const indexes = loadIndexes(bytes) ?? [];
const loading = performance.now() - before;
const times: number[] = [];

/** The best of three runs counts: what else the machine does is not measured. */
function answer(sample: Sample): string | undefined {
  const decoded = decodeText(sample.bytes);
  if (decoded.binary) return undefined;
  let best = Infinity;
  let expression: string | undefined;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    ({ expression } = detect(decoded.text, indexes));
    best = Math.min(best, performance.now() - start);
  }
  times.push(best);
  return expression;
}

function tally(outcomes: readonly Outcome[]): string {
  const share = (outcome: Outcome): string =>
    `${((outcomes.filter((each) => each === outcome).length / outcomes.length) * 100).toFixed(1)} %`;
  return `${share('exact')} | ${share('wrong')} | ${share('silent')}`;
}

function measure(corpus: Corpus): void {
  const outcomes = corpus.samples.map((sample) => {
    const given = answer(sample);
    const outcome = compare(sample.label, given, corpus);
    if (wanted && outcome !== 'exact') console.log(`  ${sample.path}: ${given ?? '-'} instead of ${sample.label}`);
    return outcome;
  });
  console.log(
    `| ${corpus.name} | ${String(corpus.samples.length)} | ${tally(outcomes)} | ${peer ? peerTally(corpus) : ''} |`,
  );
}

function peerTally(corpus: Corpus): string {
  const answers = askLicensecheck(corpus.samples);
  return tally(corpus.samples.map(({ label }, i) => compare(label, answers[i], corpus)));
}

console.log(`| corpus | files | exact | wrong | silent |${peer ? ' licensecheck exact | wrong | silent |' : ''}`);
const corpora = [...readCorpora(join(shared, 'bench/detect')), ...(scancode ? readScancode(scancode) : [])];
for (const corpus of corpora) if (!wanted || corpus.name === wanted) measure(corpus);
if (!wanted) {
  const official = officialTexts();
  const known = official.filter(
    ({ id, text }) => compare(id, detect(text, indexes).expression, { versionsOnly: false }) === 'exact',
  ).length;
  console.log(`\nSPDX's own texts: ${String(known)} of ${String(official.length)}`);
  measureEupl();
  measureSilence();
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`milliseconds a text: median ${at(0.5)}, p95 ${at(0.95)}; loading the index ${loading.toFixed(0)}`);
}

/** Every language version, and copies with one word changed at five places. */
function measureEupl(): void {
  let exact = 0;
  let copies = 0;
  let flagged = 0;
  const samples = readEupl(join(shared, 'bench/eupl-texts'));
  for (const { bytes: content, label } of samples) {
    const decoded = decodeText(content);
    if (decoded.binary) continue;
    const [match, ...others] = detect(decoded.text, indexes).matches;
    if (match?.licence === label && !match.modified && others.length === 0) exact++;
    const words = [...decoded.text.matchAll(/\p{L}{5,}/gu)];
    for (let part = 1; part <= 5; part++) {
      const word = words[Math.floor((words.length * part) / 6)];
      if (!word) continue;
      copies++;
      const changed = decoded.text.slice(0, word.index) + 'xyzzy' + decoded.text.slice(word.index + word[0].length);
      if (detect(changed, indexes).matches.some(({ licence, modified }) => licence === label && modified)) flagged++;
    }
  }
  console.log(
    `EUPL versions and languages: ${String(exact)} of ${String(samples.length)}; modified copies flagged: ${String(flagged)} of ${String(copies)}`,
  );
}

/** Source files of installed packages that hold neither of the words licence, copyright, SPDX: none of them states a licence. */
function measureSilence(): void {
  const root = join(__dirname, '../../node_modules');
  let files = 0;
  let silent = 0;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:[cm]?[jt]s|css|html|md|json|ya?ml)$/.test(entry.name) || files >= 3000) continue;
    const decoded = decodeText(readFileSync(join(entry.parentPath, entry.name)).subarray(0, 200_000));
    if (decoded.binary || /licen[cs]|copyright|spdx/i.test(decoded.text)) continue;
    files++;
    if (idsOf(detect(decoded.text, indexes).expression ?? '').size === 0) silent++;
  }
  console.log(`files without a licence statement: ${String(silent)} of ${String(files)} silent`);
}
