import assert from 'node:assert/strict';
import { insertHeader } from './insert-header';

describe('fix insert-header', () => {
  const apply = (files: Record<string, string>, file: string) =>
    insertHeader.apply(
      { fix: 'insert-header', title: { id: 'fix.insert-header' }, arguments: { file, expression: 'EUPL-1.2', holder: 'Jane Doe' } },
      { files: new Map(Object.entries(files)), licenceTexts: new Map(), today: '2026-11-22' },
    );
  it('inserts below the first line of a script, in its comments', () => {
    const result = apply({ 'a.sh': '#!/bin/sh\necho\n' }, 'a.sh');
    assert('edit' in result);
    const [change] = result.edit.changes;
    assert.equal(change?.file, 'a.sh');
    assert.equal(change.range.start.line, 1);
    assert.match(change.text, /# SPDX-FileCopyrightText: 2026 Jane Doe\n# SPDX-License-Identifier: EUPL-1\.2/);
  });
  it('puts it beside a file that cannot hold it', () => {
    const result = apply({ 'a.png': 'x' }, 'a.png');
    assert('edit' in result);
    assert.equal(result.edit.create[0]?.file, 'a.png.license');
  });
  it('refuses what is under another licence, or somebody else’s', () => {
    const refusals = { '# Licensed under the Apache License, Version 2.0\n': 'licensed', '# Adapted from https://stackoverflow.com/a/12345 , CC BY-SA 4.0\n': 'licensed', '# Ce logiciel est régi par la licence CeCILL soumise au droit français\n': 'licensed', '# Copyright 2020 Acme. All rights reserved. Proprietary.\n': 'reserved', '# Copyright 2020 Acme\n': 'foreign', [`# SPDX-Licence-${'Identifier'}: GPL-3.0-only\n`]: 'licensed' };
    for (const [text, claim] of Object.entries(refusals)) {
      const result = apply({ 'a.py': text }, 'a.py');
      assert('refused' in result);
      assert.equal(result.refused.id, `fix.refused.claimed.${claim}`);
    }
  });
  it('refuses where the file is gone or says it already', () => {
    const refusal = (files: Record<string, string>): string | false => {
      const result = apply(files, 'a.ts');
      return 'refused' in result && result.refused.id;
    };
    assert.equal(refusal({}), 'fix.refused.no-file');
    assert.equal(refusal({ 'a.ts': '// SPDX-FileCopyrightText: 2026 Jane Doe\n// SPDX-License-Identifier: MIT\n' }), 'fix.refused.has-header');
  });
});
