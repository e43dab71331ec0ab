import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { runCommand } from '../../../../test/support/command';
import type { MemoryFile } from '../../../../test/support/memory-files';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { BILL_FORMATS } from '../../core/reports/bills/registry';
import { sbomCommand } from './sbom';

type Files = Readonly<Record<string, MemoryFile>>;
type Json = Readonly<Record<string, unknown>>;

/** The official schemas, as the CycloneDX library brings them. */
const SCHEMAS = join(dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema');
const schema = (name: string): Json => JSON.parse(readFileSync(join(SCHEMAS, `${name}.SNAPSHOT.schema.json`), 'utf8')) as Json;
const ajv = new Ajv({ strict: false, validateFormats: false });
for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
const cycloneDx = new Map(['1.6', '1.7'].map((version) => [version, ajv.compile(schema(`bom-${version}`))]));

interface Choice {
  readonly license?: { readonly id?: string; readonly name?: string; readonly acknowledgement?: string };
  readonly expression?: string;
  readonly acknowledgement?: string;
}
interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly group?: string;
  readonly scope?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly Choice[];
  readonly evidence?: { readonly licenses: readonly Choice[] };
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}
interface CycloneDx {
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly compositions?: readonly { readonly dependencies: readonly string[] }[];
}
interface Spdx2 {
  readonly documentNamespace: string;
  readonly packages: readonly { readonly SPDXID: string; readonly name: string; readonly licenseConcluded: string; readonly licenseDeclared: string; readonly licenseComments?: string; readonly checksums?: readonly { readonly algorithm: string; readonly checksumValue: string }[] }[];
  readonly hasExtractedLicensingInfos?: readonly { readonly licenseId: string; readonly extractedText: string }[];
  readonly relationships: readonly { readonly spdxElementId: string; readonly relationshipType: string; readonly relatedSpdxElement: string }[];
}
type Element = Json & { readonly type: string; readonly spdxId?: string; readonly from?: string; readonly to?: readonly string[]; readonly relationshipType?: string };

const under = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([path, content]) => [`/project/${path}`, content]));
async function written(spec: string, files: Files): Promise<string> {
  const { out, status } = await runCommand(sbomCommand, [], { spec, format: 'json' }, { files: under(files) });
  assert.equal(status, 0);
  return out;
}

/** Every document holds what its standard asks for, and refers to nothing that is not in it. */
async function documents(files: Files): Promise<{ readonly cycloneDx16: CycloneDx; readonly cycloneDx17: CycloneDx; readonly spdx2: Spdx2; readonly spdx3: readonly Element[] }> {
  const all = new Map<string, string>();
  for (const { spec } of BILL_FORMATS) all.set(spec, await written(spec, files));
  const read = (spec: string): unknown => JSON.parse(all.get(spec) ?? '');
  const found = { cycloneDx16: read('cyclonedx-1.6') as CycloneDx, cycloneDx17: read('cyclonedx-1.7') as CycloneDx, spdx2: read('spdx-2.3') as Spdx2, spdx3: (read('spdx-3.0.1') as { '@graph': readonly Element[] })['@graph'] };
  for (const document of [found.cycloneDx16, found.cycloneDx17]) {
    const validate = cycloneDx.get(document.specVersion);
    assert(validate?.(document), JSON.stringify(validate?.errors?.slice(0, 3)));
    holds([document.metadata.component, ...document.components].map((each) => each['bom-ref']), document.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]));
  }
  const { packages, relationships, hasExtractedLicensingInfos = [] } = found.spdx2;
  // § 11.1: `NONE` and `NOASSERTION` stand for what is needed.
  holds(['SPDXRef-DOCUMENT', 'NONE', 'NOASSERTION', ...packages.map(({ SPDXID }) => SPDXID)], relationships.flatMap(({ spdxElementId, relatedSpdxElement }) => [spdxElementId, relatedSpdxElement]));
  for (const { SPDXID } of packages) assert.match(SPDXID, /^SPDXRef-[A-Za-z0-9.-]+$/);
  for (const { licenseId } of hasExtractedLicensingInfos) assert.match(licenseId, /^LicenseRef-[A-Za-z0-9.-]+$/);
  // SPDX 2.3 § 10: what is referred to is explained in the document.
  holds(hasExtractedLicensingInfos.map(({ licenseId }) => licenseId), packages.flatMap(({ licenseConcluded, licenseDeclared }) => `${licenseConcluded} ${licenseDeclared}`.match(/LicenseRef-[A-Za-z0-9.-]+/g) ?? []));
  const named = found.spdx3.flatMap(({ spdxId }) => spdxId ?? []);
  holds([...named, ...OUTSIDE], found.spdx3.flatMap(({ from, to = [], rootElement, element }) => [from ?? [], to, (rootElement ?? []) as string[], (element ?? []) as string[]].flat()));
  for (const { type, creationInfo } of found.spdx3) assert.equal(creationInfo, type === 'CreationInfo' ? undefined : '_:creation');
  return found;
}

