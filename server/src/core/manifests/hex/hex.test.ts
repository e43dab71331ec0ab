import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { mixExs } from './mix-exs';
import { mixLock } from './mix-lock';

const project = `defmodule MyApp.MixProject do
  use Mix.Project
  @version "«version:0.1.0»"
  def project do
    [
      app: :«name:my_app»,
      version: @version,
      deps: deps(),
      package: package()
    ]
  end
  # {:commented, "~> 1.0"}
  defp deps do
    [
      {:«dep1:phoenix», "«req1:~> 1.7»"},
      {:«dep2:credo», "«req2:~> 1.6»", only: [:dev, :test], runtime: false},
      {:«dep3:own», path: "../own"},
      {:«dep4:fork», github: "example/fork", tag: "v1"},
      {:«dep5:esbuild», "«req5:>= 0.0.0»", runtime: false},
      {:«dep6:extra», "«req6:~> 2.0»", optional: true}
    ]
  end
  defp package do
    [
      files: ~w(lib mix.exs),
      licenses: ["«licence:Apache-2.0»"],
      links: %{"GitHub" => "https://github.com/example/my_app"}
    ]
  end
  def other, do: {:ok, "1.0"}
end
`;
const lock = `%{
  "«locked1:cowboy»": {:hex, :cowboy, "2.9.0", "aaaa", [:make, :rebar3], [{:cowlib, "2.11.0", [hex: :cowlib, repo: "hexpm", optional: false]}, {:ranch, "1.8.0", [hex: :ranch]}], "hexpm", "bbbb"},
  "«locked2:cowlib»": {:hex, :cowlib, "2.11.0", "cccc", [:make], [], "hexpm", "dddd"},
  "«locked3:fork»": {:git, "https://github.com/example/fork.git", "abc", [tag: "v1"]},
}
`;

describe('Elixir', () => {
  it('reads a project file without running it', () =>
    checkManifest(mixExs, 'mix.exs', project, [
      'name my_app',
      'version 0.1.0',
      'licence name package.licenses = Apache-2.0',
      'runtime phoenix ~> 1.7',
      'test credo ~> 1.6',
      'runtime own path:../own',
      'runtime fork pkg:github/example/fork@v1',
      'build esbuild >= 0.0.0',
      'optional extra ~> 2.0',
    ]));
  it('says where a missing licence goes', () =>
    checkManifest(mixExs, 'mix.exs', 'defp package do\n  [\n    files: ~w(lib)\n  ]\nend\n', [
      'insert "  [" + "\\n    licenses: [\\"{licence}\\"],"',
    ]));
  it('reads a lock file with who asks for whom', () =>
    checkManifest(mixLock, 'mix.lock', lock, [
      'locked cowboy@2.9.0 pkg:hex/cowboy@2.9.0 -> cowlib@2.11.0',
      'locked cowlib@2.11.0 pkg:hex/cowlib@2.11.0',
      'locked fork@abc pkg:github/example/fork@abc',
    ]));
  it('holds on damaged files', () => {
    fuzzFormat(mixExs, 'mix.exs', [project]);
    fuzzFormat(mixLock, 'mix.lock', [lock]);
  });
});
