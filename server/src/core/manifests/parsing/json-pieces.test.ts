import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../../test/support/fuzz';
import { assertSpansInside } from '../../../../../test/support/manifests';
import { mutated } from '../../../../../test/support/mutate';
import { atOnce } from '../../text/slices';
import { readJson, type JsonOptions, type JsonReading } from './json';
import { readJsonInPieces } from './json-pieces';
import type { DataMember } from './tree';

const TEXT = `{ "name": "a", "packages": { "x": { "version": "1, }", "list": [1, [2], {"b": 3}] }, "y": {}, "z": "s", "w": {"v": "1"} },
  "items": [ {"n": 1}, [2, 3], "4", {"n": 5} ], "left": { "out": {"deep": [1, 2, 3]}, "more": 2 }, "kept": { "k": [1, 2] }, "end": true }`;

type Reading = JsonReading & { readonly members: readonly DataMember[] };

function read(by: (options: JsonOptions) => JsonReading): Reading {
  const members: DataMember[] = [];
  const hand = (member: DataMember): void => void members.push(member);
  const each = new Map<string, typeof hand | 'skip'>([
    ['packages', hand],
    ['items', hand],
    ['left', 'skip'],
  ]);
  return { ...by({ each, keep: new Set(['version', 'n', 'v']) }), members };
}

describe('readJsonInPieces', () => {
  it('says what reading at once says, wherever the text is cut', () => {
    const whole = read((options) => readJson(TEXT, options));
    for (let length = 1; length < TEXT.length; length++) {
      const { members, root, log } = read((options) => atOnce(readJsonInPieces(TEXT, options, length)));
      assert.deepEqual(members, whole.members);
      assert.deepEqual(root, whole.root);
      assert.deepEqual(log.problems, []);
    }
  });
  it('keeps every place inside any text', () => {
    fc.assert(
      fc.property(mutated([TEXT]), fc.integer({ min: 1, max: 60 }), (text, length) => {
        const { members, root, log } = read((options) => atOnce(readJsonInPieces(text, options, length)));
        assertSpansInside({ members, root, problems: log.problems }, text.length);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
