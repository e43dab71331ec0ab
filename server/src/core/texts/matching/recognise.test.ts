import assert from 'node:assert/strict';
import fc from 'fast-check';
import { officialTexts } from '../../../../../scripts/official-texts';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { builtIndex } from '../../../../../test/support/licence-index';
import type { LicenceIndex } from '../index/load';
import { loadIndexes } from '../index/load';
import { readWords } from '../words';
import type { Grade } from './differences';
import { recognise } from './recognise';

const texts = new Map(officialTexts().map(({ id, text }) => [id, text]));
const textOf = (id: string): string => texts.get(id) ?? assert.fail(`no text of ${id}`);

describe('recognising licence texts', () => {
  let index: readonly LicenceIndex[];
  before(async () => {
    index = await builtIndex();
  });
  const found = (text: string): [string, Grade][] =>
    recognise(text, readWords(text), index).map(({ text: known, grade }) => [known.ids[0] ?? '', grade]);
  const check = (text: string, ...expected: [string, Grade][]): void => assert.deepEqual(found(text), expected);

  it('knows every text of the SPDX list by its own id', () => {
    const wrong = [...texts].filter(([id, text]) => {
      const [only, ...others] = recognise(text, readWords(text), index);
      return !only || others.length > 0 || only.grade !== 'exact' || !only.text.ids.includes(id.replace('+', ''));
    });
    assert.deepEqual(
      wrong.map(([id]) => id),
      [],
    );
  }).timeout(60_000);

  it('lets differ what the template lets differ', () => {
    check(
      textOf('BSD-3-Clause').replace(
        'the copyright holder nor the names of its contributors',
        'Example Ltd nor the names of its contributors',
      ),
      ['BSD-3-Clause', 'exact'],
    );
    check(textOf('MIT').replace('<year> <copyright holders>', '2026 Jane Doe'), ['MIT', 'exact']);
    check(textOf('MIT').replace('IS PROVIDED "AS IS"', 'IS PROVIDED BY EXAMPLE LTD "AS IS"'), ['MIT', 'exact']);
    check(
      textOf('GPL-2.0').replace(
        /51 Franklin[^,]*, Fifth Floor, Boston, MA\s+02110-1301,? USA/g,
        '59 Temple Place, Suite 330, Boston, MA 02111-1307 USA',
      ),
      ['GPL-2.0', 'exact'],
    );
  });

  it('lets differ how an address is written, and years of a list of years', () => {
    check(textOf('LGPL-2.1').replaceAll('51 Franklin Street', '51 Franklin St'), ['LGPL-2.1', 'exact']);
    check(textOf('GD').replace('2001, 2002', '2001, 2002, 2008'), ['GD', 'exact']);
    check(textOf('GD').replace('Boutell.Com', 'Boutell.Com, 2008'), ['GD', 'edited']);
    check(textOf('MPL-1.1').replace('Sections 3.1, 3.2, 3.3, 3.4 and 3.5', 'Section 3.1-3.5'), ['MPL-1.1', 'exact']);
  });

  it('tells confusable texts apart', () => {
    check(
      textOf('ISC').replace(
        ', provided that the above copyright notice and this permission notice appear in all copies',
        '',
      ),
      ['0BSD', 'edited'],
    );
    check(textOf('MIT').replace(/The above copyright notice[^.]*\./, ''), ['MIT-0', 'edited']);
    check(textOf('BSD-3-Clause').replace(/3\. Neither[^.]*\./, ''), ['BSD-2-Clause', 'exact']);
  });

  it('reads through comments, markup and line breaks', () => {
    check(textOf('Apache-2.0').replace(/^/gm, ' * '), ['Apache-2.0', 'exact']);
    check(`<html><body><p>${textOf('MPL-2.0').replace(/\n\n/g, '</p><p>')}</p></body></html>`, ['MPL-2.0', 'exact']);
    check(textOf('ISC').replace(/ /g, '\n'), ['ISC', 'exact']);
  });

  it('finds several texts in one file, and one inside a longer document', () => {
    const prose =
      'This component is part of the distribution and was written by several people over the years. '.repeat(20);
    check(
      `${prose}\n${textOf('Zlib')}\n${prose}\n${textOf('BSL-1.0')}\n${prose}`,
      ['Zlib', 'exact'],
      ['BSL-1.0', 'exact'],
    );
    check(`${textOf('MIT')}\n\n${textOf('MIT')}`, ['MIT', 'exact'], ['MIT', 'exact']);
  });

  it('says edited where words differ and changed where they say something else', () => {
    check(textOf('MIT').replace('merge, publish', 'merge, print'), ['MIT', 'edited']);
    check(
      textOf('MIT').replace(
        'The above copyright notice',
        'The Software shall not be used by governments.\n\nThe above copyright notice',
      ),
      ['MIT', 'changed'],
    );
    check(textOf('EUPL-1.2').replace('non-exclusive, sublicensable', 'exclusive, not sublicensable'), [
      'EUPL-1.2',
      'changed',
    ]);
  });

  const altering = (text: string): readonly string[] =>
    recognise(text, readWords(text), index).flatMap(({ differences }) => differences.flatMap(({ altering, expected, found }) => (altering ? [`${expected} > ${found}`] : [])));

  it('tells words by which less is granted, or more asked for, from others', () => {
    const changed = (id: string, from: string, to: string, expected: readonly string[]): void => {
      assert(textOf(id).includes(from), `${id} has no “${from}”`);
      assert.deepEqual(altering(textOf(id).replace(from, to)), expected);
    };
    changed('MIT', 'sublicense, and/or sell', 'and/or sublicense', ['sublicense and or sell > and/or sublicense']);
    changed('MIT', ' without restriction', '', ['without restriction > ']);
    changed('MIT', 'free of charge, to', 'to', ['free of charge > ']);
    changed('AGPL-3.0', 'and are irrevocable', 'and are revocable', ['irrevocable > revocable']);
    changed('EUPL-1.2', 'royalty-free', 'royalty-bearing', ['free > bearing']);
    changed('BSD-2-Clause', 'with or without modification', 'without modification', ['with or > ']);
    changed('MIT', 'OUT OF OR IN CONNECTION WITH THE SOFTWARE', 'OUT OF THE SOFTWARE', []);
    changed('BSD-3-Clause', 'Neither the name of', 'The name of', []);
    changed('BSD-2-Clause', 'Redistributions of source code', 'Copies of source code', []);
    assert.equal(altering(textOf('Apache-2.0').replace(/3\. Grant of Patent License\.[^]*?(?=4\. Redistribution)/, '')).length, 1);
  });

  it('takes a condition that stands elsewhere for no difference', () => {
    const notice = /The above copyright notice[^]*?of the Software\.\s+/.exec(textOf('JSON'))?.[0] ?? assert.fail('no notice');
    check(textOf('JSON').replace(notice, '').replace('not Evil.', `not Evil.\n\n${notice}`), ['JSON', 'exact']);
  });

  it('knows a short text that breaks off by what is there of it', () => {
    check(textOf('MIT').slice(0, textOf('MIT').indexOf('THE SOFTWARE IS PROVIDED')), ['MIT', 'edited']);
    check(`${textOf('MIT').slice(0, textOf('MIT').indexOf('THE SOFTWARE IS PROVIDED'))}${'Other words of another text follow here. '.repeat(5)}`);
  });

  it('knows the wordings of earlier releases', () => {
    const older = textOf('Ruby')
      .replace(/object code or binary form/, 'object code or executable form')
      .replace(/binaries and library/, 'executables and library')
      .replace(/give non-standard binaries/g, 'give non-standard executables')
      .replace(/ But some files[^]*LEGAL\./, '');
    check(older, ['Ruby', 'exact']);
  });

  it('takes a bullet for a bullet and "or" behind "neither" for a slip', () => {
    check(textOf('OSL-3.0').replace('d) to perform', '4) to perform'), ['OSL-3.0', 'exact']);
    check(textOf('BSD-3-Clause').replace('copyright holder nor', 'copyright holder or'), ['BSD-3-Clause', 'edited']);
  });

  it('does not name a licence after somebody else', () => {
    const named = textOf('BSD-3-Clause-HP').replace(/HP nor the names of its/, 'Example Ltd nor the names of its');
    assert.notEqual(found(named)[0]?.[0], 'BSD-3-Clause-HP');
  });

  it('is silent on other texts', () => {
    check('The quick brown fox is granted permission to jump, provided that the lazy dog agrees. '.repeat(50));
    check('');
  });

  it('answers for any sequence of licence words', () => {
    const words = fc.constantFrom(
      ...new Set(textOf('BSD-3-Clause').split(/\s+/)),
      'the software',
      'permission is hereby granted',
      'without warranty of any kind',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 200 }), (parts) => {
        found(parts.join(' '));
      }),
      { numRuns: Math.min(FUZZ_RUNS, 500) },
    );
  });

  it('has no index for bytes that are none', () => {
    assert.equal(loadIndexes(new Uint8Array(3)), undefined);
    assert.equal(loadIndexes(new Uint8Array(100)), undefined);
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.equal(loadIndexes(bytes), undefined);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
