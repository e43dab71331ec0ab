import assert from 'node:assert/strict';
import { policyInWriting } from './writing';

/** What can be written at `|`: names of keys, or `key = ` and the key a value is written for; and the word begun. */
function check(fixture: string, expected: string | undefined, begun = ''): void {
  it(JSON.stringify(fixture), () => {
    const text = fixture.slice(0, fixture.indexOf('|'));
    const at = text.lastIndexOf('\n') + 1;
    const writing = policyInWriting(text.slice(at), text.slice(0, at));
    const found = writing && ('keys' in writing ? writing.keys.map(({ name }) => name).join(' ') : `${writing.section ?? ''}.${writing.key.name} = `);
    assert.equal(found, expected);
    if (writing) assert.equal(text.slice(at).slice(writing.start), begun);
  });
}

describe('what is being written in a policy file', () => {
  check('outbound: MIT\nuses:\n  - use: tool\nallow: []\nd|', 'copyright profile doctrine deny curations choices licences waivers matrices ignore', 'd');
  check('doctrine: eu|', '.doctrine = ', 'eu');
  check('waivers:\n  - |', 'code package path reason expires');
  check('waivers:\n  - code: missing-header\n    |', 'package path reason expires');
  check('waivers:\n  - code: missing-header\n    reason: x\n  - code: mis|', 'waivers.code = ', 'mis');
  check('outbound: MIT\nuses:\n- use: "t|', 'uses.use = ', 't');
  check('uses: [{ use: tool, |', 'ecosystem scope package');
  check('uses: [{ use: tool }, { scope: |', 'uses.scope = ');
  check('uses: [{ use: tool }, |', undefined);
  check('allow:\n  - |', undefined);
  check('outbound: MIT\nnonsense:\n  - |', undefined);
});
