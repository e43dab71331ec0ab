import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { flakeLock } from './flake-lock';
import { flakeNix } from './flake-nix';

const flake = `{
  description = "A flake with url = inside";
  inputs = {
    «dep1:nixpkgs».url = "«req1:github:NixOS/nixpkgs/nixos-23.11»";
    # other.url = "github:a/b";
    «dep2:utils» = {
      url = "«req2:github:numtide/flake-utils»";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };
  inputs.«dep3:own».url = "«req3:path:./own»";
  outputs = { self, nixpkgs }: { url = "not this"; };
}
`;
const lock = `{ "nodes": {
  "«locked1:nixpkgs»": { "locked": { "type": "github", "owner": "NixOS", "repo": "nixpkgs", "rev": "abc" } },
  "root": { "inputs": { "nixpkgs": "nixpkgs", "utils": "utils" } },
  "«locked2:utils»": { "inputs": { "nixpkgs": "nixpkgs", "x": ["nixpkgs"] }, "locked": { "type": "git", "url": "https://example.org/a/b", "rev": "def" } }
}, "root": "root", "version": 7 }`;

describe('Nix flakes', () => {
  it('reads inputs without running anything', () =>
    checkManifest(flakeNix, 'flake.nix', flake, [
      'build nixpkgs github:NixOS/nixpkgs/nixos-23.11 pkg:github/nixos/nixpkgs',
      'build utils github:numtide/flake-utils pkg:github/numtide/flake-utils',
      'build own path:./own path:./own',
    ]));
  it('reads a lock file with who asks for whom', () =>
    checkManifest(flakeLock, 'flake.lock', lock, [
      'locked nixpkgs abc build pkg:github/nixos/nixpkgs@abc',
      'locked utils def build -> nixpkgs',
      'root / build:nixpkgs build:utils',
    ]));
  it('holds on damaged files', () => {
    fuzzFormat(flakeNix, 'flake.nix', [flake]);
    fuzzFormat(flakeLock, 'flake.lock', [lock]);
  });
});
