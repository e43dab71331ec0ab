import assert from 'node:assert/strict';
import { replaceValue } from './replace-value';

describe('replacing a value', () => {
  const check = (text: string | undefined, character: number, expected: string | undefined): void => {
    const result = replaceValue.apply(
      { fix: 'replace-value', title: { id: 'fix.replace-value' }, arguments: { file: 'package.json', line: '1', character: String(character), value: 'EUPL 1.2', expression: 'EUPL-1.2' } },
      { files: new Map([['package.json', text]]), licenceTexts: new Map(), today: '2026-11-22' },
    );
    assert.equal('edit' in result ? result.edit.changes[0]?.text : undefined, expected);
  };
  it('replaces what was found there', () => check('{\n"license": "EUPL 1.2"}', 12, 'EUPL-1.2'));
  it('refuses a file that changed meanwhile', () => {
    check('{\n "license": "EUPL 1.2"}', 12, undefined);
    check('{}', 12, undefined);
    check(undefined, 12, undefined);
  });
});
