import assert from 'node:assert/strict';
import { installedLines } from '../../../../test/support/installed';
import type { MemoryFile } from '../../../../test/support/memory-files';
import { cargoInstalled } from './cargo';
import { checkoutsInstalled, pubInstalled } from './checkouts';
import { composerInstalled } from './composer';
import { cranInstalled } from './cran';
import { gemInstalled } from './gem';
import { goInstalled } from './go';
import { hexInstalled } from './hex';
import { mavenInstalled } from './maven';
import type { InstalledQuery, InstalledReader } from './model';
import { nugetInstalled } from './nuget';
import { pypiInstalled } from './pypi';

type Query = Partial<InstalledQuery> & { readonly name: string };

async function check(reader: InstalledReader, contents: Readonly<Record<string, MemoryFile>>, query: Query, expected: readonly string[] | undefined, environment: Readonly<Record<string, string>> = {}): Promise<void> {
  assert.deepEqual(await installedLines(reader, contents, query, environment), expected);
}

describe('installed Maven and Gradle packages', () => {
  const pom = (inside: string): string => `<project>\n${inside}\n</project>`;
  const licence = '<licenses><license><name>Apache License, Version 2.0</name><url>http://a.org/L</url></license></licenses>';
  it('reads the POM of the local repository, name and address of a licence together', () =>
    check(mavenInstalled, { '/home/me/.m2/repository/org/a/b/1.0/b-1.0.pom': pom(licence) }, { name: 'org.a:b', version: '1.0' }, ['~/.m2/repository/org/a/b/1.0/b-1.0.pom:2 Apache License, Version 2.0 = http://a.org/L']));
  it('asks the parents where the POM leaves its licence to them', () =>
    check(
      mavenInstalled,
      {
        '/home/me/.m2/repository/org/a/b/1.0/b-1.0.pom': pom('<parent><groupId>org.a</groupId><artifactId>p</artifactId><version>7</version></parent><artifactId>b</artifactId>'),
        '/home/me/.m2/repository/org/a/p/7/p-7.pom': pom(`<groupId>org.a</groupId><artifactId>p</artifactId>${licence}`),
      },
      { name: 'org.a:b', version: '1.0' },
      ['~/.m2/repository/org/a/p/7/p-7.pom:2 Apache License, Version 2.0 = http://a.org/L'],
    ));
  it("reads Gradle's cache and Coursier's", async () => {
    await check(mavenInstalled, { '/home/me/.gradle/caches/modules-2/files-2.1/org.a/b/1.0/abc123/b-1.0.pom': pom(licence) }, { name: 'org.a:b', version: '1.0', ecosystem: 'gradle' }, ['~/.gradle/caches/modules-2/files-2.1/org.a/b/1.0/abc123/b-1.0.pom:2 Apache License, Version 2.0 = http://a.org/L']);
    await check(mavenInstalled, { '/home/me/.cache/coursier/v1/https/repo.example/maven2/org/a/b/1.0/b-1.0.pom': pom(licence) }, { name: 'org.a:b', version: '1.0', ecosystem: 'sbt' }, ['~/.cache/coursier/v1/https/repo.example/maven2/org/a/b/1.0/b-1.0.pom:2 Apache License, Version 2.0 = http://a.org/L']);
  });
  it('does not run in circles, and knows nothing without a version', async () => {
    const circle = pom('<parent><groupId>org.a</groupId><artifactId>b</artifactId><version>1.0</version></parent><artifactId>b</artifactId>');
    await check(mavenInstalled, { '/home/me/.m2/repository/org/a/b/1.0/b-1.0.pom': circle }, { name: 'org.a:b', version: '1.0' }, []);
    await check(mavenInstalled, { '/home/me/.m2/repository/org/a/b/1.0/b-1.0.pom': circle }, { name: 'org.a:b' }, undefined);
  });
});

