import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { ManifestDocument } from '../format';
import { cycloneDxXml } from './cyclonedx-xml';
import { sbomJson } from './sbom-json';
import { spdxTagValue } from './spdx-tag-value';
import { spdxXml } from './spdx-xml';
import { spdxYaml } from './spdx-yaml';

const cyclone = `{
  "bomFormat": "CycloneDX", "specVersion": "1.6",
  "metadata": { "component": { "bom-ref": "root", "name": "mine", "type": "application" } },
  "components": [
    { "bom-ref": "a", "type": "library", "group": "@s", "name": "«name:a»", "version": "1.0.0", "purl": "pkg:npm/%40s/a@1.0.0", "licenses": [{ "license": { "id": "«licence:MIT»" } }] },
    { "bom-ref": "b", "type": "library", "group": "org.b", "name": "b", "version": "2", "purl": "pkg:maven/org.b/b@2", "scope": "optional", "licenses": [{ "license": { "name": "GPL" } }, { "license": { "id": "Apache-2.0" } }] },
    { "bom-ref": "c", "type": "library", "name": "c", "properties": [{ "name": "cdx:npm:package:development", "value": "true" }], "licenses": [{ "expression": "MIT OR ISC" }], "components": [{ "name": "d", "version": "4" }] },
    { "type": "file", "name": "x.txt" }
  ],
  "dependencies": [{ "ref": "root", "dependsOn": ["a", "c"] }, { "ref": "a", "dependsOn": ["b", "gone"] }]
}`;
const concluded: readonly (readonly [string, (text: string) => ManifestDocument, string])[] = [
  ['CycloneDX evidence', (text) => sbomJson.parse(text, 'bom.json'), '{"bomFormat":"CycloneDX","components":[{"type":"library","name":"a","licenses":[{"license":{"id":"MIT"}}],"evidence":{"licenses":[{"license":{"id":"ISC"}}]}}]}'],
  ['CycloneDX acknowledgement', (text) => sbomJson.parse(text, 'bom.json'), '{"bomFormat":"CycloneDX","components":[{"type":"library","name":"a","licenses":[{"license":{"id":"MIT","acknowledgement":"declared"}},{"license":{"id":"ISC","acknowledgement":"concluded"}}]}]}'],
  ['CycloneDX in XML', (text) => cycloneDxXml.parse(text, 'bom.xml'), '<bom><components><component type="library"><name>a</name><licenses><license><id>MIT</id></license><license acknowledgement="concluded"><id>ISC</id></license></licenses></component></components></bom>'],
  ['CycloneDX evidence in XML', (text) => cycloneDxXml.parse(text, 'bom.xml'), '<bom><components><component type="library"><name>a</name><licenses><license><id>MIT</id></license></licenses><evidence><licenses><license><id>ISC</id></license></licenses></evidence></component></components></bom>'],
  ['SPDX', (text) => sbomJson.parse(text, 'a.spdx.json'), '{"spdxVersion":"SPDX-2.3","packages":[{"SPDXID":"a","name":"a","licenseDeclared":"MIT","licenseConcluded":"ISC"}]}'],
  ['SPDX tags', (text) => spdxTagValue.parse(text, 'a.spdx'), 'SPDXVersion: SPDX-2.3\nPackageName: a\nSPDXID: a\nPackageLicenseConcluded: ISC\nPackageLicenseDeclared: MIT\n'],
  ['SPDX 3', (text) => sbomJson.parse(text, 'a.spdx.json'), '{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[{"type":"software_Package","spdxId":"a","name":"a"},{"type":"simplelicensing_LicenseExpression","spdxId":"m","simplelicensing_licenseExpression":"MIT"},{"type":"simplelicensing_LicenseExpression","spdxId":"i","simplelicensing_licenseExpression":"ISC"},{"type":"Relationship","from":"a","to":["m"],"relationshipType":"hasDeclaredLicense"},{"type":"Relationship","from":"a","to":["i"],"relationshipType":"hasConcludedLicense"}]}'],
];
const cycloneXml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6">
  <metadata><component bom-ref="root"><name>mine</name></component></metadata>
  <components>
    <component type="library" bom-ref="a"><group>g</group><name>«name:a»</name><version>1</version><licenses><license><id>«licence:MIT»</id></license></licenses><purl>pkg:maven/g/a@1</purl></component>
    <component type="library" bom-ref="b"><name>b</name><scope>excluded</scope><licenses><expression>MIT OR ISC</expression></licenses></component>
  </components>
  <dependencies><dependency ref="root"><dependency ref="a"/></dependency><dependency ref="a"><dependency ref="b"/></dependency></dependencies>
