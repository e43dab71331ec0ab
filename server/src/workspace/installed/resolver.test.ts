import assert from 'node:assert/strict';
import { identifyByFirstLine } from '../../../../test/support/installed';
import { memoryFiles } from '../../../../test/support/memory-files';
import { declaredFacts } from '../../core/declared/data';
import { normalise } from '../../core/declared/normalise';
import type { Component, ProjectPackage } from '../../core/graph/model';
import { readHeader } from '../../core/headers/read';
import { NO_POLICY } from '../../core/policy/model';
import type { FileSystem } from '../../runtime';
import type { RegistryClient } from '../registries/client';
import type { LicenceResolver } from '../resolver';
import { createLicenceResolver } from './resolver';

const pkg: ProjectPackage = { name: 'root', directory: '', ecosystem: 'npm', manifests: [], lockfiles: [] };

function componentOf(name: string, extra: Partial<Component> = {}): Component {
  return { name, version: '1.0.0', ecosystem: 'npm', purl: `pkg:npm/${name}@1.0.0`, scope: 'runtime', use: 'link-dynamic', direct: true, path: [name], place: { file: 'package.json', span: { start: 0, end: 1 } }, ...extra };
}

function resolverOver(files: FileSystem, registries?: RegistryClient): LicenceResolver {
  return createLicenceResolver({ files, root: '/work', identify: identifyByFirstLine, normalise: (string, ecosystem) => normalise(string, ecosystem, declaredFacts()), demands: () => 0, ...(registries && { registries }) });
}

const CONTENTS = { '/work/node_modules/a/package.json': '{"name":"a","version":"1.0.0","license":"MIT"}', '/work/node_modules/a/LICENSE': 'MIT' };

