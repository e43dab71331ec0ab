import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeFolder } from '../server/folders';
import type { TestFolder } from '../server/folders';

const CLI = join(__dirname, '../../dist/cli.js');
/** Leads every request of the process to a server on this machine; all else is the product's own. */
const LEAD = `data:text/javascript,${encodeURIComponent("const own = globalThis.fetch; globalThis.fetch = (address, options) => own(String(address).replace('https://', process.env.LOCAL_REGISTRIES), options);")}`;

const NUSPEC = '<package><metadata><id>Shape</id><license type="expression">BSD-3-Clause</license></metadata></package>';
/** What the registries answer, by host and path, and the licence that stands in each answer. */
const ANSWERS: Readonly<Record<string, readonly [body: string, name: string, licence: string]>> = {
  'registry.npmjs.org/@s%2fleft/1.0.0': ['{"name":"@s/left","license":"ISC"}', '@s/left', 'ISC'],
  'pypi.org/pypi/ruler/1.2/json': ['{"info":{"license_expression":"Zlib"}}', 'ruler', 'Zlib'],
  'repo1.maven.org/maven2/org/box/box-core/3.1/box-core-3.1.pom': [
    '<project><parent><groupId>org.box</groupId><artifactId>box</artifactId><version>3.1</version></parent><artifactId>box-core</artifactId></project>',
    'org.box:box-core',
    'EPL-2.0',
  ],
  'repo1.maven.org/maven2/org/box/box/3.1/box-3.1.pom': [
    '<project><groupId>org.box</groupId><artifactId>box</artifactId><version>3.1</version><licenses><license><name>Eclipse Public License - v 2.0</name></license></licenses></project>',
    'org.box:box-core',
    'EPL-2.0',
  ],
  'crates.io/api/v1/crates/wheel/0.3.0': ['{"version":{"license":"MIT OR Apache-2.0"}}', 'wheel', 'MIT OR Apache-2.0'],
  'repo.packagist.org/p2/v/lamp.json': ['{"packages":{"v/lamp":[{"version":"2.0.0","license":["LGPL-3.0-or-later"]}]}}', 'v/lamp', 'LGPL-3.0-or-later'],
  'api.nuget.org/v3-flatcontainer/shape/4.0.0/shape.nuspec': [NUSPEC, 'Shape', 'BSD-3-Clause'],
  'api.deps.dev/v3/systems/go/packages/example.org%2Ftool/versions/v1.0.0': ['{"licenses":["BSD-2-Clause"]}', 'example.org/tool', 'BSD-2-Clause'],
  'api.deps.dev/v3/systems/rubygems/packages/stone/versions/5.0.0': ['{"licenses":["Ruby"]}', 'stone', 'Ruby'],
};

const PROJECT = {
  'js/package.json': '{ "name": "js", "license": "EUPL-1.2", "dependencies": { "@s/left": "1.0.0" } }',
  'py/requirements.txt': 'ruler==1.2\n',
  'java/pom.xml': '<project><groupId>g</groupId><artifactId>java</artifactId><version>1</version><dependencies><dependency><groupId>org.box</groupId><artifactId>box-core</artifactId><version>3.1</version></dependency></dependencies></project>',
  'rust/Cargo.toml': '[package]\nname = "rust"\nversion = "1.0.0"\nlicense = "EUPL-1.2"\n[dependencies]\nwheel = "0.3"\n',
  'rust/Cargo.lock': 'version = 3\n\n[[package]]\nname = "rust"\nversion = "1.0.0"\ndependencies = [\n "wheel",\n]\n\n[[package]]\nname = "wheel"\nversion = "0.3.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n',
  'php/composer.json': '{ "name": "v/php", "license": "EUPL-1.2", "require": { "v/lamp": "2.0.0" } }',
  'net/net.csproj': '<Project><ItemGroup><PackageReference Include="Shape" Version="4.0.0" /></ItemGroup></Project>',
  'go/go.mod': 'module a.example/go\n\nrequire example.org/tool v1.0.0\n',
  'ruby/Gemfile': "gem 'stone'\n",
  'ruby/Gemfile.lock': 'GEM\n  remote: https://rubygems.org/\n  specs:\n    stone (5.0.0)\n\nDEPENDENCIES\n  stone\n',
};

interface Report {
  readonly packages: readonly { readonly dependencies: readonly { readonly name: string; readonly licence: { readonly expression: string | null; readonly evidence: readonly { readonly kind: string; readonly file: string }[] } }[] }[];
}

describe('licence-assistant check --online', () => {
  let registries: Server;
  let base = '';
  let asked: string[] = [];
  let folder: TestFolder;
  let home: TestFolder;
  before((done) => {
    folder = makeFolder(PROJECT);
    home = makeFolder({});
    registries = createServer((request, response) => {
      const path = (request.url ?? '').slice(1);
      asked.push(path);
      response.statusCode = ANSWERS[path] ? 200 : 404;
      response.end(ANSWERS[path]?.[0] ?? '');
    });
    registries.listen(0, '127.0.0.1', () => {
      base = `http://127.0.0.1:${String((registries.address() as AddressInfo).port)}/`;
      done();
    });
  });
  after(() => {
    registries.close();
    folder.remove();
    home.remove();
  });
  beforeEach(() => void (asked = []));

  /** The licence of every component, and where it was found. */
  async function licences(...options: readonly string[]): Promise<Record<string, readonly [licence: string | null, kind: string | undefined]>> {
    const environment = { LC_ALL: 'C', HOME: home.path, USERPROFILE: home.path, XDG_CACHE_HOME: home.path, LOCALAPPDATA: home.path, NODE_OPTIONS: `--import=${LEAD}`, LOCAL_REGISTRIES: base };
    // What is fetched on this machine already is no part of the test.
    const nothing = { GRADLE_USER_HOME: undefined, CARGO_HOME: undefined, GOPATH: undefined, GOMODCACHE: undefined, VIRTUAL_ENV: undefined };
    const child = spawn(process.execPath, [CLI, 'check', folder.path, '--format', 'json', '--fail-on', 'never', ...options], { env: { ...process.env, ...nothing, ...environment } });
    let out = '';
    child.stdout.on('data', (data) => (out += String(data)));
    await new Promise((resolve) => child.once('close', resolve));
    const { packages } = JSON.parse(out) as Report;
    return Object.fromEntries(packages.flatMap(({ dependencies }) => dependencies.map(({ name, licence }) => [name, [licence.expression, licence.evidence[0]?.kind]])));
  }
  const told = Object.fromEntries(Object.values(ANSWERS).map(([, name, licence]) => [name, [licence, 'registry']]));
  const untold = Object.fromEntries(Object.values(ANSWERS).map(([, name]) => [name, [null, undefined]]));

  it('asks nobody unless it is told to', async () => {
    assert.deepEqual(await licences(), untold);
    assert.deepEqual(asked, []);
  });
  it('asks each registry in its own way, once for each package', async () => {
    assert.deepEqual(await licences('--online'), told);
    assert.deepEqual([...asked].sort(), Object.keys(ANSWERS).sort());
  });
  it('serves from what it was told, and needs no network for it', async () => {
    assert.deepEqual(await licences('--online'), told);
    assert.deepEqual(asked, []);
    await new Promise((resolve) => registries.close(resolve));
    assert.deepEqual(await licences('--online'), told);
  });
});
