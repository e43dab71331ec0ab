import { checkNotices as check } from '../../../../../test/support/notices';

describe('licences named in a program', () => {
  it('say nothing in lists and constants', () => {
    check('licenses = ["MIT", "ISC"]\n');
    check('const licenses = ["MIT","GPL-3.0-only"];\n');
    check('ALLOWED_LICENSES: list[str] = ["MIT", "ISC"]\n');
    check('var licenses = []string{"MIT", "Apache-2.0"}\n');
    check('final String LICENSE = "EUPL-1.2";\n');
    check('type License = "MIT" | "ISC";\n');
    check('pkg.license = "MIT";\n');
  });

  it('say nothing in messages', () => {
    check("const message = 'This file is licensed under the GPL version 3';\n");
    check("it('finds files licensed under the GPL version 3', () => {});\n");
    check('logger.warn("Package is licensed under GPL-3.0")\n');
    check('static const char copyright[] = "Copyright 2020 Jane, licensed under the MIT License";\n', 'MIT');
    check("const a = 'b'; // Licensed under the MIT License\n", 'MIT');
  });

  it('say nothing in templates, patterns and what a test expects', () => {
    check('HEADER = """\nLicensed under the Apache License, Version 2.0 (the "License");\nyou may not use this file except in compliance with the License.\n"""\n');
    check("const HEADER = '/* Licensed under the EUPL, Version 1.2 */';\n");
    check('const re = /licensed under the MIT license/i;\n');
    check('throw new Error("package is licensed under the GPL");\n');
  });

  it('say what a module or a specification says of itself', () => {
    check('__license__ = "MIT"\n', 'MIT');
    check("s.licenses = ['MIT', 'GPL-2.0-only']\n", 'MIT AND GPL-2.0-only');
    check("setup(name='x', license='MIT')\n", 'MIT');
    check('HEADER = """\nanything\n"""\n\n# Licensed under the MIT License\n', 'MIT');
  });

  it('leaves out what a catalogue of translations says in another language', () => {
    check('msgid ""\n"This program is licensed under the GNU GPL, version 2.\\n"\nmsgstr ""\n"Veröffentlicht unter der GNU GPL, Version 3.\\n"\n', 'GPL-2.0-only');
  });
});
