import assert from 'node:assert/strict';
import { readMarked } from '../../../../test/support/marked';
import { indexLines } from '../text/lines';
import { changedText } from './edit';
import { policyRemoval } from './policy-removal';

/** Removes what the mark stands in, an entry or a key: `expected` is left, nothing where that is refused. */
function check(what: 'entry' | 'key', fixture: string, expected: string | undefined): void {
  const { text, spans } = readMarked(fixture);
  const span = spans.get('x');
  assert(span);
  const { line, character } = indexLines(text).rangeOf(span).start;
  const place = { what, file: 'p', line: String(line), character: String(character), value: text.slice(span.start, span.end) };
  const result = policyRemoval.apply({ fix: 'policy-removal', title: { id: 'fix.policy-removal.key' }, arguments: place }, { files: new Map([['p', text]]), licenceTexts: new Map(), today: '2026-11-22' });
  const change = 'edit' in result ? result.edit.changes[0] : undefined;
  assert.equal(change && changedText(text, change), expected);
}

describe('taking something out of the policy file', () => {
  it('takes a whole entry, and no comment of another', () => {
    check('entry', '# ours\nwaivers:\n  - code: «x:a»\n    reason: b # why\n  # next\n  - code: c\n    reason: d\n', '# ours\nwaivers:\n  # next\n  - code: c\n    reason: d\n');
    check('entry', 'waivers:\n  - code: a\n    reason: b\n  - code: «x:c»\n    reason: d', 'waivers:\n  - code: a\n    reason: b\n');
  });
  it('takes the list too where nothing else is in it', () => {
    check('entry', 'outbound: MIT\nwaivers:\n  - code: «x:a»\n    reason: b\nallow: [MIT]\n', 'outbound: MIT\nallow: [MIT]\n');
  });
  it('takes an element of a list on one line with its comma, in JSON too', () => {
    check('entry', 'choices: [{ choose: A }, { choose: «x:B» }]\n', 'choices: [{ choose: A }]\n');
    check('entry', '{"choices": [{"choose": "«x:A»"}, {"choose": "B"}], "allow": []}', '{"choices": [{"choose": "B"}], "allow": []}');
  });
  it('takes a key with its value', () => {
    check('key', 'outbound: MIT\n«x:alow»:\n  - MIT\n  - ISC\n# last\ndeny: [A]\n', 'outbound: MIT\n# last\ndeny: [A]\n');
    check('key', 'uses:\n  - «x:usse»: a\n    use: tool\n', 'uses:\n  - use: tool\n');
    check('key', '{ "«x:outbond»": "MIT" , "allow": [] }', '{ "allow": [] }');
  });
  it('is refused where the file is not what it was', () => {
    check('key', 'outbound: [\n«x:alow»: a\n', undefined);
  });
});
