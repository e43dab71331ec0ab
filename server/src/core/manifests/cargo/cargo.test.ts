import assert from 'node:assert/strict';
import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { cargoLock } from './cargo-lock';
import { cargoToml } from './cargo-toml';

const full = `[package]
name = "«name:wallet»"
version = "«version:0.1.0»"
license = "«licence:MIT/Apache-2.0»"
publish = false
workspace = "../root"

[dependencies]
«dep1:serde» = { version = "«req1:1.0»", optional = true }
«dep2:rand» = "«req2:=0.8.5»"
alias = { package = "«dep3:real-name»", git = "https://github.com/example/real.git", rev = "abc" }
«dep4:own».workspace = true
[dependencies.«dep5:sub»]
path = "../sub"
[dev-dependencies]
"«dep6:tempfile»" = "«req6:3»"
[build-dependencies]
«dep7:cc» = "«req7:1»"
[target.'cfg(unix)'.dependencies]
«dep8:nix» = "«req8:0.27»"
«problem:[broken»
`;
const member = '[package]\nname = "«name:a»"\nversion.workspace = true\nlicense.workspace = true\n';
const workspace = `[workspace]
members = ["crates/*", "app"]
exclude = ["crates/old"]
[workspace.package]
edition = "2021"
[workspace.dependencies]
serde = "1"
`;
const lock = `version = 3
[[package]]
name = "«locked1:a»"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "aaaa"

[[package]]
name = "«locked2:a»"
version = "2.0.0"
source = "git+https://github.com/example/a.git?rev=1#abc"

[[package]]
name = "«locked3:wallet»"
version = "0.1.0"
dependencies = [
 "a 2.0.0",
 "other",
]

[[package]]
name = "«locked4:other»"
version = "0.2.0"
dependencies = ["a 1.0.0 (registry+https://github.com/rust-lang/crates.io-index)", "missing"]
source = "registry+https://github.com/rust-lang/crates.io-index"
`;
const REGISTRY = '(registry+https://github.com/rust-lang/crates.io-index)';

describe('Cargo', () => {
  it('reads a manifest', () =>
    checkManifest(cargoToml, 'Cargo.toml', full, [
      'name wallet',
      'version 0.1.0',
      'private',
      'licence expression package.license = MIT/Apache-2.0',
      'optional serde 1.0',
      'runtime rand =0.8.5 =0.8.5',
      'runtime real-name pkg:github/example/real@abc',
      'runtime own',
      'runtime sub path:../sub',
      'build cc 1',
      'development tempfile 3',
      'runtime nix 0.27',
      'parent ../root/Cargo.toml',
      'error manifest.toml.invalid',
    ]));
  it('says where a licence is no text', () => {
    checkManifest(cargoToml, 'Cargo.toml', '[package]\nlicense = «problem1:3»\nlicense-file = «problem2:[1]»\n', ['warning manifest.licence-shape', 'warning manifest.licence-file-shape']);
  });
  it('inherits from a workspace', () => {
    checkManifest(cargoToml, 'crates/a/Cargo.toml', member, ['name a', 'licence of the parent']);
    checkManifest(cargoToml, 'Cargo.toml', workspace, [
      'insert "edition = \\"2021\\"" + "\\nlicense = \\"{licence}\\""',
      'member crates/*',
      'member app',
      'member !crates/old',
    ]);
    checkManifest(cargoToml, 'Cargo.toml', '[workspace.package]\nlicense = "«licence:EUPL-1.2»"\n', [
      'licence expression workspace.package.license = EUPL-1.2',
    ]);
    checkManifest(cargoToml, 'Cargo.toml', `${member}[workspace.package]\nlicense = "«licence:MIT»"\n`, [
      'name a',
      'licence expression workspace.package.license = MIT',
    ]);
  });
  it('says where a missing licence goes', () =>
    checkManifest(cargoToml, 'Cargo.toml', '[package]\nname = "«name:a»"\n', [
      'name a',
      'insert "name = \\"a\\"" + "\\nlicense = \\"{licence}\\""',
    ]));
  it('reads a lock file with who asks for whom', () =>
    checkManifest(cargoLock, 'Cargo.lock', lock, [
      `locked a 1.0.0 ${REGISTRY} pkg:cargo/a@1.0.0`,
      'locked a 2.0.0 (git+https://github.com/example/a.git?rev=1#abc) pkg:github/example/a@abc',
      'locked wallet 0.1.0 local pkg:cargo/wallet@0.1.0 -> a 2.0.0 (git+https://github.com/example/a.git?rev=1#abc) other 0.2.0 (registry+https://github.com/rust-lang/crates.io-index)',
      `locked other 0.2.0 ${REGISTRY} pkg:cargo/other@0.2.0 -> a 1.0.0 ${REGISTRY}`,
      'root wallet runtime:a 2.0.0 (git+https://github.com/example/a.git?rev=1#abc) runtime:other 0.2.0 (registry+https://github.com/rust-lang/crates.io-index)',
    ]));
  it('reads a lock file of many pieces with the places of the whole', () => {
    const text = Array.from({ length: 3_000 }, (_, i) => `[[package]]\nname = "p${i}"\nversion = "1.0.0"\n`).join('\n');
    const { locked } = cargoLock.parse(text, 'Cargo.lock');
    assert.deepEqual(
      locked.map(({ span }) => text.slice(span.start, span.end)),
      Array.from({ length: 3_000 }, (_, i) => `p${i}`),
    );
  });
  it('holds on damaged files', () => {
    fuzzFormat(cargoToml, 'Cargo.toml', [full, member, workspace]);
    fuzzFormat(cargoLock, 'Cargo.lock', [lock]);
  });
});
