import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { assertSpansInside } from '../../../../test/support/manifests';
import { readMarked } from '../../../../test/support/marked';
import { mutated } from '../../../../test/support/mutate';
import { unnamedHolder } from './holders';
import { originsIn } from './origins';

/** The licences of others are marked. */
function check(fixture: string): void {
  const { text, spans } = readMarked(fixture);
  assert.deepEqual(originsIn(text).map(({ span }) => text.slice(span.start, span.end)), [...spans.values()].map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(originsIn(text).map(({ span }) => span), [...spans.values()]);
}

const NOTICE = `(1) a/b (available at https://a.example/b)
Certain file packages were originally created under the «Apache License, Version 2.0». These files have been
copied into this project and modified. All modifications are licensed under the EUPL, Version 1.2.
`;

describe('originsIn', () => {
  it('finds the licence of what came from elsewhere', () => {
    check('These files are derived from\nthe https://a.example/b repository, which is licensed under «MPL 2.0».\n');
    check('The parser was adapted from foo ([«MIT License»](https://a.example)).\n');
    check(NOTICE);
  });
  it('leaves everything else', () => {
    check('This project is licensed under the EUPL-1.2.\n');
    check('Forked from foo.\n\nThis project is licensed under the MIT License.\n');
    check('```\nderived from foo, licensed under MIT\n```\n');
    check('The word is derived from Latin (see below).\n');
  });
  it('holds on damaged files', () => {
    fc.assert(fc.property(mutated([NOTICE.replace(/[«»]/g, '')]), (text) => void assertSpansInside(originsIn(text), text.length)), { numRuns: FUZZ_RUNS });
  });
});

describe('unnamedHolder', () => {
  const kind = (text: string): string | undefined => unnamedHolder(text)?.kind;
  it('finds blanks and descriptions', () => {
    assert.equal(kind('MIT License\n\nCopyright (c) <year> <copyright holders>\n'), 'blank');
    assert.equal(kind('Copyright (c) [year] [fullname]\n'), 'blank');
    assert.equal(kind('# Licence\n\nCopyright © "the Stakeholders" (see: STAKEHOLDERS.md), 2025\n'), 'described');
  });
  it('leaves names, and examples within a licence', () => {
    assert.equal(kind('MIT License\n\nCopyright (c) 2020 Jane Doe <jane@example.org>\n'), undefined);
    assert.equal(kind('Copyright 2021 The Foo Authors\n'), undefined);
    assert.equal(kind(`${'text\n'.repeat(200)}Copyright [yyyy] [name of copyright owner]\n`), undefined);
  });
});
