import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { runCommand } from '../../../../test/support/command';
import { LONG_DESCRIPTION, VALID_PUBLICCODE } from '../../../../test/support/publiccode';
import type { MemoryFile } from '../../../../test/support/memory-files';
import { publishCommand } from './publish';

type Files = Readonly<Record<string, MemoryFile>>;

const licenceText = (id: string): string => spdxTexts[id]?.licenseText ?? '';
const PUBLICCODE = VALID_PUBLICCODE.replace('platforms:', 'organisation:\n  name: Example Town\n  uri: https://example.org\nplatforms:').replace('standalone/web', 'standalone/backend');
const TAG = ['SPDX', 'License', 'Identifier'].join('-');
const HEADER = `// Copyright (c) 2026 Example Town\n// ${TAG}: EUPL-1.2\n`;

/** A project that has all a portal asks for. */
const READY: Files = {
  LICENSE: licenceText('EUPL-1.2'),
  'README.md': `# Permits\n\n${LONG_DESCRIPTION}\n\nStatus: stable.\n\nCopyright (c) 2026 Example Town\nLicensed under the EUPL-1.2.\n`,
  'publiccode.yml': PUBLICCODE,
  'SECURITY.md': '# Security\n\nWrite to security@example.org in confidence.\n',
  'CONTRIBUTING.md': '# Contributing\n\nSign off your commits. Nobody has to transfer any copyright.\n',
  'CODE_OF_CONDUCT.md': '# Code of conduct\n\nBe kind.\n',
  'CHANGELOG.md': '# Changes\n\n## 1.0\n\n- First.\n',
  'src/main.ts': `${HEADER}export {};\n`,
  'src/other.ts': `${HEADER}export {};\n`,
};

interface Told {
  readonly profile: string;
  readonly ready: boolean;
  readonly checks: readonly { readonly id: string; readonly status: string; readonly severity: string; readonly message: string | null; readonly file: string | null; readonly range: object | null; readonly askedBy: readonly { readonly document: string }[]; readonly documentation: string }[];
}

const world = (files: Files): { files: Record<string, MemoryFile> } => ({ files: Object.fromEntries(Object.entries(files).map(([path, content]) => [`/project/${path}`, content])) });

async function judge(files: Files, profile: string): Promise<Told & { readonly exit: number }> {
  const { out, status } = await runCommand(publishCommand, [], { profile, format: 'json' }, world(files));
  return { ...(JSON.parse(out) as Told), exit: status };
}

/** Changes the ready project (`null` takes a file away) and asserts what the checks named answer. */
async function check(profile: string, changes: Readonly<Record<string, MemoryFile | null>>, expected: Readonly<Record<string, string>>): Promise<Told> {
  const files = Object.fromEntries(Object.entries({ ...READY, ...changes }).filter((entry): entry is [string, MemoryFile] => entry[1] !== null));
  const told = await judge(files, profile);
  const answers = new Map(told.checks.map(({ id, status }) => [id, status]));
  for (const [id, status] of Object.entries(expected)) assert.equal(answers.get(id), status, `${id}: ${told.checks.find((each) => each.id === id)?.message ?? ''}`);
  assert.equal(told.ready, !told.checks.some(({ status, severity }) => severity === 'error' && (status === 'fail' || status === 'unknown')));
  assert.equal(told.exit, told.ready ? 0 : 1);
  return told;
}

const manifest = (name: string, licence: string, more: object = {}): string => JSON.stringify({ name, version: '1.0.0', license: licence, ...more });

