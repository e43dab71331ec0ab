import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { ManifestDocument } from '../format';
import { nuspec } from './nuspec';
import { packagesConfig } from './packages-config';
import { packagesLock } from './packages-lock';
import { projectFile } from './project-file';

const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup Condition="'$(X)' == 'y'">
    <PackageId>«name:My.Library»</PackageId>
    <Version>1.2.3</Version>
    <PackageLicenseExpression>«licence:EUPL-1.2»</PackageLicenseExpression>
    <JsonVersion>13.0.1</JsonVersion>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="«dependency:Newtonsoft.Json»" Version="«range:$(JsonVersion)»" />
    <PackageReference Include="Ranged"><Version>[1.0,2.0)</Version></PackageReference>
    <PackageReference Include="Central" />
    <PackageReference Include="StyleCop.Analyzers" Version="[1.1.118]" PrivateAssets="all" />
    <ProjectReference Include="..\\Other\\Other.csproj" />
    <Compile Include="*.cs" />
  </ItemGroup>
  <Choose><When Condition="x"><ItemGroup><PackageReference Include="Chosen" Version="2.0.0" /></ItemGroup></When></Choose>
</Project>
`;
const central = `<Project>
  <PropertyGroup><CentralVersion>7.0.0</CentralVersion></PropertyGroup>
  <ItemGroup>
    <PackageVersion Include="Central" Version="$(CentralVersion)" />
    <GlobalPackageReference Include="Everywhere" Version="1.0.0" />
  </ItemGroup>