/** Individuals of SPDX 3.0.1 itself. */
const OUTSIDE = ['ExpandedLicensing/NoAssertionLicense', 'ExpandedLicensing/NoneLicense', 'Core/NoneElement'].map((name) => `https://spdx.org/rdf/3.0.1/terms/${name}`);

function holds(names: readonly string[], references: readonly string[]): void {
  assert.equal(new Set(names).size, names.length, 'names are not unique');
  const known = new Set(names);
  assert.deepEqual(references.filter((each) => !known.has(each)), []);
}

const manifest = (value: object): string => JSON.stringify({ name: 'ours', version: '2.0.0', license: 'EUPL-1.2', ...value });
const installed = (name: string, license: unknown, version = '1.0.0'): Files => ({ [`node_modules/${name}/package.json`]: JSON.stringify({ name, version, license }) });
const lock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });

const PROJECT: Files = {
  'package.json': manifest({ dependencies: { a: '1', either: '1', '@x/odd': '1', ours: '1' }, devDependencies: { d: '1' }, peerDependencies: { p: '1' } }),
  'package-lock.json': lock({
    '': { name: 'ours', version: '2.0.0', dependencies: { a: '1', either: '1', '@x/odd': '1' }, devDependencies: { d: '1' }, peerDependencies: { p: '1' } },
    'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '1' } },
    'node_modules/b': { version: '1.0.0', license: 'Apache-2.0' },
    'node_modules/either': { version: '1.0.0', license: '(MIT OR GPL-2.0)' },
    'node_modules/@x/odd': { version: '1.0.0', license: 'Town licence' },
    'node_modules/d': { version: '1.0.0', dev: true, license: 'BSD', dependencies: { b: '1' } },
    'node_modules/p': { version: '1.0.0', peer: true, license: 'ISC' },
  }),
};

