import assert from 'node:assert/strict';
import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { setupPy } from './setup-py';

const full = `#!/usr/bin/env python
from setuptools import setup, find_packages
VERSION = "«version:1.2.3»"
REQUIRED = ["«dep1:requests»«req1:>=2»", '«dep2:click»']
def setup_hook(): pass
setup(
    name='«name:udata-front»',
    version=VERSION,
    license='«licence1:LGPL»',
    install_requires=REQUIRED,
    extras_require={
        'test': ['«dep3:pytest»'],
        "pdf": ["«dep4:weasyprint»«req4:~=60»; os_name == 'posix'"],
    },
    classifiers=[
        'Programming Language :: Python',
        (
         '«licence2:License :: OSI Approved :: GNU Library or Lesser General Public'
         ' License (LGPL)»'),
    ],
)
`;
const bare = `import setuptools
setuptools.setup(
    name="«name:a»",
    version=read("VERSION"),
    install_requires="""
        «dep1:six»
        «dep2:attrs»«req2:==23.1»
    """,
)
`;

describe('setup.py', () => {
  it('reads what is written down, without running anything', () => {
    checkManifest(setupPy, 'setup.py', full, [
      'name udata-front',
      'version 1.2.3',
      'licence name license = LGPL (0 same)',
      'licence classifier classifiers = License :: OSI Approved :: GNU Library or Lesser General Public License (LGPL) (0 same)',
      'runtime requests >=2',
      'runtime click',
      'test pytest',
      'optional weasyprint ~=60',
    ]);
  });
  it('says where a missing licence goes', () =>
    checkManifest(setupPy, 'src/setup.py', bare, [
      'name a',
      'insert "    name=\\"a\\"," + "\\n    license=\\"{licence}\\","',
      'runtime six',
      'runtime attrs ==23.1 =23.1',
    ]));
  it('follows names to what they are assigned', () => {
    const text = `arguments = {'name': '«name:idna»', "license": "«licence:BSD-like»"}
install_requires = \\
['«dep:six»']
setup(version='«version:2»', install_requires=install_requires, **arguments)
`;
    checkManifest(setupPy, 'setup.py', text, [
      'name idna',
      'version 2',
      'licence name license = BSD-like',
      'runtime six',
    ]);
  });
  it('does not look through a text of many open brackets for each of them', () =>
    assert.equal(setupPy.parse(`setup(name="a", x=${'['.repeat(20)}`, 'setup.py').name, undefined));
  it('reads a call that is not closed yet', () =>
    checkManifest(
      setupPy,
      'setup.py',
      "setup(name='«name:a»', license='«licence:MIT»', install_requires=['«dep:six»',\n",
      ['name a', 'licence name license = MIT', 'runtime six'],
    ));
  it('leaves alone what only running would tell', () => {
    checkManifest(setupPy, 'setup.py', 'setup(name=NAME, license=about["license"], install_requires=read())\n', []);
    checkManifest(setupPy, 'setup.py', 'A = "MIT"\nA = "BSD"\nsetup(license=A, name=f"x{y}")\n', []);
    checkManifest(setupPy, 'setup.py', 'print("no call")\n', []);
  });
  it('holds on damaged files', () => fuzzFormat(setupPy, 'setup.py', [full, bare]));
});
