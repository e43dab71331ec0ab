import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { FINDING_CODES } from './registry';

describe('findings', () => {
  it('have one documentation page each', () => {
    for (const code of FINDING_CODES) assert(existsSync(`docs/findings/${code}.md`), `docs/findings/${code}.md is missing`);
  });
  it('have stable codes in kebab-case', () => {
    for (const code of FINDING_CODES) assert.match(code, /^[a-z]+(-[a-z0-9]+)*$/);
  });
  it('leave no page without finding', () => {
    const pages = readdirSync('docs/findings').map((name) => name.replace(/\.md$/, ''));
    for (const page of pages) assert(FINDING_CODES.has(page) || page.startsWith('publiccode-'), `docs/findings/${page}.md belongs to no finding`);
  });
});
