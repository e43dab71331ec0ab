import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { pyproject } from './pyproject';

const full = `[build-system]
requires = ["«dep6:hatchling»«req6:>=1»"]
[project]
name = "«name:open-forms»"
version = "«version:1.0»"
license = "«licence:EUPL-1.2»"
license-files = ["LICENSE*"]
dependencies = [
  "«dep1:django»«req1:>=4.2,<5»; python_version > '3.8'",
  "«dep2:own»",
]
[project.optional-dependencies]
pdf = ["«dep3:weasyprint»"]
tests = ["«dep4:pytest» «req4:==8.0»"]
[dependency-groups]
docs = ["«dep5:sphinx»", { include-group = "tests" }]
[tool.uv.sources]
own = { path = "libs/own", editable = true }
[tool.uv.workspace]
members = ["libs/*"]
exclude = ["libs/old"]
`;
const older = `[project]
name = "«name:a»"
license = { text = "«licence1:MIT License»" }
classifiers = ["Private :: Do Not Upload", "«licence2:License :: OSI Approved :: MIT License»"]
`;
const poetry = `[tool.poetry]
name = "«name:b»"
version = "«version:2.0»"
license = "«licence:EUPL-1.2»"
package-mode = false
[tool.poetry.dependencies]
python = "^3.11"
«dep1:requests» = "«req1:^2.31»"
«dep2:pinned» = "«req2:1.2.3»"
«dep3:extra» = { version = "«req3:~1»", optional = true }
«dep4:many» = [{ version = "«req4:^1»", python = "<3.10" }, { version = "^2" }]
«dep5:fork» = { git = "https://github.com/example/fork.git", tag = "v1" }
«dep6:own» = { path = "../own", develop = true }
[tool.poetry.group.test.dependencies]
«dep7:pytest» = "«req7:*»"
[tool.poetry.group.docs]
optional = true
[tool.poetry.dev-dependencies]
«dep8:black» = "«req8:*»"
`;

describe('pyproject.toml', () => {
  it('reads a project with extras, groups, build requirements and sources', () =>
    checkManifest(pyproject, 'pyproject.toml', full, [
      'name open-forms',
      'version 1.0',
      'licence expression project.license = EUPL-1.2',
      'runtime django >=4.2,<5',
      'runtime own path:libs/own',
      'optional weasyprint',
      'test pytest ==8.0 =8.0',
      'development sphinx',
      'build hatchling >=1',
      'member libs/*',
      'member !libs/old',
    ]));
  it('reads older ways of stating a licence', () => {
    checkManifest(pyproject, 'pyproject.toml', older, [
      'name a',
      'private',
      'licence name project.license.text = MIT License (0 same)',
      'licence classifier project.classifiers = License :: OSI Approved :: MIT License (0 same)',
    ]);
    checkManifest(pyproject, 'pyproject.toml', '[project]\nlicense = { file = "«licence:LICENSE»" }\n', [
      'licence file project.license.file = LICENSE',
    ]);
  });
  it('reads poetry', () =>
    checkManifest(pyproject, 'pyproject.toml', poetry, [
      'name b',
      'version 2.0',
      'private',
      'licence name tool.poetry.license = EUPL-1.2',
      'runtime requests ^2.31',
      'runtime pinned 1.2.3 =1.2.3',
      'optional extra ~1',
      'runtime many ^1',
      'runtime fork pkg:github/example/fork@v1',
      'runtime own path:../own',
      'development black *',
      'test pytest *',
    ]));
  it('says where a missing licence goes', () => {
    checkManifest(pyproject, 'pyproject.toml', '[project]\nname = "«name:a»"\nversion = "«version:1»"\n', [
      'name a',
      'version 1',
      'insert "version = \\"1\\"" + "\\nlicense = \\"{licence}\\""',
    ]);
    checkManifest(pyproject, 'pyproject.toml', '[tool.black]\nline-length = 120\n', []);
  });
  it('holds on damaged files', () => fuzzFormat(pyproject, 'pyproject.toml', [full, older, poetry]));
});
