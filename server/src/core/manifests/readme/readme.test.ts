import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { readme } from './readme';

/** Checks what each README says of its licence: every statement is marked `licence`. */
const check = (text: string, expected: readonly string[], path = 'README.md'): void =>
  checkManifest(readme, path, text, expected);

const full = `# NL Wallet
[![License: EUPL](https://img.shields.io/badge/License-«licence1:EUPL--1.2»-blue.svg)](LICENSE)
<!-- Licensed under the MIT License -->
It uses a parser, which is licensed under MPL 2.0.
\`\`\`
Licensed under the MIT License
\`\`\`
    Licensed under the ISC license

## Licensing
The source code of the NL Wallet is released under the [«licence2:EUPL license»][8]. The
documentation is released under the [«licence3:CC0 license»](./LICENSES/CC0-1.0.txt).

### Third-party licences
Licensed under the MIT License.
`;

describe('README', () => {
  it('reads statements about the project and about parts of it, and no others', () =>
    check(full, [
      'licence badge badge = EUPL-1.2',
      'licence sentence text = EUPL license',
      'licence sentence text = CC0 license for documentation',
    ]));
  it('reads badges in their several forms', () => {
    check('![x](https://img.shields.io/badge/license-«licence:EUPL%201.2»-blue?style=flat)', [
      'licence badge badge = EUPL 1.2',
    ]);
    check('<img src="https://img.shields.io/static/v1?label=license&message=«licence:MIT»&color=red">', [
      'licence badge badge = MIT',
    ]);
    check('https://badgen.net/badge/license/«licence:Apache_2.0»/blue', ['licence badge badge = Apache 2.0']);
    check('![l](https://img.shields.io/github/license/a/b) ![b](https://img.shields.io/badge/build-MIT-green)', []);
    check(
      'https://img.shields.io/badge/license-«licence1:CeCILL--C»-green https://img.shields.io/badge/license-«licence2:CeCILL%202.1»-blue',
      ['licence badge badge = CeCILL-C (0 unclear)', 'licence badge badge = CeCILL 2.1 (0 unclear)'],
    );
  });
  it('reads names in a licence section', () => {
    check('## License\n\n[«licence1:MIT»](«licence2:LICENSE»)\n', [
      'licence sentence text = MIT (1 same)',
      'licence file link = LICENSE (1 same)',
    ]);
    check('## License\n\n[«licence:MIT»](https://a.example/LICENSE)\n', ['licence sentence text = MIT']);
    check('## License\n\n«licence:MIT» © Somebody\n', ['licence sentence text = MIT']);
    check('Lizenz\n------\n\n«licence:EUPL-1.2»\n', ['licence sentence text = EUPL-1.2'], 'README.rst');
    check('## License\n\nMIT-style things are not meant\n', []);
    check('## Usage\n\nMIT\n', []);
    check('## License\n\n«licence:CC0-1.0»\n\nMost assets are free, except for:\n\nLicense: [CC-BY-4.0](https://a.example)\n', ['licence sentence text = CC0-1.0']);
    check('## License Scanning\n\nMIT\n', []);
  });
  it('reads grants in several languages', () => {
    check('Licensed under the **«licence:Apache License, Version 2.0»** (the "License");', [
      'licence sentence text = Apache License, Version 2.0',
    ]);
    check('&copy; 2017 Somebody GmbH. Licensed under the «licence:EUPL».', ['licence sentence text = EUPL']);
    check(
      'This project is licensed under the terms of the [«licence:GNU Affero General Public License](x.html) v3.0»',
      ['licence sentence text = GNU Affero General Public License v3.0'],
    );
    check(
      '# demarche.gouv.fr\ndemarche.gouv.fr is [open source](https://a.example/b) software under the «licence:AGPL license».',
      ['licence sentence text = AGPL license'],
    );
    check(
      '# demarche.gouv.fr\ndemarche.gouv.fr est un [logiciel libre](https://a.example/b) sous licence «licence:AGPL».',
      ['licence sentence text = AGPL'],
    );
    check('Le contenu de ce projet est placé sous licence «licence:MIT License».', [
      'licence sentence text = MIT License',
    ]);
    check("Le contenu de ce projet est placé sous licence MIT License, à l'exception de la fonte.", []);
    check('Dieses Projekt ist unter der «licence:EUPL-1.2» lizenziert.', ['licence sentence text = EUPL-1.2']);
    check('Lizensiert unter [«licence:CC-0»](https://a.example/).', ['licence sentence text = CC-0']);
    check('Questo software è rilasciato sotto licenza «licence:EUPL 1.2».', ['licence sentence text = EUPL 1.2']);
    check('Deze broncode valt onder de «licence:EUPL».', ['licence sentence text = EUPL']);
    check(
      '# LibreAuth\nLibreAuth is a free software available either under the «licence:CeCILL-C or the CeCILL\n2.1 license».',
      ['licence sentence text = CeCILL-C or the CeCILL 2.1 license'],
    );
    check(
      'Licensed under the «licence:EUPL, Version 1.2 or – as soon they will be approved by the European\nCommission - subsequent versions of the EUPL» (the "Licence");',
      [
        'licence sentence text = EUPL, Version 1.2 or – as soon they will be approved by the European Commission - subsequent versions of the EUPL',
      ],
    );
  });
  it('leaves out what is said of others', () => {
    check('Bootstrap is licensed under the MIT License.', []);
    check('It includes code from foo, licensed under the Apache License 2.0.', []);
    check('The fonts are licensed under the «licence:OFL».', ['licence sentence text = OFL for fonts']);
    check('All dependencies are licensed under MIT.', []);
    check('It runs under Linux. See under MIT for details.', []);
    check('> Licensed under the MIT License', []);
  });
  it('holds on damaged files', () => fuzzFormat(readme, 'README.md', [full.replace(/«[\w-]+:|»/g, '')]));
});
