import assert from 'node:assert/strict';
import type { FileRole } from './model';
import { licenceInWriting } from './writing';
import type { LicenceInWriting } from './writing';

describe('licenceInWriting', () => {
  /** The text ends at the cursor; what is being written stands after `|`. */
  const check = (path: string, role: FileRole, marked: string, side: LicenceInWriting['side'] | undefined): void => {
    const text = marked.replace('|', '');
    const lineStart = text.lastIndexOf('\n') + 1;
    const found = licenceInWriting(path, role, text.slice(lineStart), text.slice(0, lineStart));
    assert.equal(found?.side, side, marked);
    if (found) assert.equal(found.start, marked.indexOf('|') - lineStart, marked);
  };
  it('knows header tags in any file', () => {
    check('a.ts', 'covered', '// SPDX-License-Identifier: |MI', 'file');
    check('a.py', 'covered', '# SPDX-License-Identifier: |MIT OR ', 'file');
    check('a.ts', 'covered', 'const licence = "', undefined);
  });
  it('knows the fields of manifests', () => {
    check('package.json', 'manifest', '{ "license": "|EU', 'own');
    check('package.json', 'manifest', '{ "name": "MIT', undefined);
    check('composer.json', 'manifest', '  "license": ["|', 'own');
    check('Cargo.toml', 'manifest', 'license = "|MIT', 'own');
    check('pyproject.toml', 'manifest', 'license = { text = "|', 'own');
    check('CITATION.cff', 'manifest', 'license: |', 'own');
    check('x.gemspec', 'manifest', '  spec.license = "|', 'own');
    check('REUSE.toml', 'reuse', 'SPDX-License-Identifier = "|', 'file');
  });
  it('knows the name of a license element, and of nothing else', () => {
    check('pom.xml', 'manifest', '<licenses><license>\n  <name>|', 'own');
    check('pom.xml', 'manifest', '<license></license><developer>\n  <name>', undefined);
  });
  it('tells the own licence from those of others in the policy file', () => {
    check('.licence-assistant.yaml', 'policy', 'outbound: |', 'own');
    check('.licence-assistant.yaml', 'policy', 'deny:\n  - |', 'used');
    check('.licence-assistant.yaml', 'policy', 'ignore:\n  - ', undefined);
    check('.licence-assistant.yaml', 'policy', 'choices:\n  - package: a\n    choose: |', 'used');
  });
});
