import assert from 'node:assert/strict';
import { assertSound, fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { ManifestDocument } from '../format';
import { pom } from './pom';

const sample = `<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent>
    <groupId>org.a</groupId>
    <artifactId>parent</artifactId>
    <version>«version:2.0»</version>
    <relativePath>../up</relativePath>
  </parent>
  <artifactId>«name:mine»</artifactId>
  <properties>
    <x.version>1.\${minor}</x.version>
    <minor>5</minor>
    <loop>\${loop}</loop>
  </properties>
  <licenses>
    <license><name>«licence:EUPL, Version 1.2»</name><url>«url:https://eupl.eu/1.2»</url></license>
  </licenses>
  <modules><module>core/</module><module>../other</module></modules>
  <dependencyManagement><dependencies>
    <dependency><groupId>org.m</groupId><artifactId>managed</artifactId><version>3</version><scope>test</scope></dependency>
    <dependency><groupId>org.m</groupId><artifactId>bom</artifactId><version>3</version><type>pom</type><scope>import</scope></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency><groupId>\${project.groupId}</groupId><artifactId>«dependency:sister»</artifactId><version>«range:\${project.version}»</version></dependency>
    <dependency><groupId>org.x</groupId><artifactId>x</artifactId><version>\${x.version}</version><scope>provided</scope></dependency>
    <dependency><groupId>org.m</groupId><artifactId>managed</artifactId><exclusions><exclusion><artifactId>no</artifactId></exclusion></exclusions></dependency>
    <dependency><groupId>org.o</groupId><artifactId>optional</artifactId><version>[1,2)</version><optional>true</optional></dependency>
    <dependency><groupId>org.t</groupId><artifactId>t</artifactId><version>\${elsewhere}</version><scope>test</scope></dependency>
  </dependencies>
  <profiles><profile>
    <modules><module>extra</module></modules>
    <dependencies><dependency><groupId>org.p</groupId><artifactId>p</artifactId><version>\${loop}</version></dependency></dependencies>
  </profile></profiles>
</project>
`;
const read = (text: string): ManifestDocument => pom.parse(text, 'pom.xml');
const lines = ({ dependencies }: ManifestDocument): string[] =>
  dependencies.map(
    ({ name, scope, version, inherits }) =>
      `${name} ${scope} ${version ?? '-'}${inherits ? ` inherits ${inherits.join(', ')}` : ''}`,
  );
const licences = (inner: string): string[] =>
  read(`<project><licenses>${inner}</licenses></project>`).licences.map(
    ({ kind, value, group, pair }) =>
      `${kind} ${value.value}${group ? ` ${group.id} ${group.relation}` : ''}${pair === undefined ? '' : ` pair ${pair}`}`,
  );
const inserted = (text: string): string | undefined => {
  const { licenceInsertion: found } = read(text);
  return found && text.slice(0, found.offset) + found.text.replace('{licence}', 'MIT') + text.slice(found.offset);
};

describe('pom.xml', () => {
  it('gives each value its place', () => {
    const marked = readMarked(sample);
    const found = read(marked.text);
    assert.deepEqual(found.problems, []);
    assert.equal(found.name?.value, 'org.a:mine');
    checkSpan(marked, 'name', found.name?.span);
    assert.equal(found.version?.value, '2.0');
    checkSpan(marked, 'version', found.version?.span);
    checkSpan(marked, 'licence', found.licences[0]?.value.span);
    checkSpan(marked, 'url', found.licences[1]?.value.span);
    checkSpan(marked, 'dependency', found.dependencies[0]?.nameSpan);
    checkSpan(marked, 'range', found.dependencies[0]?.requirement?.span);
  });
  it('fills in properties, and says what a parent decides', () => {
    const found = read(readMarked(sample).text);
    assert.deepEqual(lines(found), [
      'org.a:sister runtime 2.0 inherits scope',
      'org.x:x peer 1.5',
      'org.m:managed runtime - inherits version, scope',
      'org.o:optional optional -',
      'org.t:t test -',
      'org.p:p runtime - inherits scope',
    ]);
    assert.deepEqual(
      found.managed?.map(({ name, scope, version }) => [name, scope, version]),
      [['org.m:managed', 'test', '3']],
    );
    assert.equal(found.parent, '../up/pom.xml');
    assert.deepEqual(found.members, ['core', '../other', 'extra']);
  });
  it('reads licences: several are alternatives', () => {
    assert.deepEqual(licences('<license><name>A</name></license>'), ['name A']);
    assert.deepEqual(licences('<license><name>A</name><url>https://u.example</url></license>'), [
      'name A 1 same',
      'url https://u.example 1 same',
    ]);
    assert.deepEqual(
      licences('<license><name>A</name><url>https://u.example</url></license><license><name>B</name></license>'),
      ['name A 1 any pair 1', 'url https://u.example 1 any pair 1', 'name B 1 any'],
    );
    assert.deepEqual(licences('<license><comments>none</comments></license>'), []);
  });
  it('inherits a licence it does not state, and offers a place for one of its own', () => {
    assert.equal(read('<project><parent><artifactId>p</artifactId></parent></project>').inheritsLicence, true);
    assert.equal(read('<project><parent><artifactId>p</artifactId></parent></project>').parent, '../pom.xml');
    assert.equal(read('<project><parent><relativePath/></parent></project>').parent, undefined);
    assert.equal(
      inserted('<project>\r\n\t<artifactId>a</artifactId>\r\n</project>'),
      '<project>\r\n\t<artifactId>a</artifactId>\r\n\t<licenses>\r\n\t\t<license>\r\n\t\t\t<name>MIT</name>\r\n\t\t</license>\r\n\t</licenses>\r\n</project>',
    );
    assert.equal(inserted('<project><licenses></licenses><name>a</name></project>'), undefined);
  });
  it('reads what it can of a broken document', () => {
    const found = assertSound(
      pom,
      '<project><artifactId>a</artifactId><dependencies><dependency><artifactId>b</artifactId></dependencies>',
      'pom.xml',
    );
    assert.deepEqual(lines(found), ['b runtime - inherits version, scope']);
    assert.equal(found.problems[0]?.message.id, 'manifest.xml.unclosed');
    assert.equal(pom.parse('<project/>', 'a/b-1.0.pom').role, 'metadata');
  });
  it('survives any damage', () => {
    fuzzFormat(pom, 'pom.xml', [readMarked(sample).text]);
  });
});
