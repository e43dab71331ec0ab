import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { openapi } from '../openapi/openapi';
import { citationCff } from './citation-cff';
import { codemeta } from './codemeta';
import { publiccode } from './publiccode';

const citation = `cff-version: 1.2.0
title: "«name:A tool»"
version: «version:1.10»
license:
  - «licence1:Apache-2.0»
  - «licence2:MIT»
references:
  - title: Another
    license: GPL-3.0-only
`;
const meta = `{
  "@context": "https://w3id.org/codemeta/3.0",
  "name": "«name:A tool»",
  "softwareVersion": "«version:2»",
  "license": ["«licence1:https://spdx.org/licenses/EUPL-1.2»", { "@type": "CreativeWork", "name": "«licence2:MIT License»" }]
}`;
const code = `publiccodeYmlVersion: "0.4"
name: «name:Medusa»
softwareVersion: "«version:1.0»"
legal:
  license: «licence:AGPL-3.0-or-later»
  repoOwner: City
`;
const api = `# generated
openapi: 3.0.3
info:
  title: «name:Zaken API»
  version: «version:1.5.1»
  license:
    name: «licence1:EUPL 1.2»
    url: "«licence2:https://opensource.org/licenses/EUPL-1.2»"
  description: |
    Text
# comment
paths:
  /x:
    info:
      license: { name: not this }
`;

describe('places that state a licence', () => {
  it('reads CITATION.cff', () => {
    checkManifest(citationCff, 'CITATION.cff', citation, [
      'name A tool',
      'version 1.10',
      'licence expression license = Apache-2.0 (0 any)',
      'licence expression license = MIT (0 any)',
    ]);
    checkManifest(
      citationCff,
      'CITATION.cff',
      'title: «name:A»\nlicense: «licence1:MIT»\nlicense-url: «licence2:https://x.example/l»\n',
      ['name A', 'licence expression license = MIT (0 same)', 'licence url license-url = https://x.example/l (0 same)'],
    );
    checkManifest(citationCff, 'CITATION.cff', 'title: «name:A»\n', [
      'name A',
      'insert "title: A" + "\\nlicense: {licence}"',
    ]);
  });
  it('reads codemeta.json', () => {
    checkManifest(codemeta, 'codemeta.json', meta, [
      'name A tool',
      'version 2',
      'licence url license = https://spdx.org/licenses/EUPL-1.2 (0 unclear)',
      'licence expression license = MIT License (0 unclear)',
    ]);
    checkManifest(codemeta, 'codemeta.json', '{ "name": "«name:A»" }', [
      'name A',
      'insert "{ \\"name\\": \\"A\\"" + ", \\"license\\": \\"{licence}\\""',
    ]);
  });
  it('reads publiccode.yml', () => {
    checkManifest(publiccode, 'publiccode.yml', code, [
      'name Medusa',
      'version 1.0',
      'licence expression legal.license = AGPL-3.0-or-later',
    ]);
    checkManifest(publiccode, 'publiccode.yaml', 'name: «name:A»\nlegal:\n  mainCopyrightOwner: B\n', [
      'name A',
      'insert "" + "  license: {licence}\\n"',
    ]);
    checkManifest(publiccode, 'publiccode.yml', 'name: «name:A»', [
      'name A',
      'insert "name: A" + "\\nlegal:\\n  license: {licence}\\n"',
    ]);
  });
  it('reads OpenAPI in YAML and JSON, whatever their size', () => {
    const expected = [
      'name Zaken API',
      'version 1.5.1',
      'licence name info.license.name = EUPL 1.2 (0 same)',
      'licence url info.license.url = https://opensource.org/licenses/EUPL-1.2 (0 same)',
    ];
    checkManifest(openapi, 'src/openapi.yaml', api, expected);
    checkManifest(openapi, 'src/openapi.yaml', `${api}${'  /y: {}\n'.repeat(50_000)}`, expected);
    checkManifest(
      openapi,
      'swagger/v1.json',
      '{"swagger":"2.0","paths":{"/":{}},"info":{"title":"«name:A»","license":{"name":"«licence:MIT»"}}}',
      ['name A', 'licence name info.license.name = MIT'],
    );
    checkManifest(
      openapi,
      'my-openapi.yml',
      '{openapi: "3.1.0", info: {title: «name:A», license: {identifier: «licence:MIT»}}}',
      ['name A', 'licence expression info.license.identifier = MIT'],
    );
  });
  it('is silent about documents that only look like OpenAPI', () => {
    checkManifest(openapi, 'openapi-config.yaml', 'info:\n  license:\n    name: MIT\n', []);
    checkManifest(
      openapi,
      'openapitools.json',
      '{"generator-cli":{"version":"7.0.0"},"info":{"license":{"name":"MIT"}}}',
      [],
    );
  });
  it('holds on damaged files', () => {
    fuzzFormat(citationCff, 'CITATION.cff', [citation]);
    fuzzFormat(codemeta, 'codemeta.json', [meta]);
    fuzzFormat(publiccode, 'publiccode.yml', [code]);
    fuzzFormat(openapi, 'openapi.yaml', [api]);
    fuzzFormat(openapi, 'openapi.json', ['{"openapi":"3.0.0","info":{"title":"A","license":{"name":"MIT"}}}']);
  });
});
