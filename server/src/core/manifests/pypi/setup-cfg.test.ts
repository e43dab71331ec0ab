import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { setupCfg } from './setup-cfg';

const full = `[metadata]
name = «name:open-forms»
version = «version:1.0»
license = «licence1:EUPL 1.2»
classifiers =
    Framework :: Django
    «licence2:License :: OSI Approved :: European Union Public Licence 1.2 (EUPL 1.2)»
    «licence3:License :: OSI Approved :: MIT License»
[options]
# a comment
install_requires =
    «dep1:django»«req1:>=3»
    # not this one
    «dep2:requests»
tests_require = «dep3:pytest»
[options.extras_require]
docs =
    «dep4:sphinx»
pdf = «dep5:weasyprint»
«problem:[broken»
`;
const bare = '[metadata]\r\nname = «name:a»\r\nversion = attr: a.VERSION\r\n';

describe('setup.cfg', () => {
  it('reads metadata, requirements and extras', () =>
    checkManifest(setupCfg, 'setup.cfg', full, [
      'name open-forms',
      'version 1.0',
      'licence name metadata.license = EUPL 1.2',
      'licence classifier metadata.classifiers = License :: OSI Approved :: European Union Public Licence 1.2 (EUPL 1.2) (0 unclear)',
      'licence classifier metadata.classifiers = License :: OSI Approved :: MIT License (0 unclear)',
      'runtime django >=3',
      'runtime requests',
      'test pytest',
      'development sphinx',
      'optional weasyprint',
      'error manifest.ini.invalid',
    ]));
  it('says where a missing licence goes, with the line ends of the file', () =>
    checkManifest(setupCfg, 'setup.cfg', bare, ['name a', 'insert "name = a" + "\\r\\nlicense = {licence}"']));
  it('reads a licence file', () =>
    checkManifest(setupCfg, 'setup.cfg', '[metadata]\nlicense = file: «licence:LICENSE»\n', [
      'licence file metadata.license = LICENSE',
    ]));
  it('holds on damaged files', () => fuzzFormat(setupCfg, 'setup.cfg', [full, bare]));
});
