import assert from 'node:assert/strict';
import { translatorFor } from '../../../server/src/core/messages/language';
import { comparisonNote } from './comparison-note';

const translator = translatorFor('en', undefined);

describe('a comparison of licences as a note', () => {
  it('has what differs first, a column for each licence and the clauses', () => {
    const row = (label: string, differs: boolean) => ({
      term: label,
      label,
      meaning: '',
      differs,
      cells: [
        { value: 'yes' as const, clause: { text: 'Art. 5 | 6' } },
        { value: differs ? ('no' as const) : ('yes' as const) },
      ],
    });
    const note = comparisonNote(
      {
        licences: [
          { id: 'EUPL-1.2', name: '', url: 'https://spdx.org/licenses/EUPL-1.2.html' },
          { id: 'MIT', name: '' },
        ],
        unknown: [],
        groups: [{ id: 'Must', label: 'Must', rows: [row('Include licence', false), row('Copyleft', true)] }],
      },
      (message) => translator.text(message),
    );
    assert.deepEqual(note.split('\n'), [
      '# EUPL-1.2, MIT',
      '',
      '## 1 difference',
      '',
      '| Term | [EUPL-1.2](https://spdx.org/licenses/EUPL-1.2.html) | MIT |',
      '| --- | --- | --- |',
      '| Must: Copyleft | yes (Art. 5 \\| 6) | no |',
      '',
      '## The same in all (1)',
      '',
      '| Term | [EUPL-1.2](https://spdx.org/licenses/EUPL-1.2.html) | MIT |',
      '| --- | --- | --- |',
      '| Must: Include licence | yes (Art. 5 \\| 6) | yes |',
      '',
    ]);
  });
});
