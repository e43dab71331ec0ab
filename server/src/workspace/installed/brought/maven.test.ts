import assert from 'node:assert/strict';
import { emptyDocument } from '../../../core/manifests/document';
import type { ManifestDocument } from '../../../core/manifests/format';
import { pom } from '../../../core/manifests/maven/pom';
import { mavenLock } from './maven';
import { createModels } from './maven-model';

const dependency = (name: string, version = '', more = ''): string => {
  const [group = '', artifact = ''] = name.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>${version === '' ? '' : `<version>${version}</version>`}${more}</dependency>`;
};
const project = (name: string, version: string, inside: string): string => {
  const [group = '', artifact = ''] = name.split(':');
  return `<project><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>${inside}</project>`;
};
const needs = (...dependencies: readonly string[]): string => `<dependencies>${dependencies.join('')}</dependencies>`;
const parent = (name: string, version: string): string => {
  const [group = '', artifact = ''] = name.split(':');
  return `<parent><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></parent>`;
};
const manages = (...dependencies: readonly string[]): string => `<dependencyManagement>${needs(...dependencies)}</dependencyManagement>`;

/** What `inside` brings in from a repository of POMs (`group:artifact@version` to its inside): `name@version scope` of direct ones, `name@version: edges` of all. */
async function check(inside: string, repository: Readonly<Record<string, string>>, expected: { readonly direct: readonly string[]; readonly all: readonly string[] } | undefined, own: readonly string[] = []): Promise<void> {
  const found = (name: string, version: string): ManifestDocument | undefined => {
    const text = repository[`${name}@${version}`];
    return text === undefined ? undefined : pom.parse(project(name, version, text), 'a.pom');
  };
  const documents = new Map(Object.keys(repository).map((key) => [key, found(key.slice(0, key.indexOf('@')), key.slice(key.indexOf('@') + 1))]));
  const models = createModels((name, version) => Promise.resolve(documents.get(`${name}@${version}`)));
  const document = pom.parse(project('me:app', '1', inside), 'pom.xml');
  const lock = await mavenLock({ path: 'pom.xml', document }, models, (name) => own.includes(name));
  assert.deepEqual(
    lock && {
      direct: lock.roots.flatMap(({ dependencies }) => dependencies.map(({ key, scope }) => `${key} ${scope}`)),
      all: lock.locked.map(({ key, dependencies }) => `${key}:${dependencies.map((edge) => ` ${edge}`).join('')}`),
    },
    expected,
  );
}

describe('what a Maven project brings in', () => {
  it('follows the POMs of what it asks for; what serves only tests, is optional or provided stays behind', () =>
    check(
      needs(dependency('a:a', '1'), dependency('t:t', '1', '<scope>test</scope>')),
      {
        'a:a@1': needs(dependency('b:b', '2'), dependency('c:c', '1', '<scope>test</scope>'), dependency('d:d', '1', '<optional>true</optional>'), dependency('e:e', '1', '<scope>provided</scope>')),
        'b:b@2': needs(dependency('f:f', '3', '<scope>runtime</scope>')),
      },
      { direct: ['a:a@1 runtime', 't:t@1 test'], all: ['a:a@1: b:b@2', 't:t@1:', 'b:b@2: f:f@3', 'f:f@3:'] },
    ));
  it('takes versions from parents and imported bills that are only in the repository', () =>
    check(
      `${parent('up:parent', '7')}${needs(dependency('a:a'), dependency('b:b'))}`,
      {
        'up:parent@7': `<properties><a.version>1.5</a.version></properties>${manages(dependency('a:a', '${a.version}'), dependency('up:bill', '3', '<type>pom</type><scope>import</scope>'))}`,
        'up:bill@3': manages(dependency('b:b', '2'), dependency('up:bill', '3', '<scope>import</scope>')),
        'b:b@2': '',
      },
      { direct: ['a:a@1.5 runtime', 'b:b@2 runtime'], all: ['a:a@1.5:', 'b:b@2:'] },
    ));
  it('takes the nearest of several versions, and before it what the project manages', () =>
    check(
      `${manages(dependency('m:m', '9'))}${needs(dependency('a:a', '1'), dependency('b:b', '1'))}`,
      { 'a:a@1': needs(dependency('c:c', '1'), dependency('m:m', '1')), 'b:b@1': needs(dependency('x:x', '2')), 'c:c@1': needs(dependency('x:x', '1')) },
      { direct: ['a:a@1 runtime', 'b:b@1 runtime'], all: ['a:a@1: c:c@1 m:m@9', 'b:b@1: x:x@2', 'c:c@1: x:x@2', 'm:m@9:', 'x:x@2:'] },
    ));
  it('leaves out what lines exclude, on all ways behind them', () =>
    check(
      needs(dependency('a:a', '1', '<exclusions><exclusion><groupId>x</groupId><artifactId>*</artifactId></exclusion></exclusions>')),
      { 'a:a@1': needs(dependency('b:b', '1'), dependency('x:y', '1')), 'b:b@1': needs(dependency('x:x', '1'), dependency('z:z', '1')) },
      { direct: ['a:a@1 runtime'], all: ['a:a@1: b:b@1', 'b:b@1: z:z@1', 'z:z@1:'] },
    ));
  it('leaves the project’s other packages to themselves, ends in circles, and knows nothing where nothing is installed', async () => {
    await check(needs(dependency('me:other', '1'), dependency('a:a', '1')), { 'a:a@1': needs(dependency('b:b', '1')), 'b:b@1': needs(dependency('a:a', '1')) }, { direct: ['a:a@1 runtime'], all: ['a:a@1: b:b@1', 'b:b@1: a:a@1'] }, ['me:other']);
    await check(needs(dependency('a:a', '1')), {}, undefined);
    assert.equal(await mavenLock({ path: 'pom.xml', document: emptyDocument('pom', 'maven', 'manifest') }, createModels(() => Promise.resolve(undefined)), () => false), undefined);
  });
});
