import assert from 'node:assert/strict';
import type { ComponentRow } from '../../../server/src/protocol/panel/project';
import { NO_FILTER, type ComponentFilter } from '../state';
import { filterComponents, toggled, valuesOf } from './filter';

const row = (
  name: string,
  licence: string,
  scope: ComponentRow['scope'],
  mark: ComponentRow['mark'],
): ComponentRow => ({
  id: name,
  name,
  version: '1.0.0',
  ecosystem: 'npm',
  licence,
  licenceKnown: true,
  scope,
  direct: true,
  use: 'link-dynamic',
  mark,
});

const ROWS = [
  row('readline', 'GPL-3.0-only', 'runtime', 'no'),
  row('left-pad', 'MIT', 'runtime', 'yes'),
  row('mocha', 'MIT', 'test', 'yes'),
];

function check(filter: Partial<ComponentFilter>, expected: readonly string[]): void {
  assert.deepEqual(
    filterComponents(ROWS, { ...NO_FILTER, ...filter }).map(({ name }) => name),
    expected,
  );
}

describe('the filter of components', () => {
  it('leaves everything where nothing is asked', () => check({}, ['readline', 'left-pad', 'mocha']));
  it('looks for text in names and licences, in any case', () => {
    check({ text: ' LEFT ' }, ['left-pad']);
    check({ text: 'gpl' }, ['readline']);
  });
  it('narrows by verdicts, scope and licence together', () => {
    check({ marks: ['no', 'unknown'] }, ['readline']);
    check({ marks: ['yes'], scope: 'test' }, ['mocha']);
    check({ licence: 'MIT', text: 'pad' }, ['left-pad']);
  });
  it('offers the values of a column, the most frequent first', () => {
    assert.deepEqual(valuesOf(ROWS, 'licence'), ['MIT', 'GPL-3.0-only']);
  });
  it('adds a value, and takes it away again', () => {
    assert.deepEqual(toggled(toggled(['a'], 'b'), 'a'), ['b']);
  });
});
