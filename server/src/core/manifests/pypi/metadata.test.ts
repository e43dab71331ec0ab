import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { pythonMetadata } from './metadata';

const older = `Metadata-Version: 2.1
Name: «name:tinyec»
Version: «version:0.4.0»
License: «licence1:GPLv3»
Classifier: «licence2:License :: OSI Approved :: GNU General Public License v3 (GPLv3)»
Classifier: Programming Language :: Python
Description: Text
        
        more text
Requires-Dist: «dep1:six» («req1:>=1.0»)
Requires-Dist: «dep2:pytest» ; extra == 'test'

License: this is the description
`;
const newer = `Metadata-Version: 2.4
Name: «name:a»
Version: «version:1»
License-Expression: «licence:MIT OR Apache-2.0»
License-File: LICENSE
Classifier: License :: OSI Approved :: MIT License
`;

describe('Python core metadata', () => {
  it('reads licence field, classifiers and requirements', () =>
    checkManifest(pythonMetadata, 'site-packages/tinyec-0.4.0.dist-info/METADATA', older, [
      'name tinyec',
      'version 0.4.0',
      'licence name License = GPLv3 (0 same)',
      'licence classifier Classifier = License :: OSI Approved :: GNU General Public License v3 (GPLv3) (0 same)',
      'runtime six >=1.0',
      'test pytest',
    ]));
  it('lets an expression go before everything older', () =>
    checkManifest(pythonMetadata, 'a.egg-info/PKG-INFO', newer, [
      'name a',
      'version 1',
      'licence expression License-Expression = MIT OR Apache-2.0',
    ]));
  it('takes for no statement what builders write where nothing is stated', () => {
    for (const unset of ['UNKNOWN', 'None', 'null', 'n/a', 'N/A', 'undefined'])
      checkManifest(pythonMetadata, 'PKG-INFO', `Name: «name:a»\nLicense: ${unset}\nClassifier: «licence:License :: OSI Approved :: MIT License»\n`, [
        'name a',
        'licence classifier Classifier = License :: OSI Approved :: MIT License',
      ]);
  });
  it('names licence files where nothing else is said', () =>
    checkManifest(pythonMetadata, 'PKG-INFO', 'Name: «name:a»\nLicense: UNKNOWN\nLicense-File: «licence:COPYING»\n', [
      'name a',
      'licence file License-File = COPYING',
    ]));
  it('holds on damaged files', () => fuzzFormat(pythonMetadata, 'PKG-INFO', [older, newer]));
});
