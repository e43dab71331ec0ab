import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { DEPENDENCY_FINDINGS, FILE_FINDINGS, FOLDER_FINDINGS, PACKAGE_FINDINGS, REUSE_FINDINGS } from './registry';

describe('findings', () => {
  const codes = [...DEPENDENCY_FINDINGS, ...PACKAGE_FINDINGS, ...FOLDER_FINDINGS, ...FILE_FINDINGS, ...REUSE_FINDINGS].map(({ code }) => code);
  it('have one documentation page each', () => {
    for (const code of codes) assert(existsSync(`docs/findings/${code}.md`), `docs/findings/${code}.md is missing`);
  });
  it('have stable codes in kebab-case', () => {
    for (const code of codes) assert.match(code, /^[a-z]+(-[a-z0-9]+)*$/);
  });
  it('leave no page without finding', () => {
    const known = new Set(codes);
    const pages = readdirSync('docs/findings').map((name) => name.replace(/\.md$/, ''));
    for (const page of pages) assert(known.has(page) || page.startsWith('publiccode-'), `docs/findings/${page}.md belongs to no finding`);
  });
});
