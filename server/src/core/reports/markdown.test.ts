import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { scanned, translator } from '../../../../test/support/workspace';
import { markdownReport } from './markdown';

/** Knows tags, as the services that show the report do. */
const parser = new MarkdownIt({ html: true });

describe('the Markdown report, as a reader of Markdown sees it', () => {
  /** Words of the cells by table and row, and everything that is no text, code or table. */
  const read = async (files: Readonly<Record<string, string>>) => {
    const text = markdownReport.write({ assessment: (await scanned(files)).assessment(), root: '.', translator, milliseconds: 0, colour: false, version: '0.0.0' });
    const tables: string[][][] = [];
    const markup = new Set<string>();
    for (const token of parser.parse(text, {})) {
      if (token.type === 'table_open') tables.push([]);
      if (token.type === 'tr_open') tables.at(-1)?.push([]);
      if (token.type === 'th_open' || token.type === 'td_open') tables.at(-1)?.at(-1)?.push('');
      if (token.type === 'inline') {
        const row = tables.at(-1)?.at(-1);
        if (row && row.length > 0) row[row.length - 1] += (token.children ?? []).map(({ content }) => content).join('');
        for (const { type } of token.children ?? []) markup.add(type);
      } else if (!/^(?:table|thead|tbody|tr|th|td|heading|paragraph)_/.test(token.type)) markup.add(token.type);
    }
    return { text, tables, markup: [...markup].sort() };
  };
  const installed = (name: string, license: string): Record<string, string> => ({ [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', license }) });
  const manifest = (names: readonly string[], more: object = {}): string => JSON.stringify({ name: 'a', license: 'EUPL-1.2', dependencies: Object.fromEntries(names.map((name) => [name, '1'])), ...more });

  it('is two tables with as many cells in every row as in their heads', async () => {
    const { tables, markup } = await read({ 'package.json': manifest(['left', '@scope/right']), ...installed('left', 'SSPL-1.0'), ...installed('@scope/right', 'GPL-3.0-only') });
    assert.deepEqual(tables.map((rows) => [...new Set(rows.map(({ length }) => length))]), [[3], [4]]);
    assert.deepEqual(tables[1]?.slice(1).map(([name]) => name), ['left 1.0.0', '@scope/right 1.0.0']);
    assert.deepEqual(markup, ['code_inline', 'text']);
  });
  it('lets no name break a table, or be markup', async () => {
    const names = ['a|b', 'c`d', 'e\nf', '<img src=x onerror=alert(1)>', '**g** ~~h~~ [i](http://x) &lt; $j$', '\\|k', '![l](m)'];
    const packages = { '': { name: 'a', license: 'EUPL-1.2', dependencies: Object.fromEntries(names.map((name) => [name, '1'])) }, ...Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version: '1.0.0', license: 'SSPL-1.0' }])) };
    const { tables, markup } = await read({ 'package.json': manifest(names), 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }) });
    assert.deepEqual(tables.map((rows) => [...new Set(rows.map(({ length }) => length))]), [[3], [4]]);
    assert.deepEqual(tables[1]?.slice(1).map(([name]) => name).sort(), names.map((name) => `${name.replace('\n', ' ')} 1.0.0`).sort());
    const told = tables[0]?.map(([, , finding = '']) => finding).join('\n') ?? '';
    for (const name of names) assert(told.includes(`${name.replace('\n', ' ')} 1.0.0 is under`), `${name} is not told as it is:\n${told}`);
    assert.deepEqual(markup.filter((type) => type !== 'text_special'), ['code_inline', 'text']);
  });
  it('mentions nobody, and links to no issue', async () => {
    const { text } = await read({ 'package.json': manifest(['left']), ...installed('left', 'see @someone, #12 or !3') });
    assert.match(text, /see @&#8203;someone, #&#8203;12 or !&#8203;3/);
  });
  it('names files as they are called', async () => {
    const tag = `SPDX-License-${'Identifier'}: MIT OR`;
    const { tables } = await read({ 'we|ird `name`.c': `/* ${tag} */\n`, '<b>.c': `/* ${tag} */\n` });
    assert.deepEqual(tables[0]?.slice(1).map(([place]) => place).sort(), ['.', '<b>.c:1', 'we|ird `name`.c:1']);
  });
});
