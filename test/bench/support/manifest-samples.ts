/** How a long document of one format is made: `head`, then `entry` as often as wanted, then `tail`. */
export interface Sample {
  readonly path: string;
  readonly head?: string;
  entry(index: number): string;
  readonly separator?: string;
  readonly tail?: string;
}

const json = (path: string, head: string, entry: (index: number) => string, tail: string): Sample => ({
  path,
  head,
  entry,
  separator: ',\n',
  tail,
});
const lines = (path: string, entry: (index: number) => string, head = '', tail = ''): Sample => ({
  path,
  head,
  entry,
  tail,
});

/** A text of the sample's kind, of about `size` characters. */
export function scaled({ head = '', entry, separator = '', tail = '' }: Sample, size: number): string {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const part = entry(i);
    parts.push(part);
    length += part.length + separator.length;
  }
  return head + parts.join(separator) + tail;
}

/** A sample for every format of the registry, by the format's id. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'package-json': json(
    'package.json',
    '{ "name": "a", "license": "MIT", "dependencies": {',
    (i) => `"package-${i}": "^1.${i}.0"`,
    '} }',
  ),
  'package-lock': json(
    'package-lock.json',
    '{ "lockfileVersion": 3, "packages": { "": { "dependencies": { "p0": "1" } },',
    (i) =>
      `"node_modules/p${i}": { "version": "1.0.${i}", "license": "MIT", "dependencies": { "p${i + 1}": "^1.0.0" } }`,
    '} }',
  ),
  'yarn-lock': lines(
    'yarn.lock',
    (i) =>
      `p${i}@^1.0.0:\n  version "1.0.${i}"\n  resolved "https://r.example/p${i}"\n  dependencies:\n    p${i + 1} "^1.0.0"\n\n`,
    '# yarn lockfile v1\n\n',
  ),
  'pnpm-lock': lines(
    'pnpm-lock.yaml',
    (i) =>
      `  p${i}@1.0.${i}:\n    resolution: {integrity: sha512-aaaa}\n    dependencies:\n      p${i + 1}: 1.0.${i + 1}\n\n`,
    "lockfileVersion: '9.0'\n\npackages:\n\n",
  ),
  'pnpm-workspace': lines('pnpm-workspace.yaml', (i) => `  - packages/p${i}\n`, 'packages:\n'),
  'bun-lock': lines(
    'bun.lock',
    (i) => `    "p${i}": ["p${i}@1.0.${i}", "", { "dependencies": { "p${i + 1}": "^1" } }, "sha512-aaaa"],\n`,
    '{\n  "lockfileVersion": 1,\n  "packages": {\n',
    '  }\n}\n',
  ),
  pom: lines(
    'pom.xml',
    (i) => `<dependency><groupId>g</groupId><artifactId>a${i}</artifactId><version>1.${i}</version></dependency>\n`,
    '<project><groupId>g</groupId><artifactId>a</artifactId><dependencies>\n',
    '</dependencies></project>',
  ),
  'build-gradle': lines(
    'build.gradle',
    (i) => `    implementation 'g:a${i}:1.0.${i}' // why\n`,
    'dependencies {\n',
    '}\n',
  ),
  'settings-gradle': lines('settings.gradle', (i) => `include 'module-${i}'\n`, "rootProject.name = 'a'\n"),
  'version-catalog': lines(
    'libs.versions.toml',
    (i) => `a${i} = { module = "g:a${i}", version = "1.0.${i}" }\n`,
    '[libraries]\n',
  ),
  'gradle-properties': lines('gradle.properties', (i) => `version${i}=1.0.${i}\n`),
  'gradle-lockfile': lines('gradle.lockfile', (i) => `g:a${i}:1.0.${i}=compileClasspath,runtimeClasspath\n`),
  'build-sbt': lines(
    'build.sbt',
    (i) => `libraryDependencies += "g" %% "a${i}" % "1.0.${i}" % Test\n`,
    'name := "a"\n',
  ),
  msbuild: lines(
    'a.csproj',
    (i) => `<PackageReference Include="P${i}" Version="1.0.${i}" />\n`,
    '<Project><ItemGroup>\n',
    '</ItemGroup></Project>',
  ),
  'packages-config': lines(
    'packages.config',
    (i) => `<package id="P${i}" version="1.0.${i}" />\n`,
    '<packages>\n',
    '</packages>',
  ),
  'packages-lock': json(
    'packages.lock.json',
    '{ "version": 1, "dependencies": { "net8.0": {',
    (i) => `"P${i}": { "type": "Direct", "resolved": "1.0.${i}", "dependencies": { "P${i + 1}": "1" } }`,
    '} } }',
  ),
  nuspec: lines(
    'a.nuspec',
    (i) => `<dependency id="P${i}" version="1.0.${i}" />\n`,
    '<package><metadata><id>a</id><license type="expression">MIT</license><dependencies>\n',
    '</dependencies></metadata></package>',
  ),
  'composer-json': json(
    'composer.json',
    '{ "name": "a/b", "license": "MIT", "require": {',
    (i) => `"v/p${i}": "^1.${i}"`,
    '} }',
  ),
  'composer-lock': json(
    'composer.lock',
    '{ "packages": [',
    (i) => `{ "name": "v/p${i}", "version": "1.0.${i}", "license": ["MIT"], "require": { "v/p${i + 1}": "^1" } }`,
    '] }',
  ),
  'drupal-info': lines('a.info.yml', (i) => `  - drupal:module_${i}\n`, 'name: A\ntype: module\ndependencies:\n'),
  ivy: lines(
    'ivy.xml',
    (i) => `<dependency org="g" name="a${i}" rev="1.0.${i}" />\n`,
    '<ivy-module><info organisation="g" module="a"><license name="MIT" /></info><dependencies>\n',
    '</dependencies></ivy-module>',
  ),
  pyproject: lines(
    'pyproject.toml',
    (i) => `  "package-${i}>=1.${i},<2; python_version > '3.8'",\n`,
    '[project]\nname = "a"\nlicense = "MIT"\ndependencies = [\n',
    ']\n',
  ),
  'setup-cfg': lines(
    'setup.cfg',
    (i) => `    package-${i}>=1.${i}\n`,
    '[metadata]\nname = a\nlicense = MIT\n[options]\ninstall_requires =\n',
  ),
  'setup-py': lines(
    'setup.py',
    (i) => `    'package-${i}>=1.${i}',  # why\n`,
    'setup(name="a", license="MIT", install_requires=[\n',
    '])\n',
  ),
  'requirements-txt': lines(
    'requirements.txt',
    (i) => `package-${i}==1.${i} \\\n    --hash=sha256:aaaa\n    # via package-${i + 1}\n`,
    '# autogenerated by pip-compile\n',
  ),
  pipfile: lines('Pipfile', (i) => `package-${i} = "==1.${i}"\n`, '[packages]\n'),
  'pipfile-lock': json(
    'Pipfile.lock',
    '{ "_meta": {}, "default": {',
    (i) => `"p${i}": { "hashes": ["sha256:aaaa"], "version": "==1.${i}" }`,
    '} }',
  ),
  'poetry-lock': lines(
    'poetry.lock',
    (i) =>
      `[[package]]\nname = "p${i}"\nversion = "1.${i}"\nfiles = [\n    {file = "a.whl", hash = "sha256:aaaa"},\n]\n\n[package.dependencies]\np${i + 1} = ">=1"\n\n`,
  ),
  'uv-lock': lines(
    'uv.lock',
    (i) =>
      `[[package]]\nname = "p${i}"\nversion = "1.${i}"\nsource = { registry = "https://r.example" }\ndependencies = [\n    { name = "p${i + 1}" },\n]\nwheels = [\n    { url = "https://r.example/a.whl", hash = "sha256:aaaa" },\n]\n\n`,
  ),
  pylock: lines(
    'pylock.toml',
    (i) => `[[packages]]\nname = "p${i}"\nversion = "1.${i}"\ndependencies = [{ name = "p${i + 1}" }]\n\n`,
  ),
  'python-metadata': lines(
    'a.dist-info/METADATA',
    (i) => `Requires-Dist: package-${i} (>=1.${i}) ; extra == 'dev'\n`,
    'Name: a\nLicense: MIT\n',
  ),
  'go-mod': lines(
    'go.mod',
    (i) => `\tgithub.com/a/p${i} v1.0.${i} // indirect\n`,
    'module a.example/m\nrequire (\n',
    ')\n',
  ),
  'go-sum': lines('go.sum', (i) => `github.com/a/p${i} v1.0.${i} h1:aaaa=\n`),
  'go-work': lines('go.work', (i) => `\t./module-${i}\n`, 'use (\n', ')\n'),
  'go-vendor-modules': lines(
    'vendor/modules.txt',
    (i) => `# github.com/a/p${i} v1.0.${i}\n## explicit; go 1.17\ngithub.com/a/p${i}/pkg\n`,
  ),
  gemfile: lines(
    'Gemfile',
    (i) => `  gem 'gem-${i}', '~> 1.${i}', require: false # why\n`,
    'group :test do\n',
    'end\n',
  ),
  'gemfile-lock': lines(
    'Gemfile.lock',
    (i) => `    gem-${i} (1.0.${i})\n      gem-${i + 1} (~> 1.0)\n`,
    'GEM\n  specs:\n',
    '\nDEPENDENCIES\n  gem-0\n',
  ),
  gemspec: lines(
    'a.gemspec',
    (i) => `  s.add_dependency 'gem-${i}', '~> 1.${i}'\n`,
    "Gem::Specification.new do |s|\n  s.name = 'a'\n",
    'end\n',
  ),
  'package-swift': lines(
    'Package.swift',
    (i) => `  .package(url: "https://github.com/a/p${i}.git", from: "1.0.${i}"),\n`,
    'let package = Package(name: "a", dependencies: [\n',
    '])\n',
  ),
  'package-resolved': json(
    'Package.resolved',
    '{ "version": 2, "pins": [',
    (i) => `{ "identity": "p${i}", "location": "https://github.com/a/p${i}", "state": { "version": "1.0.${i}" } }`,
    '] }',
  ),
  podfile: lines('Podfile', (i) => `  pod 'Pod${i}', '~> 1.${i}'\n`, "target 'A' do\n", 'end\n'),
  'podfile-lock': lines(
    'Podfile.lock',
    (i) => `  - Pod${i} (1.0.${i}):\n    - Pod${i + 1} (~> 1.0)\n`,
    'PODS:\n',
    '\nDEPENDENCIES:\n  - Pod0\n',
  ),
  podspec: lines(
    'a.podspec',
    (i) => `  s.dependency 'Pod${i}', '~> 1.${i}'\n`,
    "Pod::Spec.new do |s|\n  s.name = 'a'\n",
    'end\n',
  ),
  'cargo-toml': lines(
    'Cargo.toml',
    (i) => `p${i} = { version = "1.0.${i}", features = ["x"] }\n`,
    '[package]\nname = "a"\nlicense = "MIT"\n[dependencies]\n',
  ),
  'cargo-lock': lines(
    'Cargo.lock',
    (i) =>
      `[[package]]\nname = "p${i}"\nversion = "1.0.${i}"\nsource = "registry+https://r.example"\nchecksum = "aaaa"\ndependencies = [\n "p${i + 1}",\n]\n\n`,
  ),
  'r-description': lines(
    'DESCRIPTION',
    (i) => `    pkg${i} (>= 1.${i}),\n`,
    'Package: a\nLicense: MIT + file LICENSE\nImports:\n',
    '    zoo\n',
  ),
  'mix-exs': lines(
    'mix.exs',
    (i) => `    {:p${i}, "~> 1.${i}", only: [:dev, :test]},\n`,
    'def project do [app: :a] end\ndefp deps do\n  [\n',
    '  ]\nend\n',
  ),
  'mix-lock': lines(
    'mix.lock',
    (i) =>
      `  "p${i}": {:hex, :p${i}, "1.0.${i}", "aaaa", [:mix], [{:p${i + 1}, "~> 1.0", [hex: :p${i + 1}]}], "hexpm", "bbbb"},\n`,
    '%{\n',
    '}\n',
  ),
  'conanfile-txt': lines('conanfile.txt', (i) => `p${i}/1.0.${i}\n`, '[requires]\n'),
  'conanfile-py': lines(
    'conanfile.py',
    (i) => `        self.requires("p${i}/1.0.${i}")\n`,
    'class A(ConanFile):\n    name = "a"\n    def requirements(self):\n',
  ),
  'conan-lock': json('conan.lock', '{ "requires": [', (i) => `"p${i}/1.0.${i}#aaaa"`, '] }'),
  'vcpkg-json': json(
    'vcpkg.json',
    '{ "name": "a", "license": "MIT", "dependencies": [',
    (i) => `{ "name": "p${i}", "version>=": "1.${i}" }`,
    '] }',
  ),
  dockerfile: lines(
    'Dockerfile',
    (i) => `FROM registry.example/image-${i}:1.${i} AS stage${i}\nRUN make \\\n  all\n`,
    'ARG A=1\n',
    'LABEL org.opencontainers.image.licenses="MIT"\n',
  ),
  'chart-yaml': lines(
    'Chart.yaml',
    (i) => `  - name: chart-${i}\n    version: 1.${i}.x\n    repository: https://r.example\n`,
    'apiVersion: v2\nname: a\ndependencies:\n',
  ),
  'chart-lock': lines(
    'Chart.lock',
    (i) => `- name: chart-${i}\n  repository: https://r.example\n  version: 1.0.${i}\n`,
    'dependencies:\n',
  ),
  'flake-lock': json(
    'flake.lock',
    '{ "root": "root", "nodes": {',
    (i) =>
      `"n${i}": { "inputs": { "x": "n${i + 1}" }, "locked": { "type": "github", "owner": "a", "repo": "n${i}", "rev": "abc" } }`,
    '} }',
  ),
  'flake-nix': lines('flake.nix', (i) => `    n${i}.url = "github:a/n${i}";\n`, '{\n  inputs = {\n', '  };\n}\n'),
  'debian-copyright': lines(
    'debian/copyright',
    (i) => `\nFiles: folder${i}/*\nCopyright: 2020 Somebody\nLicense: GPL-2+\n`,
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n',
  ),
  gitmodules: lines(
    '.gitmodules',
    (i) => `[submodule "m${i}"]\n\tpath = m${i}\n\turl = https://github.com/a/m${i}.git\n`,
  ),
  pubspec: lines('pubspec.yaml', (i) => `  p${i}: ^1.${i}.0\n`, 'name: a\ndependencies:\n'),
  'pubspec-lock': lines(
    'pubspec.lock',
    (i) =>
      `  p${i}:\n    dependency: transitive\n    description:\n      name: p${i}\n      url: "https://pub.example"\n    source: hosted\n    version: "1.0.${i}"\n`,
    'packages:\n',
  ),
  'github-workflow': lines(
    '.github/workflows/a.yml',
    (i) => `  job${i}:\n    container: node:${i}\n    steps:\n      - run: make\n`,
    'on: push\njobs:\n',
  ),
  'gitlab-ci': lines('.gitlab-ci.yml', (i) => `job${i}:\n  image: node:${i}\n  script: [make]\n`),
  openapi: lines(
    'openapi.yaml',
    (i) => `  /p${i}:\n    get: { responses: { 200: { description: ok } } }\n`,
    'openapi: 3.0.0\ninfo:\n  title: A\n  license: { name: MIT }\npaths:\n',
  ),
  'citation-cff': lines(
    'CITATION.cff',
    (i) => `  - family-names: Name${i}\n    given-names: A\n`,
    'cff-version: 1.2.0\ntitle: A\nlicense: MIT\nauthors:\n',
  ),
  codemeta: json(
    'codemeta.json',
    '{ "name": "a", "license": "https://spdx.org/licenses/MIT", "author": [',
    (i) => `{ "@type": "Person", "familyName": "Name${i}" }`,
    '] }',
  ),
  publiccode: lines(
    'publiccode.yml',
    (i) => `      - feature ${i}\n`,
    'name: A\nlegal:\n  license: MIT\ndescription:\n  en:\n    features:\n',
  ),
  readme: lines(
    'README.md',
    (i) =>
      `## Part ${i}\n\nThis [thing](https://a.example/${i}) is available under some name. The MIT way is not it.\n\n`,
    '# A\n\nLicensed under the EUPL-1.2.\n\n',
  ),
  'sbom-json': json(
    'bom.json',
    '{ "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [',
    (i) =>
      `{ "type": "library", "bom-ref": "r${i}", "name": "p${i}", "version": "1.0.${i}", "purl": "pkg:npm/p${i}@1.0.${i}", "licenses": [{ "license": { "id": "MIT" } }] }`,
    '] }',
  ),
  'cyclonedx-xml': lines(
    'bom.xml',
    (i) =>
      `<component type="library" bom-ref="r${i}"><name>p${i}</name><version>1.0.${i}</version><licenses><license><id>MIT</id></license></licenses><purl>pkg:npm/p${i}@1.0.${i}</purl></component>\n`,
    '<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>\n',
    '</components></bom>',
  ),
  'spdx-yaml': lines(
    'a.spdx.yaml',
    (i) => `  - SPDXID: SPDXRef-p${i}\n    name: p${i}\n    versionInfo: 1.0.${i}\n    licenseDeclared: MIT\n`,
    'spdxVersion: SPDX-2.3\npackages:\n',
  ),
  'spdx-xml': lines(
    'a.spdx.xml',
    (i) =>
      `<packages><SPDXID>SPDXRef-p${i}</SPDXID><name>p${i}</name><licenseDeclared>MIT</licenseDeclared></packages>\n`,
    '<Document><spdxVersion>SPDX-2.3</spdxVersion>\n',
    '</Document>',
  ),
  'spdx-tag-value': lines(
    'a.spdx',
    (i) =>
      `PackageName: p${i}\nSPDXID: SPDXRef-p${i}\nPackageVersion: 1.0.${i}\nPackageLicenseDeclared: MIT\nRelationship: SPDXRef-p${i} DEPENDS_ON SPDXRef-p${i + 1}\n\n`,
    'SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\n\n',
  ),
};
