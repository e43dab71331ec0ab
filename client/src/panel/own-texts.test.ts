import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGLISH } from '../../../server/src/core/messages/english';
import { panelBundle } from './own-texts';

describe('panelBundle', () => {
  it('holds every text the panel names', () => {
    const folder = join(__dirname, '../../webview');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?<!\.test)\.ts$/.test(path),
    );
    const named = sources.flatMap((path) => [
      ...readFileSync(join(folder, path), 'utf8').matchAll(/['`]([a-z-]+\.[\w.-]*)/g),
    ]);
    const ids = Object.keys(ENGLISH).filter((id) =>
      named.some(([, name = '']) => id === name || (name.endsWith('.') && id.startsWith(name))),
    );
    assert(ids.length > 50);
    const bundle = panelBundle({});
    assert.deepEqual(
      ids.filter((id) => bundle[id] === undefined),
      [],
    );
  });
  it('takes the texts of another language', () => {
    const bundle = panelBundle({ 'panel.title': 'Lizenzassistent', 'cli.help.about': 'x' });
    assert.equal(bundle['panel.title'], 'Lizenzassistent');
    assert.equal(bundle['panel.tab.find'], ENGLISH['panel.tab.find']);
    assert.equal(bundle['cli.help.about'], undefined);
  });
});
