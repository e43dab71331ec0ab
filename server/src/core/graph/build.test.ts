import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { formatOf } from '../manifests/registry';
import { readPolicy } from '../policy/read';
import { atOnce } from '../text/slices';
import { buildGraph } from './build';
import type { Component, PlacedDocument, ProjectPackage } from './model';

const place = (path: string, content: object | string): PlacedDocument => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const document = formatOf(path)?.parse(text, path);
  assert.ok(document, `no format for ${path}`);
  return { path, document };
};
const project = (
  directory: string,
  manifests: readonly PlacedDocument[],
  lockfiles: readonly PlacedDocument[] = [],
): ProjectPackage => {
  const [first] = manifests;
  assert.ok(first);
  return {
    name: first.document.name?.value ?? directory,
    directory,
    ecosystem: first.document.ecosystem,
    manifests,
    lockfiles,
  };
};
const tell = ({ name, version, scope, use, direct, path, member }: Component): string =>
  `${direct ? 'direct' : 'transitive'} ${name}${version === undefined ? '' : `@${version}`} ${scope} ${use} ${path.join(' > ')}${member === undefined ? '' : ` = ${member}`}`;
const check = (packages: readonly ProjectPackage[], of: ProjectPackage, expected: readonly string[]): void => {
  assert.deepEqual(atOnce(buildGraph(packages)(of)).components.map(tell).sort(), [...expected].sort());
};

const lock = place('package-lock.json', {
  lockfileVersion: 3,
  packages: {
    '': { name: 'root', dependencies: { a: '1' }, devDependencies: { d: '1', shared: '1' } },
    'node_modules/a': {
      version: '1.0.0',
      license: 'MIT',
      dependencies: { b: '1', shared: '1' },
      optionalDependencies: { maybe: '1' },
    },
    'node_modules/b': { version: '1.0.0', dependencies: { c: '1' } },
    'node_modules/c': { version: '1.0.0', dependencies: { a: '1' } },
    'node_modules/d': { version: '1.0.0', dev: true, dependencies: { c: '1', e: '1' } },
    'node_modules/e': { version: '1.0.0', dev: true },
    'node_modules/maybe': { version: '1.0.0', optional: true },
    'node_modules/shared': { version: '1.0.0' },
    'node_modules/w': { resolved: 'packages/w', link: true },
    'packages/w': { version: '0.1.0', dependencies: { e: '1', v: '*' }, devDependencies: { a: '1' } },
    'node_modules/v': { resolved: 'packages/v', link: true },
    'packages/v': { version: '0.2.0', dependencies: { b: '1' }, devDependencies: { d: '1' } },
  },
});
const root = project(
  '',
  [place('package.json', { name: 'root', dependencies: { a: '1' }, devDependencies: { d: '1', shared: '1' } })],
  [lock],
);
const w = project(
  'packages/w',
  [place('packages/w/package.json', { name: 'w', dependencies: { e: '1', v: '*' }, devDependencies: { a: '1' } })],
  [lock],
);
const v = project(
  'packages/v',
  [place('packages/v/package.json', { name: 'v', dependencies: { b: '1' }, devDependencies: { d: '1' } })],
  [lock],
);