describe('command sbom', () => {
  it('writes what every standard asks for', async () => void (await documents(PROJECT)));

  it('tells who needs whom, for what, and where nothing tells it', async () => {
    const { cycloneDx16, spdx2, spdx3 } = await documents({ ...PROJECT, 'py/pyproject.toml': '[project]\nname = "tool"\nversion = "1"\ndependencies = ["loose==1.0"]\n' });
    const needs = new Map(cycloneDx16.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    assert.deepEqual(needs.get('pkg:npm/a@1.0.0'), ['pkg:npm/b@1.0.0']);
    assert.deepEqual(needs.get('pkg:npm/b@1.0.0'), []);
    assert.deepEqual(needs.get('project:npm:.'), ['pkg:npm/%40x/odd@1.0.0', 'pkg:npm/a@1.0.0', 'pkg:npm/d@1.0.0', 'pkg:npm/either@1.0.0', 'pkg:npm/p@1.0.0', 'project:pypi:py']);
    assert(!needs.has('pkg:pypi/loose@1.0'));
    assert.deepEqual(cycloneDx16.compositions?.[0]?.dependencies, ['pkg:pypi/loose@1.0']);
    assert.deepEqual(cycloneDx16.components.map(({ name, scope }) => `${name} ${scope ?? 'own'}`), ['tool own', 'odd required', 'a required', 'b required', 'd excluded', 'either required', 'p optional', 'loose required']);
    const ids = new Map(spdx2.packages.map(({ SPDXID, name }) => [SPDXID, name]));
    const told = spdx2.relationships.map((each) => `${ids.get(each.spdxElementId) ?? 'document'} ${each.relationshipType} ${ids.get(each.relatedSpdxElement) ?? each.relatedSpdxElement}`);
    for (const wanted of ['document DESCRIBES ours', 'ours DEPENDS_ON a', 'a DEPENDS_ON b', 'd DEV_DEPENDENCY_OF ours', 'p PROVIDED_DEPENDENCY_OF ours', 'tool DEPENDS_ON loose', 'b DEPENDS_ON NONE', 'loose DEPENDS_ON NOASSERTION']) assert(told.includes(wanted), `${wanted} is missing in ${told.join('; ')}`);
    assert(spdx3.some(({ type, relationshipType, scope, completeness }) => type === 'LifecycleScopedRelationship' && relationshipType === 'dependsOn' && scope === 'development' && completeness === 'complete'));
  });

  it('tells of no more components than there are, however many packages need them', async () => {
    const manifest = (name: string): string => JSON.stringify({ name, license: 'MIT', dependencies: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((each) => [each, '1.0.0'])) });
    const lock = JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((each) => [`node_modules/${each}`, { version: '1.0.0' }])), 'node_modules/g': { version: '1.0.0', license: 'GPL' } } });
    const { err } = await runCommand(sbomCommand, [], { spec: 'spdx-2.3' }, { files: under({ 'package.json': manifest('x'), 'package-lock.json': lock, 'y/package.json': manifest('y'), 'y/package-lock.json': lock }) });
    const counts = [...err.matchAll(/(\d+) (?:of them|components)/g)].map(([, count]) => Number(count));
    assert(counts.length > 0 && counts.every((count) => count <= 7), err);
  });
  it('holds the texts of licences on no list, each component its own', async () => {
    const part = (name: string, license: string, files: Files): Files => Object.fromEntries([['package.json', JSON.stringify({ name, version: '1.0.0', license })], ...Object.entries(files)].map(([path, content]) => [`node_modules/${name}/${String(path)}`, content as string]));
    const { cycloneDx16, cycloneDx17, spdx2 } = await documents({
      'package.json': JSON.stringify({ name: 's', version: '1.0.0', license: 'LicenseRef-Ours', dependencies: { a: '1.0.0', b: '1.0.0', c: '1.0.0' } }),
      'LICENSES/LicenseRef-Ours.txt': 'Be nice.',
      ...part('a', 'SEE LICENSE IN EULA.txt', { 'EULA.txt': 'On Tuesdays alone.' }),
      ...part('b', 'SEE LICENSE IN EULA.txt', { 'EULA.txt': 'On Fridays alone.' }),
      ...part('c', 'LicenseRef-Acme', { LICENSE: 'Terms of Acme.' }),
    });
    const texts = new Map(spdx2.hasExtractedLicensingInfos?.map(({ licenseId, extractedText }) => [licenseId, extractedText]));
    const declared = new Map(spdx2.packages.map(({ name, licenseDeclared }) => [name, texts.get(licenseDeclared)]));
    assert.deepEqual([...declared], [['s', 'Be nice.'], ['a', 'On Tuesdays alone.'], ['b', 'On Fridays alone.'], ['c', 'Terms of Acme.']]);
    for (const document of [cycloneDx16, cycloneDx17]) {
      const all = JSON.stringify([document.metadata.component, ...document.components]);
      for (const text of declared.values()) assert(all.includes(`"content":"${text ?? ''}"`), text);
    }
  });
  it('tells what is concluded from what is declared, and settles nothing that is open', async () => {
    const { cycloneDx16, cycloneDx17, spdx2 } = await documents(PROJECT);
    const of = (name: string, { components }: CycloneDx = cycloneDx16): Component | undefined => components.find((each) => each.name === name);
    assert.deepEqual(of('a')?.licenses, [{ license: { id: 'MIT', acknowledgement: 'concluded' } }, { license: { id: 'MIT', acknowledgement: 'declared' } }]);
    // 1.6 takes one expression only.
    assert.deepEqual(of('either')?.licenses, [{ expression: 'MIT OR GPL-2.0-only', acknowledgement: 'concluded' }]);
    assert.deepEqual(of('either')?.evidence?.licenses, [{ expression: 'MIT OR GPL-2.0-only', acknowledgement: 'declared' }]);
    assert.deepEqual(of('either', cycloneDx17)?.licenses?.map(({ acknowledgement }) => acknowledgement), ['concluded', 'declared']);
    assert.deepEqual(of('d')?.licenses, [{ license: { name: 'BSD', acknowledgement: 'declared' } }]);
    assert.deepEqual(of('d')?.properties?.filter(({ name }) => name !== 'licence-assistant:scope').map(({ value }) => value), ['ambiguous', 'BSD-3-Clause', 'BSD-2-Clause', 'BSD-4-Clause', 'lockfile package-lock.json:1 BSD']);
    const spdx = new Map(spdx2.packages.map((each) => [each.name, each]));
    assert.equal(spdx.get('d')?.licenseConcluded, 'NOASSERTION');
    assert.equal(spdx.get('d')?.licenseDeclared, 'LicenseRef-licence-assistant-BSD');
    assert.match(spdx.get('d')?.licenseComments ?? '', /^ambiguous: BSD-3-Clause/);
    assert.deepEqual(spdx2.hasExtractedLicensingInfos, [{ licenseId: 'LicenseRef-licence-assistant-BSD', extractedText: 'BSD' }, { licenseId: 'LicenseRef-licence-assistant-Town-licence', extractedText: 'Town licence' }]);
  });

  it('takes the project’s decisions for concluded, and leaves what authors declare', async () => {
    const policy = 'choices:\n  - package: either\n    choose: MIT\ncurations:\n  - package: "@x/odd"\n    licence: MIT\n    evidence: asked the author\n';
    const { cycloneDx17, spdx2 } = await documents({ ...PROJECT, '.licence-assistant.yaml': policy });
    const either = cycloneDx17.components.find(({ name }) => name === 'either');
    assert.deepEqual(either?.licenses?.map(({ expression }) => expression), ['MIT OR GPL-2.0-only', 'MIT OR GPL-2.0-only']);
    assert.deepEqual(either.properties, [{ name: 'bsi:component:effectiveLicense', value: 'MIT' }]);
    const odd = spdx2.packages.find(({ name }) => name === '@x/odd');
    assert.deepEqual([odd?.licenseConcluded, odd?.licenseDeclared], ['MIT', 'LicenseRef-licence-assistant-Town-licence']);
  });

  it('has every package of the project and each component once, and links the packages', async () => {
    const { cycloneDx16 } = await documents({
      'package.json': JSON.stringify({ name: 'all', private: true, workspaces: ['one', 'two'] }),
      'one/package.json': JSON.stringify({ name: 'one', version: '1.0.0', license: 'MIT', dependencies: { two: '*', a: '1' } }),
      'two/package.json': JSON.stringify({ name: 'two', version: '1.0.0', license: 'MIT', devDependencies: { a: '1' } }),
      ...installed('a', 'MIT'),
    });
    assert.deepEqual(cycloneDx16.components.map((each) => `${each['bom-ref']} ${each.scope ?? ''}`), ['project:npm:one ', 'project:npm:two ', 'pkg:npm/a@1.0.0 required']);
    assert.deepEqual(cycloneDx16.dependencies.find(({ ref }) => ref === 'project:npm:one')?.dependsOn, ['pkg:npm/a@1.0.0', 'project:npm:two']);
  });

  it('has the hash of what the registry distributes, where lock files tell one', async () => {
    const digest = (algorithm: string): Buffer => createHash(algorithm).update('a').digest();
    const sha512 = `sha512-${digest('sha512').toString('base64')}`;
    const { cycloneDx16, spdx2, spdx3 } = await documents({
      'package.json': manifest({ dependencies: { a: '1', b: '1', c: '1' } }),
      'package-lock.json': lock({ '': { name: 'ours', dependencies: { a: '1', b: '1', c: '1' } }, 'node_modules/a': { version: '1.0.0', integrity: sha512 }, 'node_modules/b': { version: '1.0.0', integrity: 'sha512-AAAA' }, 'node_modules/c': { version: '1.0.0' } }),
      'web/package.json': manifest({ name: 'web', dependencies: { p: '1' } }),
      'web/pnpm-lock.yaml': `lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      p:\n        specifier: '1'\n        version: 1.0.0\npackages:\n  p@1.0.0:\n    resolution: {integrity: sha1-${digest('sha1').toString('base64')}}\nsnapshots:\n  p@1.0.0: {}\n`,
      'rs/Cargo.toml': '[package]\nname = "rs"\nversion = "1.0.0"\n[dependencies]\nr = "1"\n',
      'rs/Cargo.lock': `[[package]]\nname = "r"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${digest('sha256').toString('hex')}"\n\n[[package]]\nname = "rs"\nversion = "1.0.0"\ndependencies = ["r"]\n`,
    });
    const told = cycloneDx16.components.flatMap(({ name, hashes = [] }) => hashes.map(({ alg, content }) => `${name} ${alg} ${content}`));
    assert.deepEqual(told, [`r SHA-256 ${digest('sha256').toString('hex')}`, `a SHA-512 ${digest('sha512').toString('hex')}`, `p SHA-1 ${digest('sha1').toString('hex')}`]);
    assert.deepEqual(spdx2.packages.flatMap(({ checksums = [] }) => checksums.map(({ algorithm }) => algorithm)), ['SHA256', 'SHA512', 'SHA1']);
    assert.deepEqual(spdx3.flatMap(({ verifiedUsing = [] }) => (verifiedUsing as readonly { readonly algorithm: string }[]).map(({ algorithm }) => algorithm)), ['sha256', 'sha512', 'sha1']);
  });

  it('tells no hash where two archives go by one name', async () => {
    const one = (name: string, content: string): Files => ({ [`${name}/package.json`]: manifest({ name, dependencies: { a: '1' } }), [`${name}/package-lock.json`]: lock({ '': { name, dependencies: { a: '1' } }, 'node_modules/a': { version: '1.0.0', integrity: `sha1-${createHash('sha1').update(content).digest('base64')}` } }) });
    const hashes = async (other: string): Promise<number> => (await documents({ ...one('x', 'a'), ...one('y', other) })).cycloneDx16.components.flatMap((each) => each.hashes ?? []).length;
    assert.deepEqual([await hashes('a'), await hashes('b')], [1, 0]);
  });

  it('says what cannot be read, claims nothing of it, and ends with 2', async () => {
    const { out, err, status } = await runCommand(sbomCommand, [], { format: 'json' }, { files: under({ 'package.json': '{"name": "broken",\n "license":' }) });
    const bill = JSON.parse(out) as CycloneDx & { readonly metadata: { readonly component: Json } };
    assert.deepEqual([status, bill.dependencies, bill.compositions?.map(({ dependencies }) => dependencies)], [2, [], [['project:npm:.']]]);
    assert.match(err, /^package\.json:2: /);
  });

  it('declares what the authors said where they grant no rights, and no expression that the document cannot hold', async () => {
    const { spdx2 } = await documents({ 'package.json': JSON.stringify({ name: 'all', license: 'MIT', dependencies: { a: '1.0.0', b: '1.0.0' } }), ...installed('a', 'UNLICENSED'), ...installed('b', 'MIT WITH AdditionRef-x') });
    const told = (wanted: string): (string | undefined)[] => spdx2.packages.filter(({ name }) => name === wanted).flatMap((each) => [each.licenseConcluded, each.licenseDeclared]);
    assert.deepEqual(told('a'), ['NONE', 'LicenseRef-licence-assistant-UNLICENSED']);
    assert.deepEqual(told('b'), ['NOASSERTION', 'LicenseRef-licence-assistant-MIT-WITH-AdditionRef-x']);
  });

  it('gives no package URL to a package that is named after its folder only', async () => {
    const { cycloneDx16 } = await documents({ 'package.json': JSON.stringify({ name: 'all', license: 'MIT' }), 'docs/requirements.txt': 'sphinx==7.2\n' });
    assert.deepEqual(cycloneDx16.components.map((each) => 'purl' in each), [false, true]);
  });

  it('concludes nothing where two packages find different licences for one component', async () => {
    const member = (name: string, license: string): Files => ({ [`${name}/package.json`]: JSON.stringify({ name, license: 'MIT', dependencies: { a: '1.0.0' } }), [`${name}/node_modules/a/package.json`]: JSON.stringify({ name: 'a', version: '1.0.0', license }) });
    const { spdx2 } = await documents({ ...member('one', 'MIT'), ...member('two', 'GPL-3.0-only') });
    assert.deepEqual(spdx2.packages.filter(({ name }) => name === 'a').map(({ licenseConcluded }) => licenseConcluded), ['NOASSERTION']);
  });

  it('takes what one package knows of a component for all of them', async () => {
    const member = (name: string): Files => ({ [`${name}/package.json`]: JSON.stringify({ name, license: 'MIT', dependencies: { a: '1.0.0' } }), [`${name}/package-lock.json`]: lock({ '': { dependencies: { a: '1.0.0' } }, 'node_modules/a': { version: '1.0.0', ...(name === 'two' && { license: 'ISC' }) } }) });
    const { spdx2 } = await documents({ ...member('one'), ...member('two') });
    assert.deepEqual(spdx2.packages.filter(({ name }) => name === 'a').map(({ licenseConcluded }) => licenseConcluded), ['ISC']);
  });

  it('is the same for the same content, whatever the order of files, and another for another', async () => {
    for (const { spec } of BILL_FORMATS) {
      const first = await written(spec, PROJECT);
      assert.equal(first, await written(spec, Object.fromEntries(Object.entries(PROJECT).reverse())));
      const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
      const [serial] = uuid.exec(first) ?? [];
      assert(serial !== undefined && uuid.exec(await written(spec, { ...PROJECT, 'package.json': manifest({ version: '3.0.0' }) }))?.[0] !== serial);
      assert(first.includes('2026-01-02T03:04:05Z'));
    }
  });

  it('says apart from the document what is missing', async () => {
    const { out, err } = await runCommand(sbomCommand, [], {}, { files: under({ 'package.json': manifest({ dependencies: { lost: '^1' } }) }) });
    assert.equal((JSON.parse(out) as CycloneDx).specVersion, '1.6');
    assert.match(err, /^cyclonedx-1\.6: one component of one package\.\nThe licence of one component is not certain .*: lost\.\nInstall the dependencies, or run with --online\.\nOne component has no version, .*: lost\.\nNo lock file tells what one of them needs\.\n$/);
  });

  it('refuses what it cannot do', async () => {
    assert.equal((await runCommand(sbomCommand, ['nowhere'], {}, { files: under(PROJECT) })).status, 2);
    assert.equal((await runCommand(sbomCommand, ['.', '.'], {}, { files: under(PROJECT) })).status, 2);
    assert.equal((await runCommand(sbomCommand, [], { output: 'x.json' }, { files: under(PROJECT) })).status, 2);
    const broken = await runCommand(sbomCommand, [], {}, { files: under({ ...PROJECT, '.licence-assistant.yaml': 'nonsense: 1\n' }) });
    assert.equal(broken.status, 2);
  });

  it('stays valid whatever names, versions and licences are', async () => {
    const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('..', '\u0000', '\ud800', 'a"b', 'LicenseRef-x', 'DocumentRef-y:LicenseRef-x', 'MIT', 'NONE', '__proto__', 'project:npm:.'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, word), { maxLength: 6 }), async (entries) => {
        const dependencies = Object.fromEntries(entries.map(([name]) => [name, '1']));
        const packages = Object.fromEntries(entries.map(([name, version, license]) => [`node_modules/${name}`, { version, license }]));
        await documents({ 'package.json': manifest({ dependencies }), 'package-lock.json': lock({ '': { name: 'ours', dependencies }, ...packages }) });
      }),
      { numRuns: Math.min(FUZZ_RUNS, 12) },
    );
  });
});