describe('installed Python distributions', () => {
  const metadata = 'Metadata-Version: 2.4\nName: My.Package\nVersion: 1.0\n';
  const site = '/work/.venv/lib/python3.12/site-packages';
  it('finds them whatever the spelling of their name', () =>
    check(
      pypiInstalled,
      { [`${site}/my_package-1.0.dist-info/METADATA`]: `${metadata}License-Expression: MIT\nLicense-File: LICENSE\n`, [`${site}/my_package-1.0.dist-info/licenses/LICENSE`]: 'MIT', [`${site}/my_package-1.0.dist-info/licenses/AUTHORS`]: 'us' },
      { name: 'my-package', version: '1.0' },
      ['.venv/lib/python3.12/site-packages/my_package-1.0.dist-info/METADATA:4 MIT', '.venv/lib/python3.12/site-packages/my_package-1.0.dist-info/licenses/LICENSE = MIT'],
    ));
  it('reads field and classifiers as one licence, or as several', async () => {
    const at = `${site}/a-1.0.dist-info/METADATA`;
    await check(pypiInstalled, { [at]: `${metadata}License: BSD\nClassifier: License :: OSI Approved :: BSD License\n` }, { name: 'a' }, [`${at.slice(6)}:4 BSD = License :: OSI Approved :: BSD License`]);
    await check(pypiInstalled, { [at]: `${metadata}Classifier: License :: OSI Approved :: MIT License\nClassifier: License :: OSI Approved :: Apache Software License\n` }, { name: 'a' }, [`${at.slice(6)}:4 License :: OSI Approved :: MIT License, License :: OSI Approved :: Apache Software License`]);
  });
  it('takes a licence text in the field for what it is', () =>
    check(pypiInstalled, { [`${site}/a-1.0.dist-info/METADATA`]: `${metadata}License: ISC\n        ${'Permission is granted. '.repeat(30)}\n` }, { name: 'a' }, ['.venv/lib/python3.12/site-packages/a-1.0.dist-info/METADATA = ISC']));
  it('reads eggs, the active environment, and no other version', async () => {
    await check(pypiInstalled, { '/opt/env/lib/python3.11/site-packages/a-1.0.egg-info/PKG-INFO': `${metadata}License: MIT\n` }, { name: 'A', version: '1.0' }, ['/opt/env/lib/python3.11/site-packages/a-1.0.egg-info/PKG-INFO:4 MIT'], { VIRTUAL_ENV: '/opt/env' });
    await check(pypiInstalled, { [`${site}/a-1.0.dist-info/METADATA`]: metadata }, { name: 'a', version: '2.0' }, undefined);
  });
});

describe('installed Composer packages', () => {
  const installed = (extra: object): string => JSON.stringify({ packages: [{ name: 'x/y', version: 'v1.0.0' }, { name: 'a/b', version: 'v1.2.0', license: ['MIT', 'GPL-2.0-or-later'], ...extra }] }, undefined, 1);
  it('reads installed.json and the licence beside the package', () =>
    check(composerInstalled, { '/work/vendor/composer/installed.json': installed({}), '/work/vendor/a/b/LICENSE': 'MIT' }, { name: 'a/b', version: '1.2.0' }, ['vendor/composer/installed.json:8 MIT, GPL-2.0-or-later', 'vendor/a/b/LICENSE = MIT']));
  it('reads a package in its usual place where installed.json was left out', async () => {
    const contents = { '/work/vendor/a/b/composer.json': '{"name":"a/b","version":"1.2.0","license":"MIT"}', '/work/vendor/a/b/COPYING': 'GPL-3.0' };
    await check(composerInstalled, contents, { name: 'a/b', version: '1.2.0' }, ['vendor/a/b/composer.json:1 MIT', 'vendor/a/b/COPYING = GPL-3.0']);
    await check(composerInstalled, contents, { name: 'a/b', version: '2.0.0' }, undefined);
  });
  it('follows vendor-dir and install-path, but not out of the project', async () => {
    await check(
      composerInstalled,
      { '/work/composer.json': '{"config":{"vendor-dir":"lib/"}}', '/work/lib/composer/installed.json': installed({ 'install-path': '../../web/modules/b' }), '/work/web/modules/b/LICENSE.txt': 'MIT' },
      { name: 'a/b' },
      ['lib/composer/installed.json:8 MIT, GPL-2.0-or-later', 'web/modules/b/LICENSE.txt = MIT'],
    );
    await check(composerInstalled, { '/work/vendor/composer/installed.json': installed({ 'install-path': '../../../other' }), '/other/LICENSE': 'MIT' }, { name: 'a/b' }, ['vendor/composer/installed.json:8 MIT, GPL-2.0-or-later']);
  });
});

