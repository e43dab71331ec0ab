import { checkNotices as check } from '../../../../../test/support/notices';

describe('sentences that name a licence and grant nothing', () => {
  it('are questions', () => {
    check('Is this under the GPL?\n');
    check('**Q: Can I use code licensed under the GPL?**\n\nA: Ask a lawyer.\n');
    check('// FIXME: is this licensed under the GPL?\n');
    check('Est-ce sous licence GPL ?\n');
    check('## What license is it under?\n\nFoo is licensed under the MIT license.\n', 'MIT');
    check('Which licence? It is licensed under the MIT license.\n', 'MIT');
    check('This is licensed under the GPL-3.0-or-later. Questions? Ask us.\n', 'GPL-3.0-or-later');
  });

  it('tell what was once so', () => {
    check('We used to be licensed under the Apache License 2.0.\n');
    check('Version 1.0 was licensed under the GPL.\n');
    check('Versions before 3.0 are licensed under the GPL.\n');
    check('Since version 2.0 it is licensed under the MIT license.\n', 'MIT');
  });

  it('deny it', () => {
    check('None of the files is licensed under the GPL.\n');
    check('It is neither under the GPL nor under the MIT license.\n');
    check('Dies steht nicht unter der GPL.\n');
    check('Instead of being released under the GPL, it is released under the MIT license.\n', 'MIT');
  });

  it('advise, suppose, or speak of works of some kind', () => {
    check('If your code is licensed under the MIT license, keep the notice.\n');
    check('To license your work under the MIT license, copy the text.\n');
    check('Software that is licensed under the GPL must be shared alike.\n');
    check('A program under the GPL cannot be linked with it.\n');
    check('Most packages are licensed under the MIT license.\n');
    check('This plugin uses Foo, which is licensed under the GPL.\n');
    check('Code licensed under the MIT License.\n', 'MIT');
  });

  it('propose words for other files', () => {
    check('Add this to each file:\n\n    Licensed under the EUPL, Version 1.2\n');
    check('Write "Licensed under the EUPL" behind the copyright notice.\n');
  });
});

describe('sentences that leave a choice', () => {
  it('are grants', () => {
    check('You may choose either the MIT license or the Apache License, Version 2.0.\n', 'MIT OR Apache-2.0');
    check('You can choose between the MIT license and the GPL v2.\n', 'MIT OR GPL-2.0-only');
    check('Choose the MIT license if you want it short.\n');
  });
});
