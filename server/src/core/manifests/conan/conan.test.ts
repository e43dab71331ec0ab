import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { conanLock } from './conan-lock';
import { conanfilePy } from './conanfile-py';
import { conanfileTxt } from './conanfile-txt';

const plain = `[requires]
«dep1:zlib»/«req1:1.2.11» # compression
«dep2:boost»/«req2:[>=1.70 <2]»@user/stable
«problem:nonsense»
[tool_requires]
«dep3:cmake»/«req3:3.25.0»
[generators]
CMakeDeps
`;
const recipe = `from conan import ConanFile
class Pkg(ConanFile):
    name = "«name:pkg»"
    version = "«version:1.0»"
    license = "«licence1:MIT»", "«licence2:Zlib»"
    requires = "«dep1:zlib»/«req1:1.3»", ("«dep2:fmt»/«req2:10.0»")
    def requirements(self):
        self.requires("«dep3:openssl»/«req3:3.1.0»", transitive_headers=True)
        self.requires(f"own/{self.version}")
    def build_requirements(self):
        self.tool_requires("«dep4:cmake»/«req4:3.25.0»")
`;
const bare = 'class A(ConanFile):\n    name = "«name:a»"\n';
const lock = `{ "version": "0.5", "requires": ["«locked1:zlib/1.3#abc%1»"], "build_requires": ["«locked2:cmake/3.25.0»"] }`;

describe('Conan', () => {
  it('reads conanfile.txt', () =>
    checkManifest(conanfileTxt, 'conanfile.txt', plain, [
      'runtime zlib 1.2.11 =1.2.11',
      'runtime boost [>=1.70 <2]',
      'build cmake 3.25.0 =3.25.0',
      'warning manifest.conan.reference',
    ]));
  it('reads a recipe without running it', () =>
    checkManifest(conanfilePy, 'conanfile.py', recipe, [
      'name pkg',
      'version 1.0',
      'licence name license = MIT (0 unclear)',
      'licence name license = Zlib (0 unclear)',
      'runtime zlib 1.3 =1.3',
      'runtime fmt 10.0 =10.0',
      'runtime openssl 3.1.0 =3.1.0',
      'build cmake 3.25.0 =3.25.0',
    ]));
  it('reads a tuple in brackets as what it is', () => {
    const one = (licence: string, expected: readonly string[]): void => checkManifest(conanfilePy, 'conanfile.py', `class A(ConanFile):\n    license = ${licence}\n`, expected);
    one('("«licence1:MIT»", "«licence2:GPL-3.0-only»")', ['licence name license = MIT (0 unclear)', 'licence name license = GPL-3.0-only (0 unclear)']);
    one('("«licence1:MIT»",)', ['licence name license = MIT']);
    one('("«licence1:MIT»")', ['licence name license = MIT']);
  });
  it('says where a missing licence goes', () =>
    checkManifest(conanfilePy, 'conanfile.py', bare, [
      'name a',
      'insert "    name = \\"a\\"" + "\\n    license = \\"{licence}\\""',
    ]));
  it('reads a lock file', () =>
    checkManifest(conanLock, 'conan.lock', lock, [
      'locked zlib@1.3 runtime pkg:conan/zlib@1.3',
      'locked cmake@3.25.0 build pkg:conan/cmake@3.25.0',
    ]));
  it('holds on damaged files', () => {
    fuzzFormat(conanfileTxt, 'conanfile.txt', [plain]);
    fuzzFormat(conanfilePy, 'conanfile.py', [recipe, bare]);
    fuzzFormat(conanLock, 'conan.lock', [lock]);
  });
});
