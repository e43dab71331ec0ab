import assert from 'node:assert/strict';
import spdxTexts from 'spdx-license-list/full';
import { builtIndex } from '../../../../test/support/licence-index';
import { detect } from '../texts/detect';
import { withConditions } from './conditions';

const MIT = (spdxTexts['MIT']?.licenseText ?? '').replace('<year> <copyright holders>', '2020 Foo');

describe('sentences beside a licence’s text in a component', () => {
  const check = async (text: string, expected: readonly string[]): Promise<void> => {
    const { restrictions = [] } = withConditions(detect(text, await builtIndex()), text);
    assert.deepEqual(restrictions.map(({ kind, quote }) => `${kind}: ${quote}`), expected, text.slice(-200));
  };
  it('are conditions where they allow less or ask for more', async () => {
    for (const sentence of ['Installations with more than 100 users need a separate written agreement.', 'You may not use the Software to build a product that competes with Foo.', 'Use by government agencies is not permitted.', 'All advertising must mention Foo.', 'Queda prohibido el uso comercial.', 'L’uso commerciale è vietato.', 'Commercieel gebruik is niet toegestaan.'])
      await check(`${MIT}\n\n${sentence}\n`, [`further-condition: ${sentence}`]);
  });
  it('are none where they say nothing of the kind, or stand among several texts', async () => {
    await check(MIT, []);
    await check(`${MIT}\n\nContributors: A, B and C. Commercial and non-commercial use are permitted.\n`, []);
    await check(`${MIT}\n\nNobody may sell this.\n\n${spdxTexts['Zlib']?.licenseText ?? ''}`, []);
  });
});
