// `npm run bench:detect`: licence detection against labelled corpora, and the peer `licensecheck` where it is installed. It is
// bundled as the program is that ships, since that is what is timed.
// SHARED names the folder with `bench/detect` and `bench/eupl-texts` (default: ../shared), SCANCODE a checkout of
// scancode-toolkit, PEER=no leaves the peer out. `-- CORPUS` lists what is not exact in one corpus, `-- truncated` asks what
// parts of SPDX's texts are told as, `-- untagged` what headers of the folders in UNTAGGED (joined by ":") say without their tag.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { decodeText } from '../../server/src/core/text/decode';
import { detect } from '../../server/src/core/texts/detect';
import type { Detection } from '../../server/src/core/texts/model';
import { loadIndexes } from '../../server/src/core/texts/index/load';
import { officialTexts } from '../../scripts/official-texts';
import { compare, tellsAll } from './detection/answers';
import type { Outcome } from './detection/answers';
import { readCorpora, readEupl } from './detection/corpora';
import type { Corpus, Sample } from './detection/corpora';
import { measureEupl } from './detection/eupl';
import { askLicensecheck, hasLicensecheck } from './detection/peer';
import { readScancode } from './detection/scancode';
import { filesWithoutStatement } from './detection/silence';
import { judgePart, partsOfTexts } from './detection/truncated';
import type { PartOutcome } from './detection/truncated';
import { readUntagged } from './detection/untagged';

const shared = process.env['SHARED'] ?? join(__dirname, '../../../shared');
const scancode = process.env['SCANCODE'];
const wanted = process.argv[2];
const peer = process.env['PEER'] !== 'no' && hasLicensecheck();

const bytes = readFileSync(join(__dirname, '../../dist/data/licence-index.bin'));
const before = performance.now();
const indexes = loadIndexes(bytes) ?? [];
const loading = performance.now() - before;

function detectIn(sample: Sample): Detection {
  const decoded = decodeText(sample.bytes);
  return decoded.binary ? { matches: [] } : detect(decoded.text, indexes);
}

function isChoice(expression = ''): boolean {
  return expression.includes(' OR ');
}

interface Tally {
  readonly own: readonly Outcome[];
  readonly peer: readonly Outcome[];
  /** Files of which the answer is exact, or not wrong and all of the label told. */
  readonly told: number;
}

function measure(corpus: Corpus): Tally {
  const answers = peer ? askLicensecheck(corpus.samples) : [];
  let told = 0;
  const own = corpus.samples.map((sample) => {
    const { expression: given, matches } = detectIn(sample);
    const outcome = compare(sample.label, given, corpus);
    const found = matches.map(({ licence }) => licence);
    if (outcome === 'exact' || (given !== undefined && tellsAll(sample.label, given, found, corpus))) told++;
    if (wanted && outcome !== 'exact' && corpus.unseen !== true)
      console.log(`  ${sample.path}: ${given ?? '-'} instead of ${sample.label}`);
    // Other collections' labels join all that a file mentions by AND.
    if (wanted === 'untagged' && outcome === 'exact' && corpus.unseen !== true && isChoice(given) !== isChoice(sample.label))
      console.log(`  ${sample.path}: joined otherwise, ${given ?? '-'} instead of ${sample.label}`);
    return outcome;
  });
  return { own, peer: answers.map((given, i) => compare(corpus.samples[i]?.label ?? '', given, corpus)), told };
}

function cells(outcomes: readonly Outcome[]): string {
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  const share = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
  const [exact, wrong] = [count('exact'), count('wrong')];
  return `${share(exact, outcomes.length)} | ${share(wrong, outcomes.length)} | ${share(exact, exact + wrong)}`;
}

function row(name: string, { own, peer: others, told }: Tally): void {
  const named = `${((100 * told) / own.length).toFixed(1)} %`;
  console.log(`| ${name} | ${String(own.length)} | ${cells(own)} | ${named} |${peer ? ` ${cells(others)} |` : ''}`);
}

function all(tallies: readonly Tally[]): Tally {
  return {
    own: tallies.flatMap(({ own }) => own),
    peer: tallies.flatMap(({ peer: others }) => others),
    told: tallies.reduce((sum, { told }) => sum + told, 0),
  };
}

function measureCorpora(corpora: readonly Corpus[]): Tally {
  const tallies = corpora
    .filter(({ name }) => !wanted || name === wanted)
    .map((corpus) => {
      const tally = measure(corpus);
      row(corpus.name, tally);
      return tally;
    });
  return all(tallies);
}

