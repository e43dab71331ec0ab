import { atOnce } from '../../core/text/slices';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { compactFacts, createExpander, factsSaid } from '../../core/facts/compact';
import type { CompactFacts } from '../../core/facts/compact';
import { readCoveredHeader } from '../../core/facts/header';
import type { FileFacts } from '../../core/facts/model';
import { readFacts } from '../../core/facts/read';
import { decodeText } from '../../core/text/decode';
import { quickFacts } from './quick';

const TAG = `SPDX-License-${'Identifier'}:`;

/** What the slow way says. */
function slowFacts(bytes: Buffer, path: string): FileFacts {
  const decoded = decodeText(bytes);
  return decoded.binary ? { path, role: 'covered', problems: [], empty: 'blank', binary: true } : atOnce(readFacts(path, decoded.text, { header: readCoveredHeader, licenceText: () => ({ matches: [] }) }));
}

describe('facts of covered files, read from bytes', () => {
  const piece = fc.constantFrom(`${TAG} MIT`, `${TAG} MIT AND`, 'spdx-license-identifier: MIT', 'Copyright 2020 José', 'Copyright 2021 Jane', 'Licensed under the EUPL', 'Licensed under the GPL version 2', '\n', '\r', '\r\n', '# ', ' */', 'REUSE-IgnoreStart', 'REUSE-IgnoreEnd', '\0', ' ');
  const bytes = fc.tuple(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 20 }), fc.nat(5_000), fc.constantFrom('utf8' as const, 'latin1' as const)).map(([parts, filling, encoding]) => Buffer.from(parts.join('').replace('#', `#${'-'.repeat(filling)}\n`), encoding));

  it('are those of the whole text', () => {
    fc.assert(fc.property(bytes, (content) => assert.deepEqual(quickFacts(content, 'a.py'), slowFacts(content, 'a.py'))), { numRuns: FUZZ_RUNS });
  });

  it('are left to others where a licence’s text seems to stand in the head', () => {
    const text = '# Permission is hereby granted, free of\n# charge, to any person';
    assert.equal(quickFacts(Buffer.from(`# ${TAG} EUPL-1.2\n${text}`), 'a.py'), undefined);
    assert.notEqual(quickFacts(Buffer.from(`# ${TAG} EUPL-1.2\nx = '${text.slice(2, 30)}'\n`), 'a.py'), undefined);
    assert.equal(quickFacts(Buffer.from(text), 'a.py'), undefined);
    assert.notEqual(quickFacts(Buffer.from(text.replaceAll('# ', '')), 'a.py'), undefined);
  });

  it('survive being made short, sent and made long again', () => {
    const expand = createExpander();
    fc.assert(
      fc.property(bytes, (content) => {
        const facts = slowFacts(content, 'a.py');
        const sent = JSON.parse(JSON.stringify(compactFacts(facts) ?? null)) as CompactFacts | null;
        const received = factsSaid('a.py', expand(sent ?? undefined));
        const silent = received.header && sent?.l === undefined;
        assert.deepEqual(received, silent ? { ...facts, lines: [0] } : facts);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('keep the places of lines of any length', () => {
    const text = `${'x'.repeat(50_000)}\n${'y'.repeat(123_456)}\n\n# ${TAG} MIT`;
    const facts = slowFacts(Buffer.from(text), 'a.py');
    assert.deepEqual(createExpander()(compactFacts(facts)).lines, facts.lines);
  });
});
