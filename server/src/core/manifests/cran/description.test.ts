import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { description } from './description';

const full = `Package: «name:phenopix»
Version: «version:2.4.4»
Title: Process Digital Images
  of a Vegetation Cover
Depends: R (>= 2.15.3), «dep1:plyr»
Imports: «dep2:zoo» («req2:>= 1.7»),
    «dep3:jpeg»,
    methods
Suggests: «dep4:knitr»
License: «licence:GPL-2 | MIT + file LICENSE»
«problem:no colon here»
`;
const bare = 'Package: «name:a»\nVersion: «version:1»\n';

describe('R DESCRIPTION', () => {
  it('reads licence and dependencies, the platform left out', () =>
    checkManifest(description, 'DESCRIPTION', full, [
      'name phenopix',
      'version 2.4.4',
      'licence native License = GPL-2 | MIT + file LICENSE',
      'runtime plyr',
      'runtime zoo >= 1.7',
      'runtime jpeg',
      'optional knitr',
      'warning manifest.control.unread',
    ]));
  it('says where a missing licence goes', () =>
    checkManifest(description, 'DESCRIPTION', bare, ['name a', 'version 1', 'insert "" + "License: {licence}\\n"']));
  it('tells a licence file', () =>
    checkManifest(description, 'DESCRIPTION', 'Package: «name:a»\nLicense: file «licence:LICENCE»', [
      'name a',
      'licence file License = LICENCE',
    ]));
  it('is silent about other files of that name', () =>
    checkManifest(description, 'docs/DESCRIPTION', 'A module for tests\n\nLicense: MIT\n', []));
  it('holds on damaged files', () => fuzzFormat(description, 'DESCRIPTION', [full, bare]));
});