const peerHead = peer ? ' licensecheck: exact | wrong | exact of answered |' : '';
console.log(`| corpus | files | exact | wrong | exact of answered | exact, or all told |${peerHead}`);
console.log(`|---|---|---|---|---|---|${peer ? '---|---|---|' : ''}`);
const corpora = readCorpora(join(shared, 'bench/detect'));
const together = measureCorpora(corpora);
if (!wanted) {
  row('all of them', together);
  row("SPDX's own texts", measureOfficial());
}
if (scancode) measureCorpora(readScancode(scancode));

function measureOfficial(): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'licence-texts-'));
  const samples = officialTexts().map(({ id, text }) => {
    const path = join(folder, `${id}.txt`);
    writeFileSync(path, text);
    return { path, bytes: Buffer.from(text), label: id };
  });
  const tally = measure({ name: 'official', samples, versionsOnly: false });
  rmSync(folder, { recursive: true });
  return tally;
}

const MOST_FOR_PEER = 300;

function measureRest(): void {
  const eupl = measureEupl(readEupl(join(shared, 'bench/eupl-texts')), indexes);
  const silent = filesWithoutStatement(join(__dirname, '../../node_modules'));
  const times = timesOf(corpora);
  const of = (part: number, whole: number): string => `${String(part)} of ${String(whole)}`;
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log('\n| also measured | |\n|---|---|');
  console.log(`| EUPL versions and languages, each alone and unmodified | ${of(eupl.exact, eupl.texts)} |`);
  console.log(`| two languages in one file, each unmodified | ${of(eupl.bilingualExact, eupl.bilingual)} |`);
  console.log(`| copies with one word changed, told as modified | ${of(eupl.flagged, eupl.copies)} |`);
  console.log(
    `| files without a licence statement, silent | ${of(silent.filter((sample) => detectIn(sample).expression === undefined).length, silent.length)} |`,
  );
  if (peer) {
    // It takes a tenth of a second for each file.
    const some = silent.slice(0, MOST_FOR_PEER);
    const quiet = askLicensecheck(some).filter((given) => given === undefined).length;
    console.log(`| the same, licensecheck | ${of(quiet, some.length)} |`);
  }
  console.log(`| one text of the corpora, milliseconds | median ${at(0.5)}, p95 ${at(0.95)} |`);
  console.log(`| loading the index, milliseconds | ${loading.toFixed(0)} |`);
}

const ROUNDS = 15;

/** Milliseconds for each text, ascending. The best of all rounds counts: what else the machine does is not measured. */
function timesOf(all: readonly Corpus[]): number[] {
  const texts = all.flatMap(({ samples }) =>
    samples.flatMap((sample) => {
      const decoded = decodeText(sample.bytes);
      return decoded.binary ? [] : [decoded.text];
    }),
  );
  const best = texts.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    texts.forEach((text, i) => {
      const start = performance.now();
      detect(text, indexes);
      best[i] = Math.min(best[i] ?? Infinity, performance.now() - start);
    });
  return best.sort((a, b) => a - b);
}

/** What is told of parts of SPDX's texts; `-- truncated`, for it takes a minute. */
function measureTruncated(): void {
  const sides = new Map<string, Record<PartOutcome, number>>();
  for (const part of partsOfTexts()) {
    const outcome = judgePart(part, detect(part.text, indexes));
    const side = part.cut.split(' ')[0] ?? '';
    const counts = sides.get(side) ?? { right: 0, ambiguous: 0, nothing: 0, wrong: 0 };
    counts[outcome]++;
    sides.set(side, counts);
    if (outcome === 'wrong') console.log(`  ${part.id}, ${part.cut}`);
  }
  console.log('\n| what is kept | right | ambiguous | nothing | wrong |\n|---|---|---|---|---|');
  for (const [side, { right, ambiguous, nothing, wrong }] of sides) console.log(`| ${side} | ${String(right)} | ${String(ambiguous)} | ${String(nothing)} | ${String(wrong)} |`);
}

/** What headers say whose tag was taken out: the folders of UNTAGGED, those that may be looked at and the others. */
function measureUntagged(): void {
  const corpora = readUntagged((process.env['UNTAGGED'] ?? '').split(':').filter((folder) => folder !== ''));
  if (corpora.length === 0) console.log('UNTAGGED names no folder with such headers.');
  for (const unseen of [undefined, true] as const) {
    const tallies = corpora.filter((corpus) => corpus.unseen === unseen).map((corpus) => {
      const tally = measure(corpus);
      row(corpus.name, tally);
      return tally;
    });
    if (tallies.length > 0) row(unseen === true ? 'all of the other halves' : 'all of them', all(tallies));
  }
}

if (wanted === 'truncated') measureTruncated();
if (wanted === 'untagged') measureUntagged();
if (!wanted) measureRest();
