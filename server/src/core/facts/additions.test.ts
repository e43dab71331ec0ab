import assert from 'node:assert/strict';
import { additionsOf } from './additions';

const EXCEPTION = 'As an additional permission you may incorporate material.';

describe('words beside the text of an exception', () => {
  const excludes = (above: string, licence = 'Nokia-Qt-exception-1.1'): boolean => {
    const text = `${above}\n\n${EXCEPTION}\n`;
    const start = text.indexOf(EXCEPTION);
    return additionsOf(text, { matches: [{ licence, kind: 'text', score: 1, modified: false, span: { start, end: start + EXCEPTION.length }, startLine: 3, endLine: 3 }] })?.exception === true;
  };
  it('are its title, which takes nothing out', () => {
    assert.equal(excludes('Nokia Qt LGPL Exception version 1.1'), false);
    assert.equal(excludes('All of it with the exception of the logo.'), true);
    assert.equal(excludes('The logo is an exception', 'MIT'), true);
  });
});
