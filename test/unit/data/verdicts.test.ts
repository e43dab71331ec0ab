import assert from 'node:assert/strict';
import { knowledge } from '../../support/knowledge';
import { createJudge } from '../../../server/src/core/verdict/judge';
import { USES } from '../../../server/src/core/verdict/model';
import type { Use } from '../../../server/src/core/verdict/model';

const judge = createJudge({ knowledge, doctrine: 'european', custom: [] });

function answer(inbound: string, outbound: string, use: Use): string {
  const result = judge.judge(inbound, outbound, use);
  return result.ok ? `${result.value.verdict}` : result.error.message.id;
}

/** Inbound, outbound, and what the texts say of merging, static linking, dynamic linking; y yes, c conditional, u uncertain, n no. */
const ROWS = `
  MIT | EUPL-1.2 | yyy                      EUPL-1.2 | MIT | ncc
  CC0-1.0 | EUPL-1.2 | yyy                  Apache-2.0 | EUPL-1.2 | cyy
  BSD-4-Clause | EUPL-1.2 | ucc             MPL-2.0 | EUPL-1.2 | cyy
  EPL-2.0 | EUPL-1.2 | cyy                  MS-PL | EUPL-1.2 | cyy
  LGPL-2.1-or-later | EUPL-1.2 | ncy        GPL-3.0-only | EUPL-1.2 | nnu
  AGPL-3.0-only | EUPL-1.2 | nnu            OSL-3.0 | EUPL-1.2 | nyy
  CECILL-2.1 | EUPL-1.2 | yyy               EUPL-1.1 | EUPL-1.2 | yyy
  LiLiQ-Rplus-1.1 | EUPL-1.2 | cyy          Sleepycat | EUPL-1.2 | ccc
  OFL-1.1 | EUPL-1.2 | cyy                  CC-BY-4.0 | EUPL-1.2 | ccc
  CC-BY-SA-4.0 | EUPL-1.2 | ncc             CC-BY-NC-4.0 | EUPL-1.2 | nnn
  JSON | EUPL-1.2 | nuu                     SSPL-1.0 | EUPL-1.2 | nnn
  EUPL-1.2 | GPL-2.0-only | yyy             EUPL-1.2 | GPL-2.0-or-later | cyy
  EUPL-1.2 | EPL-2.0 | uyy                  EUPL-1.2 | CC-BY-SA-4.0 | cyy
  EUPL-1.2 | EUPL-1.1 | cyy                 EUPL-1.2 | CDDL-1.0 | ncc
  EUPL-1.2 | LicenseRef-Proprietary | ncc   EUPL-1.1 | GPL-3.0-only | uuu
  Apache-2.0 | GPL-2.0-only | nnn           Apache-2.0 | GPL-2.0-or-later | ccc
  Apache-2.0 | GPL-3.0-only | yyy           GPL-3.0-only | Apache-2.0 | nnn
  Apache-2.0 | LGPL-3.0-only | yyy          PSF-2.0 | GPL-2.0-only | yyy
  GPL-2.0-only | GPL-3.0-only | nnn         GPL-2.0-or-later | GPL-3.0-only | yyy
  GPL-3.0-only | AGPL-3.0-only | ccc        LGPL-2.1-only | AGPL-3.0-only | ccc
  MPL-2.0 | GPL-2.0-only | yyy              MPL-2.0-no-copyleft-exception | GPL-2.0-only | nnn
  MPL-1.1 | GPL-2.0-only | nnn              MPL-1.1 | MPL-2.0 | yyy
  EPL-2.0 | GPL-2.0-or-later | ccc          EPL-1.0 | GPL-2.0-only | nnn
  CDDL-1.0 | GPL-2.0-only | nnn             LGPL-3.0-only | GPL-2.0-only | nnn
  LGPL-2.1-only | MIT | ncy                 MPL-2.0 | LicenseRef-Proprietary | cyy
  CC-BY-SA-4.0 | GPL-3.0-only | ccc         MIT | CC-BY-SA-4.0 | cyy
`;
const LETTERS: Readonly<Record<string, string>> = { y: 'yes', c: 'conditional', u: 'uncertain', n: 'no' };

describe('verdicts of the knowledge base', () => {
  for (const [, inbound = '', outbound = '', letters = ''] of ROWS.matchAll(/(\S+) \| (\S+) \| (\w{3})/g)) {
    it(`${inbound} into ${outbound}`, () => {
      const found = (['merge', 'link-static', 'link-dynamic'] as const).map((use) => answer(inbound, outbound, use));
      assert.deepEqual(found, [...letters].map((letter) => LETTERS[letter]));
    });
  }
  it('linking with an exception is what the exception says', () => {
    assert.equal(answer('GPL-3.0-or-later WITH GCC-exception-3.1', 'EUPL-1.2', 'link-static'), 'yes');
    assert.equal(answer('GPL-2.0-only WITH Classpath-exception-2.0', 'LicenseRef-Proprietary', 'link-dynamic'), 'yes');
    assert.equal(answer('OpenSSL', 'GPL-2.0-only WITH openvpn-openssl-exception', 'link-dynamic'), 'conditional');
    assert.equal(answer('OpenSSL', 'GPL-2.0-only', 'link-dynamic'), 'no');
    assert.equal(answer('Apache-2.0 WITH LLVM-exception', 'GPL-2.0-only', 'merge'), 'yes');
  });
  it('every open-source component may be a tool or a part of the same distribution', () => {
    for (const { id, openSource } of knowledge.licences) {
      for (const use of USES.filter((each) => each === 'distinct' || each === 'tool')) {
        if (openSource.value) assert.equal(answer(id, 'EUPL-1.2', use), 'yes', id);
      }
    }
  });
  it('the term GPL of software licences agrees with the verdicts into the GPL', () => {
    const wrong = knowledge.licences.filter(({ id, terms, subject, contested, family }) => {
      if (!subject.includes('software') || contested.length > 0 || family?.name === 'GPL') return false;
      const fits = ['GPL-2.0-only', 'GPL-3.0-only'].some((gpl) => ['yes', 'conditional'].includes(answer(id, gpl, 'merge')));
      return fits !== (terms.GPL !== undefined);
    });
    assert.deepEqual(wrong.map(({ id }) => id), []);
  });
});
