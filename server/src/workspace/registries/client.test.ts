import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import type { Fetch } from '../../runtime';
import { createRegistryClient, REQUEST_LIMIT } from './client';
import { REGISTRIES } from './registry';
import type { RegistryQuery } from './model';

const POM = '<project><licenses><license><name>Apache-2.0</name></license></licenses></project>';
const CHILD = '<project><parent><groupId>org.a</groupId><artifactId>p</artifactId><version>7</version></parent><artifactId>b</artifactId></project>';

/** What the registries answer, by host and path. */
const ANSWERS: Readonly<Record<string, string | number>> = {
  'registry.npmjs.org/@s%2fa/1.0.0': '{"license":"MIT"}',
  'registry.npmjs.org/old/1.0.0': '{"licenses":[{"type":"MIT"},{"type":"GPL-2.0"}]}',
  'registry.npmjs.org/broken/1.0.0': 500,
  'registry.npmjs.org/garbage/1.0.0': 'no JSON',
  'pypi.org/pypi/a/1.0/json': '{"info":{"license":"BSD","license_expression":"BSD-3-Clause","classifiers":[]}}',
  'pypi.org/pypi/b/1.0/json': '{"info":{"license":"","classifiers":["License :: OSI Approved :: MIT License","License :: OSI Approved :: Apache Software License"]}}',
  'repo1.maven.org/maven2/org/a/b/1.0/b-1.0.pom': CHILD,
  'repo1.maven.org/maven2/org/a/p/7/p-7.pom': POM,
  'crates.io/api/v1/crates/a/1.0.0': '{"version":{"license":"MIT OR Apache-2.0"}}',
  'repo.packagist.org/p2/a/b.json': '{"packages":{"a/b":[{"version":"2.0.0","license":["MIT"]},{"version":"1.1.0"},{"version":"v1.0.0","license":["GPL-2.0-only"]}]}}',
  'api.nuget.org/v3-flatcontainer/a.b/1.0.0/a.b.nuspec': '<package><metadata><id>A.B</id><license type="expression">MIT</license></metadata></package>',
  'api.deps.dev/v3/systems/go/packages/github.com%2Fa%2Fb/versions/v1.0.0': '{"licenses":["Apache-2.0","non-standard"]}',
};