describe('the licence resolver', () => {
  it('puts lock file and installed package together', async () => {
    const component = componentOf('a', { locked: { file: 'package-lock.json', key: 'node_modules/a', span: { start: 0, end: 1 }, licence: { value: 'ISC', span: { start: 0, end: 3 } } } });
    const lookup = await resolverOver(memoryFiles(CONTENTS)).resolve({ packages: [{ pkg, graph: { components: [component] } }], files: new Map(), policyAt: () => NO_POLICY });
    const { status, candidates, evidence } = lookup(component, pkg);
    assert.deepEqual({ status, candidates }, { status: 'conflict', candidates: ['ISC', 'MIT'] });
    assert.deepEqual(evidence.map(({ kind, file }) => `${kind} ${file}`), ['lockfile package-lock.json', 'installed node_modules/a/package.json', 'licence-file node_modules/a/LICENSE']);
  });

  it('compares what a bill of materials declares and what its author found', async () => {
    const at = (value: string): { value: string; span: { start: number; end: number } } => ({ value, span: { start: 0, end: 3 } });
    const component = componentOf('a', { locked: { file: 'bom.json', key: 'a', span: { start: 0, end: 1 }, licence: at('MIT'), concluded: at('AGPL-3.0-only') } });
    const lookup = await resolverOver(memoryFiles({})).resolve({ packages: [{ pkg, graph: { components: [component] } }], files: new Map(), policyAt: () => NO_POLICY });
    const { status, candidates } = lookup(component, pkg);
    assert.deepEqual({ status, candidates }, { status: 'conflict', candidates: ['MIT', 'AGPL-3.0-only'] });
  });

  it('reads the licence texts of submodules and copied code where they stand', async () => {
    const components = [componentOf('one', { ecosystem: 'git', folder: 'libs/one' }), componentOf('two', { ecosystem: 'generic', folder: 'third_party/two' })];
    const lookup = await resolverOver(memoryFiles({ '/work/libs/one/LICENSE': 'MIT', '/work/third_party/two/COPYING': 'ISC' })).resolve({ packages: [{ pkg, graph: { components } }], files: new Map(), policyAt: () => NO_POLICY });
    assert.deepEqual(components.map((component) => lookup(component, pkg).expression), ['MIT', 'ISC']);
  });

  it('reads the manifest of a path dependency that is no package of the project, and of a submodule', async () => {
    const components = [componentOf('vend', { ecosystem: 'gem', folder: 'vendor/vend' }), componentOf('sub', { ecosystem: 'git', folder: 'libs/sub' })];
    const contents = {
      '/work/vendor/vend/vend.gemspec': "Gem::Specification.new do |s|\n  s.license = 'MIT'\nend\n",
      '/work/vendor/vend/package.json': '{"license":"ISC"}',
      '/work/libs/sub/README.md': '# Sub\n\nLicensed under the MIT licence.\n',
      '/work/libs/sub/Cargo.toml': '[package]\nname = "sub"\nlicense = "MPL-2.0"\n',
      '/work/libs/sub/LICENSE': 'MPL-2.0',
    };
    const lookup = await resolverOver(memoryFiles(contents)).resolve({ packages: [{ pkg, graph: { components } }], files: new Map(), policyAt: () => NO_POLICY });
    assert.deepEqual(components.map((component) => lookup(component, pkg).expression), ['MIT', 'MPL-2.0']);
    assert.deepEqual(components.map((component) => lookup(component, pkg).evidence.map(({ file }) => file)), [['vendor/vend/vend.gemspec'], ['libs/sub/Cargo.toml', 'libs/sub/LICENSE']]);
  });

  it('reads the heads of the files by which a package is used', async () => {
    const components = [componentOf('plain'), componentOf('main'), componentOf('quiet'), componentOf('example.org/go', { ecosystem: 'go' }), componentOf('py-mod', { ecosystem: 'pypi' })];
    const [tag, json] = ['// SPDX-License-Identifier: GPL-3.0-only\n', (name: string, more = ''): string => `{"name":"${name}","version":"1.0.0","license":"MIT"${more}}`];
    const files = memoryFiles({
      '/work/node_modules/plain/package.json': json('plain'), '/work/node_modules/plain/index.js': tag,
      '/work/node_modules/main/package.json': json('main', ',"main":"./lib/main"'), '/work/node_modules/main/lib/main.js': tag,
      '/work/node_modules/quiet/package.json': json('quiet'), '/work/node_modules/quiet/index.js': '// MIT\n', '/work/node_modules/quiet/other.js': tag,
      '/work/vendor/example.org/go/LICENSE': 'MIT', '/work/vendor/example.org/go/a.go': tag,
      '/work/.venv/lib/python3.11/site-packages/py_mod-1.0.0.dist-info/METADATA': 'Name: py-mod\nVersion: 1.0.0\nLicense: MIT\n', '/work/.venv/lib/python3.11/site-packages/py_mod/__init__.py': tag.replace('//', '#'),
    });
    const resolver = createLicenceResolver({ files, root: '/work', identify: identifyByFirstLine, header: readHeader, normalise: (string, ecosystem) => normalise(string, ecosystem, declaredFacts()), demands: (id) => (id.startsWith('GPL') ? 3 : 0) });
    const lookup = await resolver.resolve({ packages: [{ pkg, graph: { components } }], files: new Map(), policyAt: () => NO_POLICY });
    assert.deepEqual(components.map((component) => lookup(component, pkg).candidates.join(' ')), ['MIT GPL-3.0-only', 'MIT GPL-3.0-only', '', 'MIT GPL-3.0-only', 'MIT GPL-3.0-only']);
  });

  it('looks for a package in the folders of every package of the workspace that uses it', async () => {
    const locked = { file: 'yarn.lock', key: 'a@1.0.0', span: { start: 0, end: 1 } };
    const packages = ['packages/one', 'packages/two'].map((directory) => ({ pkg: { ...pkg, directory }, graph: { components: [componentOf('a', { locked })] } }));
    const resolver = resolverOver(memoryFiles({ '/work/packages/two/node_modules/a/package.json': '{"name":"a","version":"1.0.0","license":"MIT"}' }));
    for (let round = 0; round < 2; round++) {
      const lookup = await resolver.resolve({ packages, files: new Map(), policyAt: () => NO_POLICY });
      assert.deepEqual(packages.map((each) => each.graph.components.map((component) => lookup(component, each.pkg).expression)), [['MIT'], ['MIT']]);
    }
  });

  it('reads every file once, and again only after it changed', async () => {
    const reads: string[] = [];
    let modified = 0;
    const files = memoryFiles(CONTENTS);
    const counting: FileSystem = {
      ...files,
      status: async (path) => { const status = await files.status(path); return status && { ...status, modified }; },
      read: (path, limit) => { reads.push(path); return files.read(path, limit); },
    };
    const resolver = resolverOver(counting);
    const input = { packages: [{ pkg, graph: { components: [componentOf('a')] } }], files: new Map(), policyAt: () => NO_POLICY };
    await resolver.resolve(input);
    resolver.forget('node_modules/a');
    await resolver.resolve(input);
    assert.equal(reads.length, 2);
    modified = 1;
    resolver.forget('src/index.ts');
    await resolver.resolve(input);
    assert.equal(reads.length, 2);
    for (const path of ['node_modules/a', 'package-lock.json', '']) {
      modified++;
      resolver.forget(path);
      await resolver.resolve(input);
    }
    assert.equal(reads.length, 8);
  });

  it('asks registries about what nothing here tells, once', async () => {
    const asked: string[] = [];
    const registries: RegistryClient = {
      ask: (queries) => {
        asked.push(...queries.map(({ name }) => name));
        return Promise.resolve(new Map(queries.map((query) => [query, { kind: 'registry', file: 'https://registry', line: 1, values: [['ISC']], relation: 'any' }])));
      },
    };
    const resolver = resolverOver(memoryFiles(CONTENTS), registries);
    const components = [componentOf('a'), componentOf('b'), componentOf('c', { member: 'packages/c' })];
    const input = { packages: [{ pkg, graph: { components } }], files: new Map(), policyAt: () => NO_POLICY };
    await resolver.resolve(input);
    assert.deepEqual(asked, []);
    assert(await resolver.askRegistries());
    const lookup = await resolver.resolve(input);
    assert(!(await resolver.askRegistries()));
    assert.deepEqual(asked, ['b']);
    assert.deepEqual(components.slice(0, 2).map((component) => lookup(component, pkg).expression), ['MIT', 'ISC']);
  });

  it('does not let names lead out of the project', async () => {
    const component = componentOf('../../etc');
    const lookup = await resolverOver(memoryFiles({ '/work/../etc/package.json': '{"name":"../../etc","version":"1.0.0","license":"MIT"}' })).resolve({ packages: [{ pkg, graph: { components: [component] } }], files: new Map(), policyAt: () => NO_POLICY });
    assert.equal(lookup(component, pkg).status, 'unknown');
  });
});
