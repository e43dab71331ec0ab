import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import { ivyXml } from './ivy-xml';

const module = `<ivy-module version="2.0">
  <info organisation="org.a" module="«name:mine»" revision="1.0"><license name="«licence:EUPL-1.2»" url="https://eupl.eu"/></info>
  <dependencies>
    <dependency org="org.b" name="«dependency:b»" rev="«version:1.0»"/>
    <dependency org="org.t" name="t" rev="latest.release" conf="test->default"/>
  </dependencies>
</ivy-module>
`;
const build = `<project name="x" xmlns:artifact="antlib:org.apache.maven.artifact.ant">
  <target name="deps"><artifact:dependencies><artifact:dependency groupId="g" artifactId="a" version="2.0" scope="provided"/></artifact:dependencies></target>
</project>
`;

describe('Ivy and Ant', () => {
  it('reads a module descriptor', () => {
    const marked = readMarked(module);
    const found = ivyXml.parse(marked.text, 'ivy.xml');
    assert.equal(found.name?.value, 'org.a:mine');
    checkSpan(marked, 'name', found.name?.span);
    checkSpan(marked, 'licence', found.licences[0]?.value.span);
    checkSpan(marked, 'dependency', found.dependencies[0]?.nameSpan);
    checkSpan(marked, 'version', found.dependencies[0]?.requirement?.span);
    assert.deepEqual(
      found.dependencies.map(({ name, scope, version }) => `${name} ${scope} ${version ?? '-'}`),
      ['org.b:b runtime 1.0', 'org.t:t test -'],
    );
    assert.equal(
      ivyXml.parse('<ivy-module><info module="a"></info></ivy-module>', 'ivy.xml').licenceInsertion?.text,
      '<license name="{licence}"/>',
    );
  });
  it('finds libraries that an Ant build asks for', () => {
    assert.deepEqual(
      ivyXml
        .parse(build, 'build.xml')
        .dependencies.map(({ name, scope, version }) => `${name} ${scope} ${version ?? '-'}`),
      ['g:a peer 2.0'],
    );
  });
  it('survives any damage', () => {
    fuzzFormat(ivyXml, 'ivy.xml', [readMarked(module).text, build]);
  });
});