</bom>`;
const spdx = `{
  "spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT",
  "packages": [
    { "SPDXID": "SPDXRef-root", "name": "mine" },
    { "SPDXID": "SPDXRef-a", "name": "«name:a»", "versionInfo": "1", "licenseConcluded": "NOASSERTION", "licenseDeclared": "«licence:MIT»", "externalRefs": [{ "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:npm/a@1" }] },
    { "SPDXID": "SPDXRef-b", "name": "b", "licenseConcluded": "ISC" },
    { "SPDXID": "SPDXRef-t", "name": "t" }
  ],
  "relationships": [
    { "spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root" },
    { "spdxElementId": "SPDXRef-root", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-a" },
    { "spdxElementId": "SPDXRef-b", "relationshipType": "DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-a" },
    { "spdxElementId": "SPDXRef-t", "relationshipType": "TEST_DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-root" }
  ]
}`;
const tagValue = `SPDXVersion: SPDX-2.3
PackageName: mine
SPDXID: SPDXRef-root
PackageName: «name:a»
SPDXID: SPDXRef-a
PackageVersion: 1
PackageLicenseConcluded: ISC
PackageLicenseDeclared: «licence:MIT»
PackageComment: <text>PackageName: no
PackageName: neither</text>
ExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1
PackageName: b
SPDXID: SPDXRef-b
PackageLicenseDeclared: NOASSERTION
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-root
Relationship: SPDXRef-root DEPENDS_ON SPDXRef-a
Relationship: SPDXRef-a CONTAINS SPDXRef-b
Relationship: SPDXRef-b DYNAMIC_LINK SPDXRef-root
`;
const spdxInYaml = `spdxVersion: SPDX-2.3
documentDescribes: [SPDXRef-root]
packages:
  - SPDXID: SPDXRef-root
    name: mine
  - SPDXID: SPDXRef-a
    name: «name:a»
    versionInfo: "1"
    licenseDeclared: «licence:MIT»
    externalRefs:
      - referenceType: purl
        referenceLocator: pkg:npm/a@1
  - SPDXID: SPDXRef-b
    name: b
relationships:
  - { spdxElementId: SPDXRef-root, relationshipType: DEPENDS_ON, relatedSpdxElement: SPDXRef-a }
  - { spdxElementId: SPDXRef-a, relationshipType: CONTAINS, relatedSpdxElement: SPDXRef-b }
`;
const spdxInXml = `<?xml version="1.0"?>
<Document>
  <spdxVersion>SPDX-2.3</spdxVersion><documentDescribes>SPDXRef-root</documentDescribes>
  <packages><SPDXID>SPDXRef-root</SPDXID><name>mine</name></packages>
  <packages><SPDXID>SPDXRef-a</SPDXID><name>«name:a»</name><versionInfo>1</versionInfo><licenseDeclared>«licence:MIT»</licenseDeclared>
    <externalRefs><referenceType>purl</referenceType><referenceLocator>pkg:npm/a@1</referenceLocator></externalRefs></packages>
  <packages><SPDXID>SPDXRef-b</SPDXID><name>b</name></packages>
  <relationships><spdxElementId>SPDXRef-root</spdxElementId><relationshipType>DEPENDS_ON</relationshipType><relatedSpdxElement>SPDXRef-a</relatedSpdxElement></relationships>
  <relationships><spdxElementId>SPDXRef-a</spdxElementId><relationshipType>CONTAINS</relationshipType><relatedSpdxElement>SPDXRef-b</relatedSpdxElement></relationships>
</Document>`;
const spdx3 = `{
  "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
  "@graph": [
    { "type": "SpdxDocument", "spdxId": "doc", "rootElement": ["root"] },
    { "type": "software_Package", "spdxId": "root", "name": "mine" },
    { "type": "software_Package", "spdxId": "a", "name": "«name:a»", "software_packageVersion": "1", "software_packageUrl": "pkg:npm/a@1" },
    { "type": "software_Package", "spdxId": "b", "name": "b" },
    { "type": "simplelicensing_LicenseExpression", "spdxId": "l", "simplelicensing_licenseExpression": "«licence:MIT»" },
    { "type": "Relationship", "spdxId": "r1", "from": "root", "relationshipType": "dependsOn", "to": ["a"] },
    { "type": "LifecycleScopedRelationship", "spdxId": "r2", "from": "root", "relationshipType": "dependsOn", "scope": "test", "to": ["b"] },
    { "type": "Relationship", "spdxId": "r3", "from": "a", "relationshipType": "hasDeclaredLicense", "to": ["l"] }
  ]
}`;
const tell = ({ locked, roots }: ManifestDocument): string[] => [
  ...locked.map(({ key, name, version, scope, licence, purl, dependencies }) =>
    [key, name, version, scope, licence?.value, purl, dependencies.length > 0 && `-> ${dependencies.join(', ')}`]
      .filter(Boolean)
      .join(' '),
  ),
  ...roots.map(
    ({ path, dependencies }) => `root ${path}: ${dependencies.map(({ key, scope }) => `${key} ${scope}`).join(', ')}`,
  ),
];
const check = (fixture: string, read: (text: string) => ManifestDocument, expected: readonly string[]): void => {
  const marked = readMarked(fixture);
  const found = read(marked.text);
  assert.deepEqual(found.problems, []);
  assert.deepEqual(tell(found), expected);
  const first = found.locked.find(({ key }) => key.endsWith('a'));
  checkSpan(marked, 'name', first?.span);
  checkSpan(marked, 'licence', first?.licence?.span);
};
const json = (text: string): ManifestDocument => sbomJson.parse(text, 'bom.json');

describe('Bills of materials', () => {
  it('reads CycloneDX in JSON', () => {
    check(cyclone, json, [
      'a @s/a 1.0.0 MIT pkg:npm/%40s/a@1.0.0 -> b',
      'b org.b:b 2 optional GPL, Apache-2.0 pkg:maven/org.b/b@2',
      'd@4 d 4',
      'c c development MIT OR ISC',
      'root : a runtime, c development',
    ]);
  });
  it('reads CycloneDX in XML', () => {
    check(cycloneXml, (text) => cycloneDxXml.parse(text, 'bom.xml'), [
      'a g:a 1 MIT pkg:maven/g/a@1 -> b',
      'b b development MIT OR ISC',
      'root : a runtime',
    ]);
  });
  it('reads SPDX 2 in JSON', () => {
    check(spdx, json, [
      'SPDXRef-a a 1 MIT pkg:npm/a@1 -> SPDXRef-b',
      'SPDXRef-b b ISC',
      'SPDXRef-t t',
      'root : SPDXRef-a runtime, SPDXRef-t test',
    ]);
  });
  it('reads SPDX 2 as tags and values', () => {
    check(tagValue, (text) => spdxTagValue.parse(text, 'x.spdx'), [
      'SPDXRef-a a 1 MIT pkg:npm/a@1 -> SPDXRef-b',
      'SPDXRef-b b',
      'root : SPDXRef-a runtime, SPDXRef-b runtime',
    ]);
  });
  it('reads SPDX 2 in YAML and in XML', () => {
    const expected = ['SPDXRef-a a 1 MIT pkg:npm/a@1 -> SPDXRef-b', 'SPDXRef-b b', 'root : SPDXRef-a runtime'];
    check(spdxInYaml, (text) => spdxYaml.parse(text, 'a.spdx.yaml'), expected);
    check(spdxInXml, (text) => spdxXml.parse(text, 'a.spdx.xml'), expected);
  });
  it('reads SPDX 3', () => {
    check(spdx3, json, ['a a 1 MIT pkg:npm/a@1', 'b b', 'root : a runtime, b test']);
  });
  for (const [standard, read, text] of concluded) {
    it(`keeps what was found beside what is declared: ${standard}`, () => {
      const [entry] = read(text).locked;
      assert.deepEqual([entry?.licence?.value, entry?.concluded?.value], ['MIT', 'ISC']);
      const [same] = read(text.replaceAll('ISC', 'MIT')).locked;
      assert.deepEqual([same?.licence?.value, same?.concluded], ['MIT', undefined]);
    });
  }
  it('takes what nothing needs as direct where the subject is not told, and says when it knows no standard', () => {
    assert.deepEqual(
      tell(
        json(
          '{"bomFormat": "CycloneDX", "components": [{"name": "a"}, {"name": "b"}], "dependencies": [{"ref": "a@", "dependsOn": ["b@"]}]}',
        ),
      ).at(-1),
      'root : a@ runtime',
    );
    assert.deepEqual(json('{"bomFormat": "CycloneDX", "components": [{"name": "a"}]}').roots, []);
    assert.deepEqual(
      json('{"a": 1}').problems.map(({ message }) => message.id),
      ['manifest.sbom.unknown'],
    );
    assert.ok(
      ['bom.json', 'x.cdx.json', 'app-sbom.json', 'a.spdx.json', 'b.spdx3.json', 'cyclonedx-report.json'].every(
        (path) => sbomJson.matches(path),
      ),
    );
    assert.ok(!['random.json', 'bombom.json', 'package.json'].some((path) => sbomJson.matches(path)));
  });
  it('survives any damage of JSON', () => {
    fuzzFormat(
      sbomJson,
      'bom.json',
      [cyclone, spdx, spdx3].map((fixture) => readMarked(fixture).text),
    );
  });
  it('survives any damage of XML', () => {
    fuzzFormat(cycloneDxXml, 'bom.xml', [readMarked(cycloneXml).text]);
  });
  it('survives any damage of tags and values', () => {
    fuzzFormat(spdxTagValue, 'x.spdx', [readMarked(tagValue).text]);
    fuzzFormat(spdxYaml, 'x.spdx.yaml', [readMarked(spdxInYaml).text]);
    fuzzFormat(spdxXml, 'x.spdx.xml', [readMarked(spdxInXml).text]);
  });
});
