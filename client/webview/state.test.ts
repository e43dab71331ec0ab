import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../test/support/fuzz';
import { FRESH_STATE, MOST_COMPARED, restoreState, type PanelState } from './state';

describe('the panel state', () => {
  it('comes back as it was saved', () => {
    const state: PanelState = {
      tab: 'find',
      project: {
        project: 'app',
        assumption: { outbound: 'GPL-3.0-only', doctrine: 'strict', uses: { 'npm:left': 'tool' } },
        filter: { text: 'left', marks: ['no', 'unknown'], scope: 'runtime', licence: 'MIT' },
        open: ['npm:left'],
      },
      check: { inbound: 'MIT', outbound: 'EUPL-1.2', doctrine: 'strict' },
      find: { text: 'eupl', terms: ['Distribute'], possible: 'inbound' },
      compared: ['MIT', 'EUPL-1.2'],
    };
    assert.deepEqual(restoreState(JSON.parse(JSON.stringify(state))), state);
  });

  it('is fresh where nothing was saved', () => {
    assert.deepEqual(restoreState(undefined), FRESH_STATE);
  });

  it('leaves out what an older version saved and this one does not know', () => {
    const saved = {
      tab: 'publish',
      project: {
        assumption: { doctrine: 'lenient', uses: { a: 'embed', b: 'tool' } },
        filter: { marks: ['maybe', 'yes'] },
      },
      find: { possible: 'both' },
    };
    const state = restoreState(saved);
    assert.equal(state.tab, 'project');
    assert.deepEqual(state.project.assumption, { uses: { b: 'tool' } });
    assert.deepEqual(state.project.filter.marks, ['yes']);
    assert.equal(state.find.possible, '');
  });

  it('holds no more licences than can be compared, whatever was saved', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string()), (value, compared) => {
        const state = restoreState({ ...(value as object), compared });
        assert.ok(state.compared.length <= MOST_COMPARED);
        assert.deepEqual(restoreState(state), state);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
