import assert from 'node:assert/strict';
import { identifyByFirstLine } from '../../../../../test/support/installed';
import { memoryFiles } from '../../../../../test/support/memory-files';
import { buildGraph } from '../../../core/graph/build';
import type { ProjectPackage } from '../../../core/graph/model';
import { formatOf } from '../../../core/manifests/registry';
import { atOnce } from '../../../core/text/slices';
import { createPackageFiles } from '../package-files';
import { createInstalledLocks } from './locks';

const MACHINE = { home: '/home/me', environment: () => undefined };
const NEEDS_C = '<project><dependencies><dependency><groupId>g</groupId><artifactId>c</artifactId><version>3</version></dependency></dependencies></project>';
const CACHES = {
  '/home/me/.gradle/caches/modules-2/files-2.1/g/a/1.0/abc/a-1.0.pom': NEEDS_C,
  '/home/me/.cache/coursier/v1/https/repo.example/maven2/g/a_2.13/1.0/a_2.13-1.0.pom': NEEDS_C,
};

/** What the build files at `manifests` bring in: `name@version: way`. */
async function check(manifests: Readonly<Record<string, string>>, expected: readonly string[]): Promise<void> {
  const documents = Object.entries(manifests).flatMap(([path, text]) => {
    const document = formatOf(path)?.parse(text, path);
    return document ? [{ path, document }] : [];
  });
  const pkg: ProjectPackage = { name: 'me', directory: '', ecosystem: documents[0]?.document.ecosystem ?? 'generic', manifests: documents, lockfiles: [] };
  const files = createPackageFiles(memoryFiles(CACHES), identifyByFirstLine, '/work', MACHINE.home);
  const [completed = pkg] = await createInstalledLocks(files, { root: '/work', machine: MACHINE })([pkg]);
  const { components } = atOnce(buildGraph([completed])(completed));
  assert.deepEqual(components.map(({ name, version = '', path }) => `${name}@${version}: ${path.join(' > ')}`).sort(), expected);
}

describe('what a build without a lock file brings in', () => {
  it('follows the POMs that Gradle has fetched, for lines whose version is known', async () => {
    await check({ 'build.gradle': "dependencies {\n  implementation 'g:a:1.0'\n  implementation 'g:open'\n}\n" }, ['g:a@1.0: g:a', 'g:c@3: g:a > g:c', 'g:open@: g:open']);
    await check(
      { 'build.gradle.kts': 'dependencies { implementation(libs.a) }\n', 'gradle/libs.versions.toml': '[libraries]\na = { module = "g:a", version = "1.0" }\n' },
      ['g:a@1.0: g:a', 'g:c@3: g:a > g:c'],
    );
  });
  it('follows those that Coursier has fetched for sbt', () =>
    check({ 'build.sbt': 'scalaVersion := "2.13.8"\nlibraryDependencies += "g" %% "a" % "1.0"\n' }, ['g:a_2.13@1.0: g:a_2.13', 'g:c@3: g:a_2.13 > g:c']));
  it('leaves a build alone of which nothing is fetched', () => check({ 'build.gradle': "dependencies {\n  implementation 'x:y:1.0'\n}\n" }, ['x:y@1.0: x:y']));
});