describe('buildGraph', () => {
  it('follows the lock file, by the strongest scope and then the shortest way', () => {
    check([root, w, v], root, [
      'direct a@1.0.0 runtime link-dynamic a',
      'transitive b@1.0.0 runtime link-dynamic a > b',
      'transitive c@1.0.0 runtime link-dynamic a > b > c',
      'transitive maybe@1.0.0 optional link-dynamic a > maybe',
      'direct d@1.0.0 development tool d',
      'transitive e@1.0.0 development tool d > e',
      'direct shared@1.0.0 runtime link-dynamic shared',
    ]);
  });
  it('knows packages of the project that use each other, without their development dependencies', () => {
    check(
      [root, w, v],
      w,
      [
        'direct v runtime link-dynamic v = packages/v',
        'transitive b@1.0.0 runtime link-dynamic v > b',
        'transitive c@1.0.0 runtime link-dynamic v > b > c',
        'direct e@1.0.0 runtime link-dynamic e',
        'direct a@1.0.0 runtime link-dynamic a',
        'transitive shared@1.0.0 runtime link-dynamic v > b > c > a > shared',
        'transitive maybe@1.0.0 optional link-dynamic v > b > c > a > maybe',
      ].map((line) => line.replace(' v runtime', ' v@0.2.0 runtime')),
    );
  });
  it('points at the line that brings a component in, and at its entry of the lock file', () => {
    const { components } = atOnce(buildGraph([root])(root));
    const text = JSON.stringify({ name: 'root', dependencies: { a: '1' }, devDependencies: { d: '1', shared: '1' } });
    const c = components.find(({ name }) => name === 'c');
    assert.deepEqual(c && [c.place.file, text.slice(c.place.span.start, c.place.span.end)], ['package.json', 'a']);
    assert.deepEqual(
      [c?.locked?.file, c?.locked?.key, c?.purl],
      ['package-lock.json', 'node_modules/c', 'pkg:npm/c@1.0.0'],
    );
    assert.equal(components.find(({ name }) => name === 'a')?.locked?.licence?.value, 'MIT');
  });
  it('does with the manifest alone where there is no lock file', () => {
    const alone = project('x', [
      place('x/package.json', {
        name: 'x',
        dependencies: { a: '^1.0.0', y: 'file:../y' },
        devDependencies: { b: '2.0.0' },
      }),
    ]);
    const y = project('y', [
      place('y/package.json', { name: '@s/y', dependencies: { z: '1.0.0' }, devDependencies: { t: '1' } }),
    ]);
    check([alone, y], alone, [
      'direct a runtime link-dynamic a',
      'direct @s/y runtime link-dynamic y = y',
      'transitive z@1.0.0 runtime link-dynamic y > z',
      'direct b@2.0.0 development tool b',
    ]);
  });
  it('knows packages of a workspace that a lock file leaves out (yarn, classic)', () => {
    const yarn = place('yarn.lock', '# yarn lockfile v1\n\nz@^1.0.0:\n  version "1.5.0"\n');
    const x = project(
      'packages/x',
      [place('packages/x/package.json', { name: '@s/x', dependencies: { '@s/y': '^1.0.0', z: '^1.0.0' } })],
      [yarn],
    );
    const y = project(
      'packages/y',
      [place('packages/y/package.json', { name: '@s/y', version: '1.0.0', dependencies: { z: '^1.0.0' } })],
      [yarn],
    );
    check([x, y], x, ['direct @s/y@1.0.0 runtime link-dynamic @s/y = packages/y', 'direct z@1.5.0 runtime link-dynamic z']);
  });
  it('finds direct dependencies by name in a lock file that does not tell them (npm version 1)', () => {
    const nested = place('package-lock.json', {
      lockfileVersion: 1,
      dependencies: {
        a: { version: '1.0.0', requires: { b: '1' }, dependencies: { b: { version: '1.0.0' } } },
        b: { version: '2.0.0' },
        extra: { version: '1.0.0' },
      },
    });
    const pkg = project('', [place('package.json', { name: 'root', dependencies: { a: '1', b: '2' } })], [nested]);
    check([pkg], pkg, [
      'direct a@1.0.0 runtime link-dynamic a',
      'transitive b@1.0.0 runtime link-dynamic a > b',
      'direct b@2.0.0 runtime link-dynamic b',
    ]);
  });
  it('takes copies of one version for one component, with what each of them needs', () => {
    const copies = place('package-lock.json', {
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '1', b: '1' }, devDependencies: { c: '1' } },
        'node_modules/a': { version: '1.0.0', dependencies: { c: '1' } },
        'node_modules/b': { version: '1.0.0', dependencies: { d: '2' } },
        'node_modules/a/node_modules/c': { version: '1.0.0', dependencies: { d: '1' } },
        'node_modules/c': { version: '1.0.0' },
        'node_modules/d': { version: '1.0.0' },
        'node_modules/b/node_modules/d': { version: '2.0.0' },
      },
    });
    const pkg = project(
      '',
      [place('package.json', { name: 'root', dependencies: { a: '1', b: '1' }, devDependencies: { c: '1' } })],
      [copies],
    );
    check([pkg], pkg, [
      'direct a@1.0.0 runtime link-dynamic a',
      'direct b@1.0.0 runtime link-dynamic b',
      'direct c@1.0.0 runtime link-dynamic c',
      'transitive d@1.0.0 runtime link-dynamic a > c > d',
      'transitive d@2.0.0 runtime link-dynamic b > d',
    ]);
  });
  it('lets the policy decide the use', () => {
    const policy = readPolicy(
      'uses:\n  - { package: a, use: merge }\n  - { ecosystem: npm, scope: development, use: distinct }\n',
      '.licence-assistant.yaml',
    );
    const uses = new Map(atOnce(buildGraph([root], () => policy)(root)).components.map(({ name, use }) => [name, use]));
    assert.deepEqual(
      ['a', 'b', 'd'].map((name) => uses.get(name)),
      ['merge', 'link-dynamic', 'distinct'],
    );
  });
  it('settles Maven lines by their parents, and knows modules that use each other', () => {
    const dependency = (group: string, artifact: string, more = ''): string =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>${more}</dependency>`;
    const parent = '<parent><groupId>g</groupId><artifactId>root</artifactId><version>1</version></parent>';
    const top = project('', [
      place(
        'pom.xml',
        `<project><groupId>g</groupId><artifactId>root</artifactId><version>1</version><properties><v>2.5</v></properties><modules><module>a</module><module>b</module></modules>
        <dependencyManagement><dependencies>${dependency('x', 'managed', '<version>${v}</version><scope>test</scope>')}</dependencies></dependencyManagement></project>`,
      ),
    ]);
    const a = project('a', [
      place(
        'a/pom.xml',
        `<project>${parent}<artifactId>a</artifactId><dependencies>${dependency('${project.groupId}', 'b', '<version>${project.version}</version>')}${dependency('x', 'managed')}${dependency('x', 'open', '<version>${v}.1</version>')}</dependencies></project>`,
      ),
    ]);
    const b = project('b', [
      place(
        'b/pom.xml',
        `<project>${parent}<artifactId>b</artifactId><dependencies>${dependency('x', 'deep', '<version>3</version>')}${dependency('x', 'test', '<version>3</version><scope>test</scope>')}</dependencies></project>`,
      ),
    ]);
    check([top, a, b], a, [
      'direct g:b@1 runtime link-dynamic g:b = b',
      'transitive x:deep@3 runtime link-dynamic g:b > x:deep',
      'direct x:managed@2.5 test tool x:managed',
      'direct x:open@2.5.1 runtime link-dynamic x:open',
    ]);
  });
  it('follows compiled requirements by what they say of who asks for whom', () => {
    const pinned = `# autogenerated by pip-compile
asgiref==3.7
    # via django
django==4.2
    # via -r requirements/base.in
lonely==1.0
    # via -r requirements/other.txt
`;
    const debugging = `# autogenerated by pip-compile
sqlparse==0.4
    # via
    #   django
    #   django-debug-toolbar
Django_Debug.Toolbar==4.0
    # via -r requirements/dev.in
asgiref==3.7
    # via django
`;
    const pkg = project('', [
      place('requirements/base.in', 'Django'),
      place('requirements/dev.in', 'django-debug-toolbar'),
      place('requirements/base.txt', pinned),
      place('requirements/dev.txt', debugging),
    ]);
    check([pkg], pkg, [
      'direct Django@4.2 runtime link-dynamic Django',
      'direct django-debug-toolbar@4.0 development tool django-debug-toolbar',
      'transitive asgiref@3.7 runtime link-dynamic Django > asgiref',
      'transitive lonely@1.0 runtime link-dynamic lonely',
      'transitive sqlparse@0.4 development tool Django > sqlparse',
    ]);
  });
  it('takes go.mod for complete where it lists what others bring in', () => {
    const sum = 'a.example/x v1.0.0 h1:aaaa=\na.example/y v1.0.0 h1:bbbb=\na.example/z v1.0.0 h1:cccc=\n';
    const mod = (more: string): string => `module a.example/m\nrequire a.example/x v1.0.0\n${more}`;
    const full = project(
      '',
      [place('go.mod', mod('require a.example/y v1.0.0 // indirect\n'))],
      [place('go.sum', sum)],
    );
    check([full], full, [
      'direct a.example/x@v1.0.0 runtime link-static a.example/x',
      'transitive a.example/y@v1.0.0 runtime link-static a.example/y',
    ]);
    const older = project('', [place('go.mod', mod(''))], [place('go.sum', sum)]);
    check([older], older, [
      'direct a.example/x@v1.0.0 runtime link-static a.example/x',
      'transitive a.example/y@v1.0.0 runtime link-static a.example/y',
      'transitive a.example/z@v1.0.0 runtime link-static a.example/z',
    ]);
  });
  it('takes a bill of materials where there is no lock file, each package the part of its ecosystem', () => {
    const bill = place('bom.json', {
      bomFormat: 'CycloneDX',
      metadata: { component: { 'bom-ref': 'root', name: 'mine' } },
      components: [
        { 'bom-ref': 'a', name: 'a', version: '1.0.0', purl: 'pkg:npm/a@1.0.0' },
        {
          'bom-ref': 'b',
          name: 'b',
          version: '2.0.0',
          purl: 'pkg:npm/b@2.0.0',
          licenses: [{ license: { id: 'MIT' } }],
        },
        { 'bom-ref': 'n', name: 'n', version: '4.0.0', purl: 'pkg:npm/n@4.0.0' },
        { 'bom-ref': 'm', group: 'g', name: 'm', version: '3', purl: 'pkg:maven/g/m@3' },
      ],
      dependencies: [
        { ref: 'root', dependsOn: ['a', 'm'] },
        { ref: 'a', dependsOn: ['b'] },
      ],
    });
    const npm = project('', [place('package.json', { name: 'mine', dependencies: { a: '^1.0.0' } })], [bill]);
    check([npm], npm, [
      'direct a@1.0.0 runtime link-dynamic a',
      'transitive b@2.0.0 runtime link-dynamic a > b',
      'transitive n@4.0.0 runtime link-dynamic n',
    ]);
    const alone: ProjectPackage = {
      name: 'mine',
      directory: '',
      ecosystem: 'generic',
      manifests: [],
      lockfiles: [bill],
    };
    check([alone], alone, [
      'direct a@1.0.0 runtime link-dynamic a',
      'transitive b@2.0.0 runtime link-dynamic a > b',
      'direct g:m@3 runtime link-dynamic g:m',
      'transitive n@4.0.0 runtime link-dynamic n',
    ]);
  });
  it('does not take a lock file for a package it does not know', () => {
    const stranger = project(
      'docs',
      [place('docs/package.json', { name: 'docs', dependencies: { a: '^2.0.0' } })],
      [lock],
    );
    check([root, stranger], stranger, ['direct a runtime link-dynamic a']);
  });
  it('knows charts of the project by their paths, whatever package they belong to', () => {
    const chart = (name: string, more = ''): string => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;
    const needs = 'dependencies:\n  - { name: inway, version: ">=0", repository: "file://../inway" }\n  - { name: dex, version: 0.12.1, repository: "https://charts.example" }\n';
    const top = project('', [place('go.mod', 'module example.eu/top\n'), place('charts/inway/Chart.yaml', chart('inway')), place('charts/demo/Chart.yaml', chart('demo', needs))]);
    check([top], top, ['direct dex runtime distinct dex']);
  });
  it('settles Gradle lines by catalogs and properties above, and knows projects by their paths', () => {
    const top = project('', [
      place('settings.gradle.kts', 'rootProject.name = "top"\ninclude(":lib:core", ":app")\n'),
      place(
        'gradle/libs.versions.toml',
        '[versions]\nx = "2.0"\n[libraries]\nx-core = { module = "g:x", version.ref = "x" }\ny = "g:y:1.0"\n[bundles]\nall = ["x-core", "y"]\n',
      ),
      place('gradle.properties', 'zVersion=3.1\n'),
    ]);
    const core = project('lib/core', [
      place(
        'lib/core/build.gradle.kts',
        'plugins { }\ndependencies { implementation("g:z:${property("zVersion")}"); testImplementation("g:t:1") }',
      ),
    ]);
    const app = project('app', [
      place(
        'app/build.gradle.kts',
        'dependencies {\n implementation(project(":lib:core"))\n implementation(libs.bundles.all)\n implementation(libs.unknown)\n}',
      ),
    ]);
    check([top, core, app], app, [
      'direct core runtime link-dynamic core = lib/core',
      'transitive g:z@3.1 runtime link-dynamic core > g:z',
      'direct g:x@2.0 runtime link-dynamic g:x',
      'direct g:y@1.0 runtime link-dynamic g:y',
    ]);
  });
  it('keeps what a package asks for, and a few more, where a project has no room for all', () => {
    const chain = Array.from({ length: 200 }, (_, i) => project(`p${String(i)}`, [place(`p${String(i)}/package.json`, { name: `p${String(i)}`, dependencies: { [`p${String((i + 1) % 200)}`]: '*' } })]));
    const [first] = chain;
    assert.ok(first);
    const all = atOnce(buildGraph(chain)(first));
    assert.deepEqual([all.components.length, all.limited, Math.max(...all.components.map(({ path }) => path.length))], [199, undefined, 30]);
    const few = atOnce(buildGraph(chain)(first, 0));
    assert.deepEqual([few.components.length, few.limited], [21, { limit: 21 }]);
    assert.ok(few.components.some(({ direct, name }) => direct && name === 'p1'));
  });

  it('survives circles and any wiring, reaching each component once', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__');
    const needs = fc.uniqueArray(name).map((names) => Object.fromEntries(names.map((each) => [each, '1'])));
    const entries = fc.dictionary(
      name.map((each) => `node_modules/${each}`),
      fc.record({ version: fc.constant('1.0.0'), dependencies: needs, optional: fc.boolean() }),
    );
    fc.assert(
      fc.property(entries, needs, needs, (packages, dependencies, devDependencies) => {
        const pkg = project(
          '',
          [place('package.json', { dependencies, devDependencies })],
          [
            place('package-lock.json', {
              lockfileVersion: 3,
              packages: { '': { dependencies, devDependencies }, ...packages },
            }),
          ],
        );
        const { components } = atOnce(buildGraph([pkg])(pkg));
        const keys = components.flatMap(({ locked }) => locked?.key ?? []);
        assert.equal(new Set(keys).size, keys.length);
        for (const component of components)
          assert.ok(component.path.length > 0 && (component.direct ? component.path.length === 1 : true));
      }),
      { numRuns: Math.min(FUZZ_RUNS, 1_000) },
    );
  });
});
