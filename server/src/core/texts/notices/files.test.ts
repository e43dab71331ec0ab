import { checkNotices as check } from '../../../../../test/support/notices';

describe('notices: what a file says of itself beside the rule', () => {
  it('tells the licence of a file that is an exception, not the rule', () => {
    check('/* Unless otherwise noted, files are MIT licensed. This file is an exception: it is GPL-3.0-or-later. */', 'GPL-3.0-or-later');
    check('/* Files are licensed under the MIT license. This file is an exception and is licensed under the Apache License 2.0. */', 'Apache-2.0');
    check('/* This library is under the MIT license. This file is an exception: nobody has read it with the GPL in mind. */', 'MIT');
  });

  it('tells MPL-2.0 with the notice of Exhibit B from MPL-2.0', () => {
    const header = '/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.\n';
    check(`${header} */`, 'MPL-2.0');
    check(`${header} * This Source Code Form is "Incompatible With Secondary Licenses", as defined by the Mozilla Public License, v. 2.0. */`, 'MPL-2.0-no-copyleft-exception');
  });
});
