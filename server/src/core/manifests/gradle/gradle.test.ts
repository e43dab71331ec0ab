import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { DeclaredDependency, ManifestDocument } from '../format';
import { buildGradle } from './build-gradle';
import { gradleProperties } from './gradle-properties';
import { gradleLockfile } from './lockfile';
import { settingsGradle } from './settings-gradle';
import { versionCatalog } from './version-catalog';

const groovy = `buildscript { dependencies { classpath 'com.example:plugin:1.0' } }
plugins { id 'java' }
version = '«version:2.1»'
ext { springVersion = '6.0.1' }
def other = "1.5"
// implementation 'commented:out:1'
dependencies {
    implementation '«name:org.a:b»:«range:1.0.0»'
    api "org.spring:core:\${springVersion}", "org.other:x:$other"
    compileOnly group: 'javax', name: 'servlet', version: '4.0'
    runtimeOnly group: 'g', name: 'n', version: springVersion
    runtimeOnly([group: 'l', name: 'a', version: '1'], [group: 'l', name: 'b', version: '2'])
    implementation(project(':lib:core')) { transitive = false }
    implementation platform('org.bom:bom:1')
    implementation 'org.ranged:r:[1,2)'
    implementation 'org.managed:m'
    implementation files('libs/a.jar')
    implementation libs.spring.boot
    if (condition) {
        testImplementation('junit:junit:4.13') { exclude group: 'org.hamcrest', module: 'x' }
    }
    constraints { implementation 'org.c:c:1.2' }
    annotationProcessor "org.p:p:1@jar"
    xjc 'org.tool:tool:1'
}
dependencyManagement { imports { mavenBom 'a:b:1' } dependencies { dependency 'org.managed:m:3.3' } }
publishing { publications { maven(MavenPublication) { pom { licenses { license { name = '«licence:EUPL-1.2»'; url = 'https://eupl.eu' } } } } } }
`;
const kotlin = `plugins { kotlin("multiplatform") }
val v by extra("2.0")
extra["w"] = "3.0"
kotlin {
  sourceSets {
    commonMain.dependencies { implementation(libs.ktor.client) }
    val commonTest by getting { dependencies { implementation(kotlin("test")) } }
  }
}
dependencies {
  implementation(libs.bundles.spring)
  api(projects.sharedUi.main)
  implementation("g:n:\${property("w")}")
  "custom"("g:c:\${libs.versions.c.get()}")
  add("runtimeOnly", "g:added:$v")
  implementation(libs.findLibrary("some-lib").get())
  testFixturesApi(testFixtures(project(":a")))
}
`;
const catalog = `[versions]
spring = "6.1"
rich = { strictly = "[1,2)", prefer = "1.5" }
[libraries]
spring-boot = { module = "«module:org.spring:boot»", version.ref = "spring" }
ktor_client = "io.ktor:client:2.0"
split = { group = "g", name = "n", version.ref = "rich" }
unversioned = { module = "g:u" }
[bundles]
spring = ["spring-boot", "split"]
[plugins]
p = { id = "x", version = "1" }
`;
const settings = `pluginManagement { repositories { google() } }
rootProject.name = "«name:mine»"
include(":app", ":lib:core")
include 'tools'
includeBuild("../other")
dependencyResolutionManagement { versionCatalogs { create("deps") { library("some-lib", "g:n:1.0") } } }
`;
const lockfile = `# comment
org.a:b:1.0.0=compileClasspath,runtimeClasspath,testRuntimeClasspath
junit:junit:4.13=testCompileClasspath
org.p:p:1=annotationProcessor
empty=other
`;
const tell = ({ name, scope, version, path, alias, inherits }: DeclaredDependency): string =>
  [name, scope, version ?? '-', path, alias && `as ${alias}`, inherits && 'inherits'].filter(Boolean).join(' ');
const read = (text: string, path = 'app/build.gradle'): ManifestDocument => buildGradle.parse(text, path);