describe('public registries', () => {
  let server: Server;
  let base = '';
  let asked: string[] = [];
  before((done) => {
    server = createServer((request, response) => {
      const path = (request.url ?? '').slice(1);
      asked.push(path);
      const answer = ANSWERS[path];
      response.statusCode = typeof answer === 'number' ? answer : answer === undefined ? 404 : 200;
      response.end(typeof answer === 'string' ? answer : '');
    });
    server.listen(0, '127.0.0.1', () => {
      base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
      done();
    });
  });
  after(() => server.close());
  beforeEach(() => { asked = []; });

  /** The platform's fetch, led to the server of this test. */
  const localFetch: Fetch = async (address, { signal }) => {
    const response = await fetch(address.replace('https://', base), { signal });
    return { status: response.status, text: async () => response.text() };
  };

  function clientOf(kept = new Map<string, string>(), extra: { readonly fetch?: Fetch; readonly today?: string } = {}): ReturnType<typeof createRegistryClient> {
    return createRegistryClient({
      network: { fetch: extra.fetch ?? localFetch, answers: { read: (key) => kept.get(key), write: (key, text) => void kept.set(key, text) } },
      clock: { today: () => extra.today ?? '2026-11-22', instant: () => '2026-11-22T00:00:00Z', now: () => performance.now() },
      // Waiting between requests takes no time here; giving up does.
      timers: { after: (milliseconds, action) => { const timer = setTimeout(action, milliseconds < 5000 ? 0 : milliseconds); return () => { clearTimeout(timer); }; }, yield: () => Promise.resolve() },
    });
  }

  async function ask(client: ReturnType<typeof createRegistryClient>, ecosystem: string, name: string, version: string): Promise<string | undefined> {
    const query: RegistryQuery = { ecosystem, name, version };
    const statement = (await client.ask([query])).get(query);
    return statement && `${statement.values.map((wordings) => wordings.join(' = ')).join(` ${statement.relation} `)} (${statement.file})`;
  }

  it('are read each in its own way', async () => {
    const client = clientOf();
    for (const [ecosystem, name, version, expected] of [
      ['npm', '@s/a', '1.0.0', 'MIT (https://registry.npmjs.org/@s%2fa/1.0.0)'],
      ['npm', 'old', '1.0.0', 'MIT any GPL-2.0 (https://registry.npmjs.org/old/1.0.0)'],
      ['pypi', 'a', '1.0', 'BSD-3-Clause (https://pypi.org/pypi/a/1.0/json)'],
      ['pypi', 'b', '1.0', 'License :: OSI Approved :: MIT License unclear License :: OSI Approved :: Apache Software License (https://pypi.org/pypi/b/1.0/json)'],
      ['maven', 'org.a:b', '1.0', 'Apache-2.0 (https://repo1.maven.org/maven2/org/a/p/7/p-7.pom)'],
      ['cargo', 'a', '1.0.0', 'MIT OR Apache-2.0 (https://crates.io/api/v1/crates/a/1.0.0)'],
      ['composer', 'a/b', '1.1.0', 'MIT (https://repo.packagist.org/p2/a/b.json)'],
      ['composer', 'a/b', '1.0.0', 'GPL-2.0-only (https://repo.packagist.org/p2/a/b.json)'],
      ['nuget', 'A.B', '1.0.0', 'MIT (https://api.nuget.org/v3-flatcontainer/a.b/1.0.0/a.b.nuspec)'],
      ['go', 'github.com/a/b', 'v1.0.0', 'Apache-2.0 (https://api.deps.dev/v3/systems/go/packages/github.com%2Fa%2Fb/versions/v1.0.0)'],
      ['npm', 'garbage', '1.0.0', undefined],
      ['npm', 'unknown', '1.0.0', undefined],
      ['docker', 'debian', '12', undefined],
    ] as const) assert.equal(await ask(client, ecosystem, name, version), expected, name);
  });

  it('are asked once for an address, and not again while the answer is young', async () => {
    const kept = new Map<string, string>();
    const query = (version: string): RegistryQuery => ({ ecosystem: 'composer', name: 'a/b', version });
    await clientOf(kept).ask([query('1.0.0'), query('1.1.0'), query('2.0.0')]);
    assert.equal(asked.length, 1);
    await ask(clientOf(kept, { today: '2026-12-31' }), 'composer', 'a/b', '1.0.0');
    assert.equal(asked.length, 1);
    await ask(clientOf(kept, { today: '2027-11-22' }), 'composer', 'a/b', '1.0.0');
    assert.equal(asked.length, 2);
  });

  it('serve from what was kept where they cannot be reached', async () => {
    const kept = new Map<string, string>();
    await ask(clientOf(kept), 'cargo', 'a', '1.0.0');
    const gone: Fetch = () => Promise.reject(new Error('no network'));
    assert.equal(await ask(clientOf(kept, { fetch: gone, today: '2028-01-01' }), 'cargo', 'a', '1.0.0'), 'MIT OR Apache-2.0 (https://crates.io/api/v1/crates/a/1.0.0)');
    assert.equal(await ask(clientOf(new Map([...kept.keys()].map((key) => [key, '{"day":"2026-11-22","reading":{"values":7}}'])), { fetch: gone }), 'cargo', 'a', '1.0.0'), undefined);
  });

  it('are left alone after failing several times', async () => {
    let failed = 0;
    const failing: Fetch = () => { failed++; return Promise.reject(new Error('no network')); };
    await clientOf(new Map(), { fetch: failing }).ask(Array.from({ length: 50 }, (_, index) => ({ ecosystem: 'npm', name: `a${String(index)}`, version: '1.0.0' })));
    assert.ok(failed < 10, String(failed));
  });

  it('are waited for so long and no longer', async () => {
    const silent: Fetch = (address, { signal }) => new Promise((_, reject) => { asked.push(address); signal.addEventListener('abort', () => { reject(new Error('aborted')); }); });
    const waits: number[] = [];
    // Giving up takes no time here, and passes it.
    let passed = 0;
    const client = createRegistryClient({
      network: { fetch: silent, answers: { read: () => undefined, write: () => undefined } },
      clock: { today: () => '2026-11-22', instant: () => '2026-11-22T00:00:00Z', now: () => passed },
      timers: { after: (milliseconds, action) => { waits.push(milliseconds); const timer = setTimeout(() => { passed += milliseconds; action(); }, 0); return () => { clearTimeout(timer); }; }, yield: () => Promise.resolve() },
    });
    assert.equal(await ask(client, 'pypi', 'a', '1.0'), undefined);
    assert.deepEqual(waits, [REQUEST_LIMIT]);
  });

  it('are asked at the pace they ask for', async () => {
    const waits: number[] = [];
    const client = createRegistryClient({
      network: { fetch: localFetch, answers: { read: () => undefined, write: () => undefined } },
      clock: { today: () => '2026-11-22', instant: () => '2026-11-22T00:00:00Z', now: () => 0 },
      timers: { after: (milliseconds, action) => { waits.push(milliseconds); const timer = milliseconds < REQUEST_LIMIT ? setTimeout(action, 0) : undefined; return () => { clearTimeout(timer); }; }, yield: () => Promise.resolve() },
    });
    await client.ask(['1', '2', '3', '4'].map((version) => ({ ecosystem: 'cargo', name: 'a', version })));
    // crates.io asks for one request a second at most.
    assert.deepEqual(waits.filter((wait) => wait < REQUEST_LIMIT).sort((a, b) => a - b), [1000, 2000, 3000]);
  });

  it('read any answer without throwing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGISTRIES), fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constantFrom(POM, CHILD)), (registry, body) => {
        registry.read(body, { ecosystem: registry.ecosystems[0] ?? '', name: 'a/b', version: '1.0.0' });
      }),
      { numRuns: Math.min(FUZZ_RUNS, 2000) },
    );
  });
});
