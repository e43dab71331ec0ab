import assert from 'node:assert/strict';
import { memoryFiles } from '../../../../test/support/memory-files';
import type { Detection, LicenceMatch } from '../../core/texts/model';
import { createPackageFiles } from './package-files';
import { licenceFilesIn } from './texts';

/** Stands for core/texts: the text of a licence is its id in angle brackets. */
function identify(text: string): Detection {
  const matches = [...text.matchAll(/<([\w.-]+)>/g)].map(({ index, 0: whole, 1: licence = '' }): LicenceMatch => {
    const startLine = text.slice(0, index).split('\n').length;
    return { licence, kind: 'text', score: 1, modified: false, startLine, endLine: startLine, span: { start: index, end: index + whole.length } };
  });
  return { matches };
}

/** What is known of each file besides its licences. */
async function check(contents: Readonly<Record<string, string>>, expected: readonly string[]): Promise<void> {
  const at = '/work/node_modules/a';
  const files = createPackageFiles(memoryFiles(Object.fromEntries(Object.entries(contents).map(([name, text]) => [`${at}/${name}`, text]))), identify, '/work', undefined);
  const found = await licenceFilesIn(at, files);
  assert.deepEqual(found.map(({ file, ofParts, introduced = [], withheld }) => [file.slice('node_modules/a/'.length), ...(ofParts === true ? ['of parts'] : []), ...introduced.map((each) => `introduces ${each}`), ...(withheld ? [`${String(withheld.line)} ${withheld.quote}`] : [])].join(': ')), expected);
}

describe('licence files of an installed package', () => {
  it('tell what is withheld where no licence was found', async () => {
    await check({ LICENSE: 'Copyright Foo.\nAll rights reserved.\n' }, ['LICENSE: 2 All rights reserved.']);
    await check({ 'EULA.txt': 'By installing it you agree to these terms.\n' }, ['EULA.txt: 1 By installing it you agree to these terms.']);
    await check({ LICENSE: '<MIT>\nCopyright Foo. All rights reserved.\n' }, ['LICENSE']);
    await check({ LICENSE: 'See README.md.\n' }, ['LICENSE']);
  });

  it('tell which texts belong to something else', async () => {
    await check({ LICENSE: '<MIT>', 'LICENSE.readline': '<GPL-3.0>' }, ['LICENSE', 'LICENSE.readline: of parts']);
    await check({ LICENSE: '<MIT>\n\nThis package bundles readline:\n\n<GPL-3.0>' }, ['LICENSE: introduces GPL-3.0']);
    await check({ LICENSE: '<MIT>\n\n---\n\n<GPL-3.0>' }, ['LICENSE']);
    await check({ COPYING: `The following is for readline only.${'\n'.repeat(12)}<GPL-3.0>` }, ['COPYING: introduces GPL-3.0']);
  });
});