describe('command publish', () => {
  for (const profile of ['it', 'de', 'fr', 'nl', 'se'])
    it(`lets a project pass that has all ${profile} asks for`, async () => {
      const { ready, checks } = await judge(READY, profile);
      assert(ready);
      assert.equal(checks.length, 32);
      const failing = checks.filter(({ status }) => status === 'fail' || status === 'unknown').map(({ id }) => id);
      assert.deepEqual(failing, ['copyright-holder', 'reuse']);
    });
  it('wants the European Union as holder where the Commission publishes', () => check('ec', {}, { 'copyright-holder': 'fail' }));
  it('wants the text of the licence, as it is', async () => {
    await check('ec', { LICENSE: null }, { 'licence-file': 'fail', 'licence-text-unmodified': 'not-applicable' });
    await check('ec', { LICENSE: 'Licensed under the EUPL, see https://eupl.eu\n' }, { 'licence-file-is-text': 'fail', 'licence-file': 'fail' });
    await check('ec', { LICENSE: licenceText('EUPL-1.2').replace('worldwide, royalty-free', 'European, royalty-free') }, { 'licence-text-unmodified': 'fail' });
    await check('ec', { LICENSE: null, 'LICENSES/EUPL-1.2.txt': licenceText('EUPL-1.2') }, { 'licence-file': 'pass' });
    await check('it', { LICENSE: null, 'LICENSES/EUPL-1.2.txt': licenceText('EUPL-1.2') }, { 'licence-file': 'fail' });
    await check('ec', { LICENSE: null, 'LICENSES/CC0-1.0.txt': licenceText('CC0-1.0') }, { 'licence-file': 'fail' });
  });
  it('knows which licences a portal accepts, and which it recommends', async () => {
    const under = (licence: string): Readonly<Record<string, MemoryFile | null>> => ({ LICENSE: licenceText(licence), 'publiccode.yml': PUBLICCODE.replace('EUPL-1.2', licence), 'src/main.ts': null, 'src/other.ts': null, 'README.md': '# Permits\n' });
    await check('nl', under('MIT'), { 'licence-allowed': 'pass', 'licence-recommended': 'pass' });
    await check('ec', under('MIT'), { 'licence-allowed': 'pass', 'licence-recommended': 'fail' });
    await check('de', under('MIT'), { 'licence-recommended': 'not-applicable' });
    await check('se', under('CC0-1.0'), { 'licence-allowed': 'fail' });
    await check('fr', under('Zlib'), { 'licence-allowed': 'fail' });
    await check('fr', under('EUPL-1.1'), { 'licence-allowed': 'unknown' });
    await check('it', { ...under('BSD-3-Clause'), 'publiccode.yml': PUBLICCODE.replace('EUPL-1.2', 'BSD-3-Clause').replace('standalone/backend', 'library') }, { 'licence-recommended': 'pass' });
  });
  it('compares what is said of the licence in different places', async () => {
    await check('ec', { 'package.json': manifest('permits', 'MIT') }, { 'declarations-agree': 'fail' });
    await check('ec', { 'publiccode.yml': PUBLICCODE.replace('EUPL-1.2', 'MIT') }, { 'publiccode-agrees': 'fail' });
    await check('ec', { 'package.json': manifest('permits', 'EUPL 1.2') }, { 'spdx-valid': 'fail' });
    await check('ec', { 'package.json': JSON.stringify({ name: 'permits', version: '1.0.0' }) }, { 'manifest-licence': 'fail' });
    await check('it', { 'src/main.ts': 'export {};\n' }, { 'file-headers': 'fail' });
    await check('ec', { 'src/main.ts': HEADER.replace('EUPL-1.2', 'GPL-3.0-only') }, { 'headers-agree': 'fail' });
  });
  it('tells a component that does not fit from one that nobody knows', async () => {
    const uses = (licence?: string): Files => ({
      'package.json': manifest('permits', 'EUPL-1.2', { dependencies: { part: '1.0.0' } }),
      ...(licence !== undefined && { 'node_modules/part/package.json': manifest('part', licence) }),
    });
    await check('ec', uses('MIT'), { 'direct-dependencies': 'pass', 'transitive-dependencies': 'unknown', 'not-open-source-parts': 'pass', 'dependency-licences-known': 'pass', 'third-party-notices': 'fail' });
    await check('ec', uses('BUSL-1.1'), { 'direct-dependencies': 'fail', 'not-open-source-parts': 'fail' });
    const open = await check('ec', uses(), { 'direct-dependencies': 'unknown', 'outbound-forced': 'unknown', 'not-open-source-parts': 'unknown', 'dependency-licences-known': 'fail', sbom: 'fail' });
    assert(!open.ready);
    await check('ec', { ...uses('MIT'), 'THIRD-PARTY-NOTICES.md': '# Third parties\n\npart, MIT\n' }, { 'third-party-notices': 'pass' });
  });
  it('tells one component as one obstacle, with its advice once', async () => {
    const part = (licence: string): Files => ({ ...READY, 'package.json': manifest('permits', 'EUPL-1.2', { dependencies: { part: '1.0.0' } }), 'node_modules/part/package.json': manifest('part', licence) });
    const { out } = await runCommand(publishCommand, ['.'], { profile: 'it' }, world(part('BUSL-1.1')));
    assert.match(out, /^One thing stands in the way /);
    assert.match(out, /Told above already, under “Components used fit the\s+licence”: part\./);
    const open = (await runCommand(publishCommand, ['.'], { profile: 'it' }, world({ ...READY, 'package.json': manifest('permits', 'EUPL-1.2', { dependencies: { part: '1.0.0' } }) }))).out;
    assert.equal(open.match(/Install the components/g)?.length, 1, open);
    assert.match(open, /→ As under “Components used fit the licence” above\./);
  });
  it('does not call unknown what is known to come without any right', async () => {
    const none = { 'package.json': manifest('permits', 'EUPL-1.2', { dependencies: { part: '1.0.0' } }), 'node_modules/part/package.json': manifest('part', 'UNLICENSED') };
    await check('ec', none, { 'not-open-source-parts': 'fail', 'dependency-licences-known': 'pass' });
  });
  it('says how many of the things it shows cannot be told', async () => {
    const { out } = await runCommand(publishCommand, ['.'], { profile: 'it' }, world({ ...READY, 'package.json': manifest('permits', 'EUPL-1.2', { dependencies: { part: '1.0.0' } }) }));
    const [, section = ''] = /What cannot be told from here\n([^]*?)\nWhat is recommended/.exec(out) ?? [];
    assert.match(out, new RegExp(`${String(section.match(/^ {2}\? /gm)?.length ?? 0)} things that\\s+could\\s+stand`));
  });
  it('says which components it does not count', async () => {
    const { out } = await runCommand(publishCommand, ['.'], { profile: 'it' }, world({ ...READY, 'package.json': manifest('permits', 'EUPL-1.2', { devDependencies: { part: '1.0.0' } }) }));
    assert.match(out, /One component is only a tool, which is no part of what is published, and is\s+not\s+counted\./);
  });
  it('names as many components as it counts, whatever their versions', async () => {
    const uses = (from: number): object => ({ dependencies: Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`part${String(from + at)}`, '1.0.0'])) });
    const { checks } = await check('ec', { 'package.json': manifest('permits', 'EUPL-1.2', uses(0)), 'web/package.json': manifest('web', 'EUPL-1.2', uses(0)) }, { 'dependency-licences-known': 'fail' });
    assert.match(checks.find(({ id }) => id === 'dependency-licences-known')?.message ?? '', / 12 of 12 components .*: part0, part1, part2, part3, part4, and 7 more\./);
  });
  it('counts components as the check does, once for each package that has them', async () => {
    const uses = { dependencies: { part: '1.0.0' } };
    const { checks } = await check('ec', { 'package.json': manifest('permits', 'EUPL-1.2', uses), 'web/package.json': manifest('web', 'EUPL-1.2', uses) }, { 'dependency-licences-known': 'fail' });
    assert.match(checks.find(({ id }) => id === 'dependency-licences-known')?.message ?? '', / 2 of 2 components /);
  });
  it('cannot tell what a broken manifest would say, and names it', async () => {
    const asking = ['manifest-licence', 'direct-dependencies', 'transitive-dependencies', 'outbound-forced', 'not-open-source-parts', 'dependency-licences-known', 'third-party-notices', 'sbom'];
    const { checks, ready } = await check('ec', { 'package.json': '{"name":\n' }, Object.fromEntries(asking.map((id) => [id, 'unknown'])));
    assert(!ready);
    for (const id of asking) assert.equal(checks.find((each) => each.id === id)?.file, 'package.json', id);
    await check('ec', { 'package.json': '{"name":\n', LICENSE: null, 'README.md': null }, { 'licence-file': 'fail' });
  });
  it('lets nothing pass of which no right is granted, whatever else is unknown', async () => {
    const uses = (licence: string): Files => ({
      'package.json': manifest('permits', 'EUPL-1.2', { dependencies: { closed: '1.0.0', lost: '1.0.0' } }),
      'node_modules/closed/package.json': manifest('closed', licence),
      'node_modules/lost/package.json': JSON.stringify({ name: 'lost', version: '1.0.0' }),
    });
    for (const licence of ['UNLICENSED', 'BUSL-1.1', 'Elastic-2.0']) {
      const { checks } = await check('ec', uses(licence), { 'not-open-source-parts': 'fail' });
      const part = checks.find(({ id }) => id === 'not-open-source-parts');
      assert.deepEqual([part?.severity, part?.file], ['error', 'package.json'], licence);
    }
  });
  it('takes no company for an administration because publiccode.yml names it', async () => {
    const named = (name: string, uri: string): Files => ({ 'publiccode.yml': PUBLICCODE.replace('Example Town', name).replace('https://example.org\n', `${uri}\n`) });
    await check('it', named('Example Town', 'https://example.org'), { 'copyright-holder': 'unknown' });
    await check('it', named('Example Town', 'urn:x-italian-pa:c_a001'), { 'copyright-holder': 'pass' });
    await check('it', named('Other Town', 'urn:x-italian-pa:c_a002'), { 'copyright-holder': 'fail' });
  });
  it('blocks nothing by a list whose text was not read', async () => {
    const severity = async (profile: string): Promise<string | undefined> => (await check(profile, {}, {})).checks.find(({ id }) => id === 'licence-allowed')?.severity;
    assert.deepEqual(await Promise.all(['ec', 'fr', 'it', 'de', 'nl', 'se'].map(severity)), ['warning', 'warning', 'error', 'error', 'error', 'error']);
  });
  it('asks whether later versions count where only they are listed', async () => {
    const bare = { LICENSE: licenceText('AGPL-3.0-only'), 'README.md': '# Permits\n', 'publiccode.yml': null, 'src/main.ts': null, 'src/other.ts': null };
    const { checks } = await check('fr', bare, { 'licence-allowed': 'unknown' });
    assert.match(checks.find(({ id }) => id === 'licence-allowed')?.message ?? '', /later versions count/);
    await check('fr', { ...bare, 'package.json': manifest('permits', 'AGPL-3.0-or-later') }, { 'licence-allowed': 'pass' });
    const only = await check('fr', { ...bare, 'package.json': manifest('permits', 'AGPL-3.0-only') }, { 'licence-allowed': 'unknown' });
    assert.match(only.checks.find(({ id }) => id === 'licence-allowed')?.message ?? '', /lists AGPL-3\.0-or-later, not AGPL-3\.0-only: the same licence, except for whether later versions count/);
  });
  it('asks a project without licence for one first', async () => {
    const { out } = await runCommand(publishCommand, ['.'], { profile: 'ec' }, world({ 'notes.txt': 'Hello.\n' }));
    assert.doesNotMatch(out, /Nothing needs to change|Choose another licence|Write -only/);
    await check('ec', { LICENSE: null, 'README.md': null, 'publiccode.yml': null, 'src/main.ts': null, 'src/other.ts': null }, { 'version-intent': 'not-applicable', 'licence-allowed': 'unknown' });
  });
  it('reads the documents for people', async () => {
    await check('it', { 'SECURITY.md': null }, { 'security-contact': 'fail' });
    await check('it', { 'SECURITY.md': null, 'README.md': `# Permits\n\n${LONG_DESCRIPTION}\n\n## Sicurezza\n\nScrivere a security@example.org.\n` }, { 'security-contact': 'pass' });
    await check('it', { 'SECURITY.md': null, '.github/SECURITY.md': 'Write to security@example.org.\n' }, { 'security-contact': 'pass' });
    await check('it', { 'README.md': null }, { readme: 'fail' });
    await check('se', { 'CHANGELOG.md': null }, { 'community-files': 'fail' });
    await check('nl', { 'CONTRIBUTING.md': 'By contributing you assign all copyright in your work to the town.\n' }, { 'no-copyright-transfer': 'fail' });
    await check('nl', { 'CONTRIBUTING.md': 'Please sign our CLA first.\n' }, { 'no-copyright-transfer': 'unknown' });
    await check('nl', { 'CONTRIBUTING.md': null }, { 'no-copyright-transfer': 'not-applicable' });
  });
  it('wants a description for catalogues where they ask for one', async () => {
    await check('de', { 'publiccode.yml': null }, { 'publiccode-present': 'fail', 'publiccode-valid': 'not-applicable', 'copyright-holder': 'unknown' });
    await check('de', { 'publiccode.yml': null, 'publiccode.yaml': PUBLICCODE }, { 'publiccode-present': 'fail' });
    await check('de', { 'publiccode.yml': PUBLICCODE.replace('stable', 'finished') }, { 'publiccode-valid': 'fail' });
  });
  it('counts nobody else as holder: whose files were taken over, or who wrote the licence', async () => {
    const taken = { 'src/taken.ts': `// Copyright 2019 Somebody Else\n// ${TAG}: MIT\n`, 'README.md': '# Permits\n', 'src/main.ts': `// ${TAG}: EUPL-1.2\n`, 'src/other.ts': `// ${TAG}: EUPL-1.2\n`, '.licence-assistant.yaml': 'copyright: Example Town\n' };
    await check('ec', taken, { 'third-party-files': 'fail', 'copyright-line': 'fail' });
  });
  it('names the EUPL as asking only of those who publish under it', async () => {
    const asking = async (changes: Readonly<Record<string, MemoryFile | null>>): Promise<boolean | undefined> => (await check('nl', changes, {})).checks.find(({ id }) => id === 'licence-file')?.askedBy.some(({ document }) => document === 'EUPL-1.2');
    assert.equal(await asking({}), true);
    assert.equal(await asking({ LICENSE: licenceText('MIT'), 'README.md': '# Permits\n', 'publiccode.yml': null, 'src/main.ts': null, 'src/other.ts': null }), false);
  });
  it('takes no name for the holder that stands in a few files of many', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`src/${String(at)}.ts`, `// ${TAG}: EUPL-1.2\n`]));
    const bare = { ...many, 'README.md': '# Permits\n', 'src/main.ts': `// Copyright (c) 2019 map makers\n// ${TAG}: EUPL-1.2\n`, 'src/other.ts': null };
    await check('ec', bare, { 'copyright-line': 'fail' });
    await check('ec', { ...bare, 'src/main.ts': null, ...Object.fromEntries(Object.keys(many).map((path) => [path, HEADER])) }, { 'copyright-line': 'pass' });
  });
  it('knows the holder that REUSE.toml names, also where there is no source file', async () => {
    const toml = `version = 1\n[[annotations]]\npath = "**"\nSPDX-FileCopyright${'Text'} = "2026 Example Town"\n${TAG} = "EUPL-1.2"\n`;
    await check('se', { 'REUSE.toml': toml, 'README.md': '# Permits\n', 'src/main.ts': null, 'src/other.ts': null }, { 'copyright-line': 'pass', 'copyright-holder': 'unknown' });
  });
  it('takes the profile of the policy file, and says which there are', async () => {
    const policy = { ...READY, '.licence-assistant.yaml': 'profile: se\n' };
    const { out } = await runCommand(publishCommand, [], { format: 'json' }, world(policy));
    assert.equal((JSON.parse(out) as Told).profile, 'se');
    const none = await runCommand(publishCommand, [], {}, world(READY));
    assert.equal(none.status, 2);
    assert.match(none.err, /--profile ec .*se \(Sweden\)/);
    assert.equal((await runCommand(publishCommand, ['nowhere'], { profile: 'ec' }, world(READY))).status, 2);
  });
  it('accepts what the policy accepts', async () => {
    const waiver = 'waivers:\n  - code: publiccode-deprecated\n    reason: The catalogue still reads it.\n';
    const old = { 'publiccode.yml': PUBLICCODE.replace('"0"', '"0.4"') };
    await check('it', old, { 'publiccode-current': 'fail' });
    await check('it', { ...old, '.licence-assistant.yaml': waiver }, { 'publiccode-current': 'pass' });
  });
  it('says first what blocks, then what cannot be told, and what is fine in a line each', async () => {
    const { out, status } = await runCommand(publishCommand, ['.'], { profile: 'it' }, world({ ...READY, 'SECURITY.md': '', LICENSE: 'Some other words, which are no licence.\n' }));
    assert.equal(status, 1);
    assert.match(out, /^One thing stands in the way of publishing on developers\.italia\.it\. /);
    const order = ['What stands in the way\n', 'What cannot be told from here\n', 'What is recommended\n', 'What is fine\n'].map((title) => out.indexOf(title));
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
    assert(!order.includes(-1), out);
    assert.match(out, /✗ Way to report weaknesses\s\(security-contact\)[^✗]*→ Add a file SECURITY\.md[^✗]*Asked for by: AgID/);
    assert.match(out, /\n {2}✓ publiccode\.yml in the root: publiccode\.yml\n/);
  });
});