describe('Gradle', () => {
  it('reads build files in Groovy', () => {
    const marked = readMarked(groovy);
    const found = read(marked.text);
    assert.deepEqual(found.dependencies.map(tell), [
      'com.example:plugin build 1.0',
      'org.a:b runtime 1.0.0',
      'org.spring:core runtime 6.0.1',
      'org.other:x runtime 1.5',
      'javax:servlet peer 4.0',
      'g:n runtime 6.0.1',
      'l:a runtime 1',
      'l:b runtime 2',
      'core runtime - :lib:core',
      'org.ranged:r runtime -',
      'org.managed:m runtime - inherits',
      'libs.spring.boot runtime - as libs.spring.boot',
      'junit:junit test 4.13',
      'org.p:p build 1',
      'org.tool:tool build 1',
    ]);
    assert.deepEqual(found.managed?.map(tell), ['org.c:c runtime 1.2', 'org.managed:m runtime 3.3']);
    checkSpan(marked, 'name', found.dependencies[1]?.nameSpan);
    checkSpan(marked, 'range', found.dependencies[1]?.requirement?.span);
    checkSpan(marked, 'version', found.version?.span);
    checkSpan(marked, 'licence', found.licences[0]?.value.span);
    assert.deepEqual(
      found.licences.map(({ kind, group }) => `${kind} ${group?.relation}`),
      ['name same', 'url same'],
    );
    assert.equal(found.name?.value, 'app');
  });
  it('reads build files in Kotlin', () => {
    assert.deepEqual(read(kotlin, 'a/build.gradle.kts').dependencies.map(tell), [
      'libs.ktor.client runtime - as libs.ktor.client',
      'org.jetbrains.kotlin:kotlin-test test - inherits',
      'libs.bundles.spring runtime - as libs.bundles.spring',
      'main runtime - :shared-ui:main',
      'g:n runtime 3.0',
      'g:c build -',
      'g:added runtime 2.0',
      'some-lib runtime - as libs.some.lib',
      'a test - :a',
    ]);
  });
  it('names a project by its folder only where there is one', () => {
    assert.equal(read('plugins { id("x") }', 'build.gradle').name, undefined);
    assert.equal(read('plugins { id("x") }', 'a/other.gradle').name, undefined);
    assert.equal(read('// nothing', 'a/build.gradle').name, undefined);
  });
  it('reads version catalogs, whose entries build files name', () => {
    const marked = readMarked(catalog);
    const found = versionCatalog.parse(marked.text, 'gradle/libs.versions.toml');
    assert.deepEqual(found.dependencies, []);
    assert.deepEqual(found.managed?.map(tell), [
      'org.spring:boot runtime 6.1 as libs.spring.boot',
      'io.ktor:client runtime 2.0 as libs.ktor.client',
      'g:n runtime - as libs.split',
      'g:u runtime - as libs.unversioned inherits',
      'org.spring:boot runtime 6.1 as libs.bundles.spring',
      'g:n runtime - as libs.bundles.spring',
    ]);
    checkSpan(marked, 'module', found.managed?.[0]?.nameSpan);
    assert.deepEqual(found.properties?.[0], ['libs.versions.spring', '6.1']);
  });
  it('reads settings, properties and lock files', () => {
    const marked = readMarked(settings);
    const found = settingsGradle.parse(marked.text, 'settings.gradle.kts');
    checkSpan(marked, 'name', found.name?.span);
    assert.deepEqual(found.members, ['app', 'lib/core', 'tools', '../other']);
    assert.deepEqual(found.managed?.map(tell), ['g:n runtime 1.0 as deps.some.lib']);
    assert.deepEqual(gradleProperties.parse('# x\na.b = 1.0\n', 'gradle.properties').properties, [['a.b', '1.0']]);
    assert.deepEqual(
      gradleLockfile
        .parse(lockfile, 'gradle.lockfile')
        .locked.map(({ name, version, scope, span }) => [name, version, scope, lockfile.slice(span.start, span.end)]),
      [
        ['org.a:b', '1.0.0', 'runtime', 'org.a:b:1.0.0'],
        ['junit:junit', '4.13', 'test', 'junit:junit:4.13'],
        ['org.p:p', '1', 'build', 'org.p:p:1'],
      ],
    );
  });
  it('survives any damage of a build file', () => {
    fuzzFormat(buildGradle, 'app/build.gradle', [readMarked(groovy).text, kotlin]);
  });
  it('survives any damage of a catalog', () => {
    fuzzFormat(versionCatalog, 'gradle/libs.versions.toml', [readMarked(catalog).text]);
  });
  it('survives any damage of settings', () => {
    fuzzFormat(settingsGradle, 'settings.gradle', [readMarked(settings).text]);
  });
  it('survives any damage of a lock file', () => {
    fuzzFormat(gradleLockfile, 'gradle.lockfile', [lockfile]);
  });
  it('survives any damage of properties', () => {
    fuzzFormat(gradleProperties, 'gradle.properties', ['a.b = 1.0\nc: d\n']);
  });
});
