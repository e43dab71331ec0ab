import { cargoLock } from './cargo/cargo-lock';
import { cargoToml } from './cargo/cargo-toml';
import { githubWorkflow } from './ci/github-workflow';
import { gitlabCi } from './ci/gitlab-ci';
import { podfile } from './cocoapods/podfile';
import { podfileLock } from './cocoapods/podfile-lock';
import { podspec } from './cocoapods/podspec';
import { composerJson } from './composer/composer-json';
import { composerLock } from './composer/composer-lock';
import { drupalInfo } from './composer/drupal-info';
import { conanLock } from './conan/conan-lock';
import { conanfilePy } from './conan/conanfile-py';
import { conanfileTxt } from './conan/conanfile-txt';
import { description } from './cran/description';
import { debianCopyright } from './debian/copyright';
import { citationCff } from './declarations/citation-cff';
import { codemeta } from './declarations/codemeta';
import { publiccode } from './declarations/publiccode';
import { dockerfile } from './docker/dockerfile';
import type { ManifestFormat } from './format';
import { gemfile } from './gem/gemfile';
import { gemfileLock } from './gem/gemfile-lock';
import { gemspec } from './gem/gemspec';
import { gitmodules } from './git/gitmodules';
import { goMod } from './go/go-mod';
import { goSum } from './go/go-sum';
import { goWork } from './go/go-work';
import { vendorModules } from './go/vendor-modules';
import { buildGradle } from './gradle/build-gradle';
import { gradleProperties } from './gradle/gradle-properties';
import { gradleLockfile } from './gradle/lockfile';
import { settingsGradle } from './gradle/settings-gradle';
import { versionCatalog } from './gradle/version-catalog';
import { chartLock } from './helm/chart-lock';
import { chartYaml } from './helm/chart-yaml';
import { mixExs } from './hex/mix-exs';
import { mixLock } from './hex/mix-lock';
import { ivyXml } from './ivy/ivy-xml';
import { pom } from './maven/pom';
import { flakeLock } from './nix/flake-lock';
import { flakeNix } from './nix/flake-nix';
import { bunLock } from './npm/bun-lock';
import { packageJson } from './npm/package-json';
import { packageLock } from './npm/package-lock';
import { pnpmLock } from './npm/pnpm-lock';
import { pnpmWorkspace } from './npm/pnpm-workspace';
import { yarnLock } from './npm/yarn-lock';
import { nuspec } from './nuget/nuspec';
import { packagesConfig } from './nuget/packages-config';
import { packagesLock } from './nuget/packages-lock';
import { projectFile } from './nuget/project-file';
import { odooManifest } from './odoo/manifest-py';
import { openapi } from './openapi/openapi';
import { pubspec } from './pub/pubspec';
import { pubspecLock } from './pub/pubspec-lock';
import { pythonMetadata } from './pypi/metadata';
import { pipfile } from './pypi/pipfile';
import { pipfileLock } from './pypi/pipfile-lock';
import { poetryLock } from './pypi/poetry-lock';
import { pylock } from './pypi/pylock';
import { pyproject } from './pypi/pyproject';
import { requirements } from './pypi/requirements';
import { setupCfg } from './pypi/setup-cfg';
import { setupPy } from './pypi/setup-py';
import { uvLock } from './pypi/uv-lock';
import { readme } from './readme/readme';
import { cycloneDxXml } from './sbom/cyclonedx-xml';
import { sbomJson } from './sbom/sbom-json';
import { spdxTagValue } from './sbom/spdx-tag-value';
import { spdxXml } from './sbom/spdx-xml';
import { spdxYaml } from './sbom/spdx-yaml';
import { buildSbt } from './sbt/build-sbt';
import { packageResolved } from './swift/package-resolved';
import { packageSwift } from './swift/package-swift';
import { licenceReport } from './third-party/licence-report';
import { vcpkgJson } from './vcpkg/vcpkg-json';

/** Every manifest and lock file format the product reads; the first that matches a path wins. */
export const FORMATS: readonly ManifestFormat[] = [
  // JavaScript
  packageJson,
  packageLock,
  yarnLock,
  pnpmLock,
  pnpmWorkspace,
  bunLock,
  // Java and what runs beside it
  pom,
  settingsGradle,
  buildGradle,
  versionCatalog,
  gradleProperties,
  gradleLockfile,
  buildSbt,
  ivyXml,
  // .NET
  projectFile,
  packagesConfig,
  packagesLock,
  nuspec,
  // PHP
  composerJson,
  composerLock,
  drupalInfo,
  // Python
  pyproject,
  setupCfg,
  setupPy,
  requirements,
  pipfile,
  pipfileLock,
  poetryLock,
  uvLock,
  pylock,
  pythonMetadata,
  odooManifest,
  // Go
  goMod,
  goSum,
  goWork,
  vendorModules,
  // Ruby
  gemfile,
  gemfileLock,
  gemspec,
  // Apple's systems
  packageSwift,
  packageResolved,
  podfile,
  podfileLock,
  podspec,
  // Rust
  cargoToml,
  cargoLock,
  // R
  description,
  // Elixir
  mixExs,
  mixLock,
  // C and C++
  conanfileTxt,
  conanfilePy,
  conanLock,
  vcpkgJson,
  // Containers and clusters
  dockerfile,
  chartYaml,
  chartLock,
  // Systems
  flakeLock,
  flakeNix,
  debianCopyright,
  gitmodules,
  // Dart
  pubspec,
  pubspecLock,
  // Pipelines
  githubWorkflow,
  gitlabCi,
  // Bills of materials
  sbomJson,
  cycloneDxXml,
  spdxTagValue,
  spdxYaml,
  spdxXml,
  licenceReport,
  // Places that state a licence
  openapi,
  citationCff,
  codemeta,
  publiccode,
  readme,
];

/** Endings of most files of most projects, which no format has: asking a hundred formats about each file is felt in large projects. */
export const ENDINGS_WITHOUT_FORMAT: ReadonlySet<string> = new Set([
  'c', 'cc', 'cpp', 'cxx', 'h', 'hh', 'hpp', 's', 'dts', 'dtsi', 'dtso', 'java', 'go', 'rs', 'js', 'jsx', 'mjs', 'ts', 'tsx', 'vue', 'css', 'scss', 'less', 'html', 'png', 'jpg', 'jpeg', 'gif', 'svg', 'ico', 'webp', 'woff', 'woff2', 'ttf', 'pdf', 'class',
]);

/** The format of the file at `path` (relative, `/`), by its path alone. */
export function formatOf(path: string): ManifestFormat | undefined {
  if (ENDINGS_WITHOUT_FORMAT.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase())) return undefined;
  return FORMATS.find((format) => format.matches(path));
}
