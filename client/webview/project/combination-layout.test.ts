import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../test/support/fuzz';
import type { LicenceGroup } from '../../../server/src/protocol/panel/project';
import { MARKS } from '../state';
import { drawnGroups, layoutCombination, MOST_DRAWN } from './combination-layout';

const anyGroup: fc.Arbitrary<LicenceGroup> = fc.record({
  licence: fc.string(),
  count: fc.integer({ min: 1, max: 5000 }),
  mark: fc.constantFrom(...MARKS),
  forcing: fc.boolean(),
});

describe('the picture of the combination', () => {
  it('draws what stands in the way even where much else is larger', () => {
    const many = Array.from({ length: 30 }, (_, index): LicenceGroup => ({
      licence: `L${index}`,
      count: 100 + index,
      mark: 'yes',
      forcing: false,
    }));
    const drawn = drawnGroups([...many, { licence: 'small', count: 1, mark: 'no', forcing: false }]);
    assert.equal(drawn.length, MOST_DRAWN);
    assert.equal(drawn[0]?.licence, 'small');
  });

  it('keeps every circle inside the picture and clear of the others, at any width', () => {
    fc.assert(
      fc.property(
        fc.array(anyGroup, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 260, max: 1400 }),
        fc.constantFrom(12, 13, 26),
        (groups, width, fontSize) => {
          const layout = layoutCombination(drawnGroups(groups), width, fontSize);
          for (const [index, placed] of layout.groups.entries()) {
            assert.ok(placed.x - placed.radius >= 0 && placed.x + placed.radius <= width, 'across');
            assert.ok(placed.y - placed.radius >= 0 && placed.y + placed.radius <= layout.height, 'down');
            for (const other of layout.groups.slice(0, index)) {
              if (other.side === placed.side)
                assert.ok(Math.hypot(other.x - placed.x, other.y - placed.y) >= placed.radius + other.radius, 'apart');
            }
          }
        },
      ),
      { numRuns: Math.min(FUZZ_RUNS, 300) },
    );
  });

  it('is the same picture for the same project', () => {
    const groups: LicenceGroup[] = [
      { licence: 'MIT', count: 9, mark: 'yes', forcing: false },
      { licence: 'GPL-3.0-only', count: 1, mark: 'no', forcing: true },
    ];
    assert.deepEqual(layoutCombination(groups, 800, 13), layoutCombination(groups, 800, 13));
  });
});
