import assert from 'node:assert/strict';
import { bunLock } from './npm/bun-lock';
import { packagesLock } from './nuget/packages-lock';
import { packageLock } from './npm/package-lock';
import { composerLock } from './composer/composer-lock';
import type { ManifestFormat } from './format';
import { sbomJson } from './sbom/sbom-json';

/** Characters read at a time, at most: see json-pieces; values that are read whole stand in the way of nobody. */
const PIECE = 400_000;
const PACKAGES = 12_000;

describe('huge lock files in JSON', () => {
  const list = (entry: (own: string, other: string) => string): string => Array.from({ length: PACKAGES }, (_, i) => entry(String(i), String((i + 1) % PACKAGES))).join(',\n');
  const filler = 'x'.repeat(120);
  const check = (format: ManifestFormat, text: string, path: string): void => {
    const work = format.parseInSlices?.(text, path) ?? assert.fail(format.id);
    let steps = 1;
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    assert(steps >= text.length / PIECE, `${format.id}: ${String(steps)} steps of ${String(text.length)} characters`);
    assert.deepEqual(step.value, format.parse(text, path));
    assert.equal(step.value.locked.length, PACKAGES);
    assert.deepEqual(step.value.problems, []);
    const last = step.value.locked.at(-1);
    assert.equal(text.slice(last?.span.start, last?.span.end).replace(/^(?:node_modules|v)\//, ''), `p${String(PACKAGES - 1)}`);
    assert.equal(last?.dependencies.length, 1);
  };
  it('are read piece by piece, each with the answer of the whole', () => {
    check(packageLock, `{"lockfileVersion":3,"packages":{${list((own, other) => `"node_modules/p${own}":{"version":"1.0.0","integrity":"${filler}","dependencies":{"p${other}":"^1.0.0"}}`)}}}`, 'package-lock.json');
    check(bunLock, `{"lockfileVersion":1,"workspaces":{"":{"dependencies":{"p0":"^1"}}},"packages":{${list((own, other) => `"p${own}": ["p${own}@1.0.0", "", { "dependencies": { "p${other}": "^1" } }, "${filler}"]`)},}}`, 'bun.lock');
    check(packagesLock, `{"version":1,"dependencies":{"net8.0":{${list((own, other) => `"p${own}":{"type":"Direct","resolved":"1.0.0","contentHash":"${filler}","dependencies":{"p${other}":"1.0.0"}}`)}},"net9.0":{"p0":{"type":"Direct","resolved":"1.0.0"}}}}`, 'packages.lock.json');
    check(composerLock, `{"packages":[${list((own, other) => `{"name":"v/p${own}","version":"1.0.0","description":"${filler}","require":{"v/p${other}":"^1"},"license":["MIT"]}`)}]}`, 'composer.lock');
    check(sbomJson, `{"bomFormat":"CycloneDX","components":[${list((own) => `{"type":"library","bom-ref":"p${own}","name":"p${own}","version":"1.0.0","description":"${filler}"}`)}],"dependencies":[${list((own, other) => `{"ref":"p${own}","dependsOn":["p${other}"]}`)}]}`, 'bom.json');
    check(sbomJson, `{"spdxVersion":"SPDX-2.3","packages":[${list((own) => `{"SPDXID":"p${own}","name":"p${own}","versionInfo":"1.0.0"}`)}],"files":[${list((own) => `{"SPDXID":"f${own}","comment":"${filler}"}`)}],"relationships":[${list((own, other) => `{"spdxElementId":"p${own}","relationshipType":"DEPENDS_ON","relatedSpdxElement":"p${other}"}`)}]}`, 'a.spdx.json');
  });
});