describe('installed packages of other ecosystems', () => {
  it('reads vendored and unpacked crates', async () => {
    const toml = '[package]\nname = "a"\nversion = "1.0.0"\nlicense = "MIT/Apache-2.0"\n';
    await check(cargoInstalled, { '/home/me/.cargo/registry/src/index-1/a-1.0.0/Cargo.toml': toml, '/home/me/.cargo/registry/src/index-1/a-1.0.0/LICENSE-MIT': 'MIT' }, { name: 'a', version: '1.0.0' }, ['~/.cargo/registry/src/index-1/a-1.0.0/Cargo.toml:4 MIT/Apache-2.0', '~/.cargo/registry/src/index-1/a-1.0.0/LICENSE-MIT = MIT']);
    await check(cargoInstalled, { '/work/vendor/a/Cargo.toml': toml.replace('license', 'license-file'), '/work/vendor/a/MIT/Apache-2.0': 'ISC' }, { name: 'a', version: '1.0.0' }, ['vendor/a/MIT/Apache-2.0 = ISC']);
  });
  it("reads Go's module cache and vendor folder", async () => {
    await check(goInstalled, { '/home/me/go/pkg/mod/github.com/!azure/a@v1.0.0/LICENSE': 'MIT' }, { name: 'github.com/Azure/a', version: 'v1.0.0' }, ['~/go/pkg/mod/github.com/!azure/a@v1.0.0/LICENSE = MIT']);
    await check(goInstalled, { '/work/vendor/github.com/b/c/COPYING': 'ISC' }, { name: 'github.com/b/c', version: 'v1.0.0' }, ['vendor/github.com/b/c/COPYING = ISC']);
  });
  it('reads gems', () =>
    check(
      gemInstalled,
      { '/work/vendor/bundle/ruby/3.2.0/specifications/a-1.0.gemspec': 'Gem::Specification.new do |s|\n  s.name = "a".freeze\n  s.licenses = ["MIT".freeze]\nend\n', '/work/vendor/bundle/ruby/3.2.0/gems/a-1.0/MIT-LICENSE': 'MIT' },
      { name: 'a', version: '1.0' },
      ['vendor/bundle/ruby/3.2.0/specifications/a-1.0.gemspec:3 MIT', 'vendor/bundle/ruby/3.2.0/gems/a-1.0/MIT-LICENSE = MIT'],
    ));
  it('reads NuGet packages, wherever they lie', async () => {
    const nuspec = '<package><metadata>\n<id>A.B</id><version>1.0.0</version>\n<license type="expression">MIT</license>\n<licenseUrl>https://licenses.nuget.org/MIT</licenseUrl></metadata></package>';
    await check(nugetInstalled, { '/home/me/.nuget/packages/a.b/1.0.0/a.b.nuspec': nuspec }, { name: 'A.B', version: '1.0.0' }, ['~/.nuget/packages/a.b/1.0.0/a.b.nuspec:3 MIT = https://licenses.nuget.org/MIT']);
    await check(nugetInstalled, { '/work/packages/A.B.1.0.0/A.B.nuspec': nuspec.replace('type="expression">MIT', 'type="file">docs\\\\LICENSE.txt'), '/work/packages/A.B.1.0.0/docs/LICENSE.txt': 'ISC' }, { name: 'A.B', version: '1.0.0', directory: '/work/src' }, ['packages/A.B.1.0.0/A.B.nuspec:4 https://licenses.nuget.org/MIT', 'packages/A.B.1.0.0/docs/LICENSE.txt = ISC']);
  });
  it('reads R packages of renv', () =>
    check(cranInstalled, { '/work/renv/library/linux/R-4.3/x86_64/a/DESCRIPTION': 'Package: a\nVersion: 1.0\nLicense: GPL (>= 2)\n' }, { name: 'a', version: '1.0' }, ['renv/library/linux/R-4.3/x86_64/a/DESCRIPTION:3 GPL (>= 2)']));
  it('reads Hex packages', () =>
    check(hexInstalled, { '/work/deps/a/hex_metadata.config': '{<<"version">>,<<"1.0.0">>}.\n{<<"licenses">>,[<<"MIT">>,<<"Apache-2.0">>]}.\n', '/work/deps/a/LICENSE': 'MIT' }, { name: 'a', version: '1.0.0' }, ['deps/a/hex_metadata.config:2 MIT, Apache-2.0', 'deps/a/LICENSE = MIT']));
  it('reads the texts of Swift packages, pods and Dart packages', async () => {
    await check(checkoutsInstalled, { '/work/.build/checkouts/swift-nio/LICENSE.txt': 'Apache-2.0' }, { name: 'github.com/apple/swift-nio', ecosystem: 'swift' }, ['.build/checkouts/swift-nio/LICENSE.txt = Apache-2.0']);
    await check(checkoutsInstalled, { '/work/ios/Pods/AFNetworking/LICENSE': 'MIT' }, { name: 'AFNetworking/Core', ecosystem: 'cocoapods', directory: '/work/ios' }, ['ios/Pods/AFNetworking/LICENSE = MIT']);
    await check(pubInstalled, { '/home/me/.pub-cache/hosted/pub.dev/http-1.0.0/LICENSE': 'BSD-3-Clause' }, { name: 'http', version: '1.0.0' }, ['~/.pub-cache/hosted/pub.dev/http-1.0.0/LICENSE = BSD-3-Clause']);
  });
});