</Project>
`;
const lock = `{
  "version": 1,
  "dependencies": {
    "net8.0": {
      "«locked:A»": { "type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "dependencies": { "b": "2.0.0" } },
      "B": { "type": "Transitive", "resolved": "2.0.0" },
      "mine": { "type": "Project", "dependencies": { "B": "[2.0.0, )" } }
    },
    "net6.0": {
      "A": { "type": "Direct", "resolved": "1.0.0", "dependencies": { "C": "1" } },
      "C": { "type": "Transitive", "resolved": "1.5.0" }
    }
  }
}
`;
const config = `<?xml version="1.0"?><packages><package id="«id:A»" version="«version:1.0»" /><package id="B" version="2" developmentDependency="true" /></packages>`;
const specification = `<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>«id:A»</id>
    <version>1.0.0</version>
    <license type="expression">«licence:MIT»</license>
    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
    <dependencies>
      <group targetFramework="net6.0"><dependency id="«dependency:B»" version="[2.0.0]" /></group>
      <group targetFramework="net8.0"><dependency id="B" version="2.0.0" /></group>
    </dependencies>
  </metadata>
</package>
`;
const read = (text: string, path = 'a/Mine.csproj'): ManifestDocument => projectFile.parse(text, path);
const lines = ({ dependencies }: ManifestDocument): string[] =>
  dependencies.map(({ name, scope, version, path }) => `${name} ${scope} ${version ?? path ?? '-'}`);

describe('.NET', () => {
  it('reads project files', () => {
    const marked = readMarked(project);
    const found = read(marked.text);
    assert.deepEqual(found.problems, []);
    checkSpan(marked, 'name', found.name?.span);
    checkSpan(marked, 'licence', found.licences[0]?.value.span);
    checkSpan(marked, 'dependency', found.dependencies[0]?.nameSpan);
    checkSpan(marked, 'range', found.dependencies[0]?.requirement?.span);
    assert.deepEqual(lines(found), [
      'Newtonsoft.Json runtime 13.0.1',
      'Ranged runtime -',
      'Central runtime -',
      'StyleCop.Analyzers development 1.1.118',
      'Other runtime ../Other/Other.csproj',
      'Chosen runtime 2.0.0',
    ]);
    assert.deepEqual(found.dependencies[2]?.inherits, ['version']);
  });
  it('reads central versions', () => {
    const found = read(central, 'Directory.Packages.props');
    assert.equal(found.name, undefined);
    assert.deepEqual(
      found.managed?.map(({ name, version }) => [name, version]),
      [['Central', '7.0.0']],
    );
    assert.deepEqual(lines(found), ['Everywhere development 1.0.0']);
    assert.deepEqual(found.properties, [['centralversion', '7.0.0']]);
  });
  it('leaves properties of another kind alone', () => {
    for (const text of ['[buildconfig]\nbuilder = tito.builder.Builder\n', 'a=1\n', '']) assert.deepEqual([read(text, 'tito.props').problems, lines(read(text, 'tito.props'))], [[], []]);
    assert.equal(read('\ufeff\n <Project', 'a.props').problems.length, 1);
  });
  it('takes what a test project needs as needed for tests', () => {
    const found = read(
      '<Project><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.0.0" /><PackageReference Include="A" Version="1.0.0" /></ItemGroup></Project>',
      'T.fsproj',
    );
    assert.deepEqual(lines(found), ['Microsoft.NET.Test.Sdk test 17.0.0', 'A test 1.0.0']);
    assert.equal(found.name?.value, 'T');
  });
  it('finds the licence file that goes into the package under its name', () => {
    const { licences } = projectFile.parse(
      '<Project><PropertyGroup><PackageLicenseFile>LICENSE</PackageLicenseFile></PropertyGroup><ItemGroup><None Include="..\\..\\LICENSE" Pack="true" PackagePath="" /></ItemGroup></Project>',
      'a.csproj',
    );
    assert.deepEqual(licences.map(({ kind, value }) => `${kind} ${value.value}`), ['file ../../LICENSE']);
  });
  it('offers a place for a licence only where a package is made', () => {
    const text = '<Project>\r\n  <PropertyGroup>\r\n    <PackageId>A</PackageId>\r\n  </PropertyGroup>\r\n</Project>';
    const found = read(text).licenceInsertion;
    assert.deepEqual(
      found && text.slice(0, found.offset) + found.text + text.slice(found.offset),
      text.replace(
        '</PackageId>',
        '</PackageId>\r\n    <PackageLicenseExpression>{licence}</PackageLicenseExpression>',
      ),
    );
    assert.equal(
      read('<Project><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>').licenceInsertion,
      undefined,
    );
    assert.equal(
      read('<Project><PropertyGroup><PackageLicenseFile>..\\LICENSE</PackageLicenseFile></PropertyGroup></Project>')
        .licences[0]?.value.value,
      '../LICENSE',
    );
  });
  it('reads packages.config', () => {
    const marked = readMarked(config);
    const found = packagesConfig.parse(marked.text, 'packages.config');
    checkSpan(marked, 'id', found.dependencies[0]?.nameSpan);
    checkSpan(marked, 'version', found.dependencies[0]?.requirement?.span);
    assert.deepEqual(lines(found), ['A runtime 1.0', 'B development 2']);
  });
  it('reads packages.lock.json over all frameworks', () => {
    const marked = readMarked(lock);
    const found = packagesLock.parse(marked.text, 'packages.lock.json');
    assert.deepEqual(
      found.locked.map(
        ({ key, name, local, dependencies }) => `${key} ${name} ${local ?? '-'} -> ${dependencies.join(', ')}`,
      ),
      ['a@1.0.0 A - -> b@2.0.0, c@1.5.0', 'b@2.0.0 B - -> ', 'mine@ mine true -> b@2.0.0', 'c@1.5.0 C - -> '],
    );
    assert.deepEqual(
      found.roots[0]?.dependencies.map(({ key }) => key),
      ['a@1.0.0', 'mine@'],
    );
    checkSpan(marked, 'locked', found.locked[0]?.span);
  });
  it('reads .nuspec files', () => {
    const marked = readMarked(specification);
    const found = nuspec.parse(marked.text, 'A.nuspec');
    checkSpan(marked, 'id', found.name?.span);
    checkSpan(marked, 'licence', found.licences[0]?.value.span);
    checkSpan(marked, 'dependency', found.dependencies[0]?.nameSpan);
    assert.deepEqual(lines(found), ['B runtime 2.0.0']);
    assert.deepEqual(
      found.licences.map(({ kind, group }) => [kind, group?.relation]),
      [
        ['expression', 'same'],
        ['url', 'same'],
      ],
    );
  });
  it('survives any damage of a project file', () => {
    fuzzFormat(projectFile, 'a/Mine.csproj', [readMarked(project).text, central]);
  });
  it('survives any damage of packages.config', () => {
    fuzzFormat(packagesConfig, 'packages.config', [readMarked(config).text]);
  });
  it('survives any damage of packages.lock.json', () => {
    fuzzFormat(packagesLock, 'packages.lock.json', [readMarked(lock).text]);
  });
  it('survives any damage of a .nuspec file', () => {
    fuzzFormat(nuspec, 'a.nuspec', [readMarked(specification).text]);
  });
});
