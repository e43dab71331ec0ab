import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { vcpkgJson } from './vcpkg-json';

const full = `{
  "name": "«name:app»",
  "version-string": "«version:1.0»",
  "license": "«licence:MIT OR Apache-2.0»",
  "dependencies": ["«dep1:fmt»", { "name": "«dep2:boost»", "version>=": "«req2:1.80»" }, { "name": "«dep3:protobuf»", "host": true }],
  "features": { "tls": { "description": "x", "dependencies": ["«dep4:openssl»"] } }
}`;
const bare = '{\n  "name": "«name:app»",\n  "dependencies": []\n}\n';

describe('vcpkg.json', () => {
  it('reads licence, dependencies and features', () =>
    checkManifest(vcpkgJson, 'vcpkg.json', full, [
      'name app',
      'version 1.0',
      'licence expression license = MIT OR Apache-2.0',
      'runtime fmt',
      'runtime boost 1.80',
      'build protobuf',
      'optional openssl',
    ]));
  it('says where a missing licence goes', () => {
    checkManifest(vcpkgJson, 'vcpkg.json', bare, [
      'name app',
      'insert "  \\"name\\": \\"app\\"" + ",\\n  \\"license\\": \\"{licence}\\""',
    ]);
    checkManifest(vcpkgJson, 'vcpkg.json', '{ "name": "«name:a»", "license": null }', ['name a']);
  });
  it('holds on damaged files', () => fuzzFormat(vcpkgJson, 'vcpkg.json', [full, bare]));
});
