import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { gitmodules } from './gitmodules';

const full = `[submodule "libs/one"]
	path = libs/one
	url = «dep1:https://github.com/example/one.git»
	branch = «req1:main»
[submodule "two"]
	path = two
	url = «dep2:../two.git»
[core]
	path = nothing
`;

describe('.gitmodules', () => {
  it('reads folders and repositories', () =>
    checkManifest(gitmodules, '.gitmodules', full, [
      'runtime one main path:libs/one pkg:github/example/one',
      'runtime two path:two',
    ]));
  it('holds on damaged files', () => fuzzFormat(gitmodules, '.gitmodules', [full]));
});
