import assert from 'node:assert/strict';
import { scanned, translator } from '../../../../test/support/workspace';
import { REPORTS } from './registry';

type Files = Readonly<Record<string, string>>;
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Region };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind?: string;
  readonly level: string;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

async function write(format: string, files: Files): Promise<string> {
  const report = REPORTS.find((each) => each.format === format);
  return report?.write({ assessment: (await scanned(files)).assessment(), root: '.', translator, milliseconds: 0, colour: false, version: '0.0.0' }) ?? '';
}

async function sarif(files: Files): Promise<{ readonly rules: readonly { id: string }[]; readonly results: readonly Result[] }> {
  const { runs } = JSON.parse(await write('sarif', files)) as { runs: readonly [{ tool: { driver: { rules: { id: string }[] } }; results: Result[] }] };
  return { rules: runs[0].tool.driver.rules, results: runs[0].results };
}

const CITATION = 'cff-version: 1.2.0\ntitle: a\nlicense: MIT\n';
/** Contradictions and a hint (a component that nothing tells about), in a folder whose name needs encoding. */
const PROJECT: Files = { 'a b#/package.json': '{\n  "name": "a",\n  "license": "EUPL-1.2",\n  "dependencies": { "lost": "1", "gone": "1" }\n}\n', 'a b#/CITATION.cff': CITATION, 'a b#/p.py': 'print(1)\n' };

describe('the SARIF report', () => {
  it('gives places by relative address, lines and columns from 1', async () => {
    const { results } = await sarif(PROJECT);
    const [conflict] = results.filter(({ ruleId, locations }) => ruleId === 'declaration-conflict' && locations[0]?.physicalLocation.artifactLocation.uri.endsWith('package.json'));
    assert.deepEqual(conflict?.locations[0]?.physicalLocation, { artifactLocation: { uri: 'a%20b%23/package.json' }, region: { startLine: 3, startColumn: 15, endLine: 3, endColumn: 23 } });
    assert.equal(conflict.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri, 'a%20b%23/CITATION.cff');
  });
  it('gives the folder itself no lines', async () => {
    const { results } = await sarif({ 'a.py': 'print(1)\n' });
    assert.deepEqual(results.map(({ locations }) => locations), [[{ physicalLocation: { artifactLocation: { uri: '.' } } }]]);
  });
  it('names the rule of each result, and tells hints from failures', async () => {
    const { rules, results } = await sarif(PROJECT);
    for (const { ruleId, ruleIndex, kind, level } of results) {
      assert.equal(rules[ruleIndex]?.id, ruleId);
      assert.equal(kind === 'informational', level === 'none');
    }
    assert(results.some(({ kind }) => kind === 'informational'));
  });
});

describe('findings that services follow from run to run', () => {
  const sarifMarks = async (files: Files): Promise<string[]> => (await sarif(files)).results.map(({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints['licenceAssistant/v1'] ?? ''}`);
  const gitlab = async (files: Files): Promise<Issue[]> => JSON.parse(await write('gitlab', files)) as Issue[];

  it('keep their fingerprint when lines above them move, and have one of their own', async () => {
    const moved = Object.fromEntries(Object.entries(PROJECT).map(([path, content]) => [path, `${path.endsWith('.json') ? '\n\n' : '# moved\n'}${content}`]));
    const [before, after] = [await sarifMarks(PROJECT), await sarifMarks(moved)];
    assert.deepEqual(before, after);
    assert.equal(new Set(before).size, before.length);
    const marks = (await gitlab(PROJECT)).map(({ fingerprint }) => fingerprint);
    assert.deepEqual(marks, (await gitlab(moved)).map(({ fingerprint }) => fingerprint));
    assert.equal(new Set(marks).size, marks.length);
  });
  it('are those that people read: GitLab has no place for hints', async () => {
    const issues = await gitlab(PROJECT);
    assert.deepEqual([...new Set(issues.map(({ check_name }) => check_name))].sort(), ['declaration-conflict']);
    for (const { location } of issues) assert(location.lines.begin >= 1 && location.path.startsWith('a b#/'));
  });
});

describe('the Markdown report', () => {
  it('tells the worst first, what can be done, and how much there is', async () => {
    const text = await write('markdown', { ...PROJECT, 'LICENSES': '', 'README.md': '# A\n' });
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    assert.match(rows[0] ?? '', /\| error \| .* → .*EUPL-1\.2 \(`declaration-conflict`\) \|$/);
    assert.match(text, /2 errors, /);
  });
  it('leaves room for others in a comment', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`n${String(at)}`, '1']));
    const installed = Object.fromEntries(Object.keys(many).map((name) => [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', license: 'GPL-3.0-only' })]));
    const text = await write('markdown', { 'package.json': JSON.stringify({ name: 'a', license: 'EUPL-1.2', dependencies: { ...many, lost: '1' } }), ...installed });
    assert.match(text, /\| `n0 1\.0\.0` \| GPL-3\.0-only \| .* \| uncertain \|/);
    assert.match(text, /10 more components are left out here: --format json lists them all\./);
    assert.match(text, /The licence of one more is not known: lost\./);
    assert(!text.includes('| `lost'));
  });
});
