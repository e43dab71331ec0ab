import assert from 'node:assert/strict';
import { declaredFacts } from '../declared/data';
import { normalise } from '../declared/normalise';
import type { Detection, LicenceMatch } from '../texts/model';
import { NOT_OPEN } from './contradiction';
import type { LicenceFile, LicenceStatement, ResolutionFacts } from './model';
import { resolveLicence } from './resolve';

const statement = (kind: LicenceStatement['kind'], ...values: string[]): LicenceStatement => ({ kind, file: `${kind}.json`, line: 3, values: values.map((value) => [value]), relation: 'unclear' });

/** As much of the knowledge as is asked for here. */
const DEMANDS = (id: string): number => (/^SSPL/.test(id) ? NOT_OPEN : /^A?GPL|^EUPL/.test(id) ? 3 : /^LGPL/.test(id) ? 2 : 0);

function textOf(licence: string, extra: Partial<LicenceMatch> = {}): LicenceFile {
  const match: LicenceMatch = { licence, kind: 'text', score: 1, modified: false, startLine: 1, endLine: 20, span: { start: 0, end: 100 }, ...extra };
  const detection: Detection = { expression: licence, matches: [match] };
  return { file: 'node_modules/x/LICENSE', detection };
}

function check(facts: Partial<ResolutionFacts>, expected: string): void {
  const { status, expression, candidates } = resolveLicence({ ecosystem: 'npm', statements: [], texts: [], ...facts }, (string, ecosystem) => normalise(string, ecosystem, declaredFacts()), DEMANDS);
  assert.equal(expression ?? `${status}: ${candidates.join(', ')}`.replace(/: $/, ''), expected);
}

describe('resolveLicence', () => {
  it('lets the curation decide and keeps the rest as evidence', () => {
    const curation = statement('curation', 'Apache-2.0');
    check({ curation, statements: [statement('installed', 'UNKNOWN')] }, 'Apache-2.0');
    const { evidence } = resolveLicence({ ecosystem: 'npm', curation, statements: [statement('lockfile', 'MIT')], texts: [textOf('MIT')] }, (string, ecosystem) => normalise(string, ecosystem, declaredFacts()), DEMANDS);
    assert.deepEqual(evidence.map(({ kind, value }) => `${kind} ${value}`), ['curation Apache-2.0', 'lockfile MIT', 'licence-file MIT']);
  });

  it('tells what a curation overrules where it asks for less than all that is known', () => {
    const overruled = (curated: string, ...said: readonly string[]): string | undefined =>
      resolveLicence({ ecosystem: 'npm', curation: statement('curation', curated), statements: said.map((value) => statement('installed', value)), texts: [] }, (string, ecosystem) => normalise(string, ecosystem, declaredFacts()), DEMANDS).overruled;
    assert.equal(overruled('MIT', 'GPL-3.0-only'), 'GPL-3.0-only');
    assert.equal(overruled('MIT', 'SSPL-1.0'), 'SSPL-1.0');
    for (const [curated, ...said] of [['MIT', 'MIT'], ['GPL-3.0-only', 'MIT'], ['MIT'], ['MIT', 'UNKNOWN'], ['MIT', 'MIT', 'GPL-3.0-only'], ['MIT', 'MIT OR GPL-3.0-only']]) assert.equal(overruled(curated ?? '', ...said), undefined);
  });

  it('takes the first source that is sure', () => {
    check({ statements: [statement('lockfile', 'MIT')] }, 'MIT');
    check({ statements: [statement('installed', 'SEE LICENSE IN LICENSE')], texts: [textOf('MIT')] }, 'MIT');
    check({ texts: [textOf('EUPL-1.2')] }, 'EUPL-1.2');
    check({ statements: [statement('registry', 'ISC')] }, 'ISC');
    check({}, 'unknown');
  });

  it('takes the version of the EUPL from where it is told', () => {
    check({ statements: [statement('installed', 'EUPL')], texts: [textOf('EUPL-1.1')] }, 'EUPL-1.1');
    check({ statements: [statement('installed', 'EUPL'), statement('registry', 'EUPL-1.1')] }, 'EUPL-1.1');
    check({ statements: [statement('installed', 'EUPL')] }, 'EUPL-1.2');
    check({ statements: [statement('installed', 'EUPL v1.2')], texts: [textOf('EUPL-1.1')] }, 'conflict: EUPL-1.2, EUPL-1.1');
  });

  it('narrows what is left open, and leaves the rest open', () => {
    check({ statements: [statement('installed', 'BSD')], texts: [textOf('BSD-3-Clause')] }, 'BSD-3-Clause');
    check({ statements: [statement('installed', 'BSD')] }, 'ambiguous: BSD-3-Clause, BSD-2-Clause, BSD-4-Clause');
    check({ texts: [textOf('GPL-3.0', { laterOpen: true })] }, 'ambiguous: GPL-3.0-only, GPL-3.0-or-later');
    check({ statements: [statement('installed', 'GPL-3.0-or-later')], texts: [textOf('GPL-3.0', { laterOpen: true })] }, 'GPL-3.0-or-later');
    check({ statements: [statement('installed', 'GPL')], texts: [textOf('GPL-3.0', { laterOpen: true })] }, 'ambiguous: GPL-3.0-only, GPL-3.0-or-later');
    check({ texts: [textOf('MIT'), textOf('Apache-2.0')] }, 'ambiguous: MIT OR Apache-2.0, MIT AND Apache-2.0');
    check({ texts: [textOf('LGPL-3.0', { laterOpen: true }), textOf('GPL-3.0', { laterOpen: true })] }, 'ambiguous: LGPL-3.0-only, LGPL-3.0-or-later');
  });

  it('settles words that say nothing about the terms', () => {
    for (const words of ['MIT*', 'MIT-style', 'MIT License 2020', 'the MIT please', 'MIT © 2013-2019 Jane Doe <jane@example.org>', 'Copyright 2020 Foo Inc. All rights reserved, MIT', 'MIT by Jane Doe', 'MIT, Copyright 2015 Foo and contributors', 'Licensed under MIT for all', 'MIT. Contact: jane@example.org']) {
      check({ statements: [statement('installed', words)], texts: [textOf('MIT')] }, 'MIT');
    }
  });

  it('settles no words that limit a licence or add to it', () => {
    for (const words of ['MIT, but not for military use', 'MIT for personal use', 'MIT and others, see NOTICE', 'MIT + Commons Clause']) {
      check({ statements: [statement('installed', words)] }, 'ambiguous: MIT');
      check({ statements: [statement('installed', words)], texts: [textOf('MIT')] }, 'ambiguous: MIT');
    }
    for (const words of ['MIT for students', 'MIT & more', 'MIT, AI training excluded', 'MIT (non-production)', 'MIT + terms of service', 'MIT until 2027', 'MIT, see TERMS.md', 'MIT for open source', 'MIT http://example.org/eula']) {
      check({ statements: [statement('installed', words)], texts: [textOf('MIT')] }, 'ambiguous: MIT');
    }
    check({ statements: [statement('installed', 'BSD for students')], texts: [textOf('BSD-3-Clause')] }, 'ambiguous: BSD-3-Clause');
    check({ statements: [statement('installed', 'Free for non-commercial use')], texts: [textOf('MIT')] }, 'ambiguous: MIT');
    check({ statements: [{ ...statement('installed'), values: [['MIT until 2027', 'https://opensource.org/licenses/MIT']] }] }, 'ambiguous: MIT');
    check({ statements: [statement('installed', 'MIT no commercial use')] }, 'ambiguous: MIT');
    check({ statements: [statement('installed', 'MIT or commercial')] }, 'MIT OR LicenseRef-commercial');
  });

  it('shows both where sources contradict each other', () => {
    check({ statements: [statement('installed', 'MIT')], texts: [textOf('GPL-3.0', { laterOpen: true })] }, 'conflict: MIT, GPL-3.0-only, GPL-3.0-or-later');
    check({ statements: [statement('lockfile', 'MIT'), statement('installed', 'ISC')] }, 'conflict: MIT, ISC');
    check({ statements: [statement('installed', 'UNLICENSED')], texts: [textOf('MIT')] }, 'conflict: NONE, MIT');
    check({ statements: [statement('lockfile', 'MIT'), statement('installed', 'BSD')] }, 'conflict: MIT, BSD-3-Clause, BSD-2-Clause, BSD-4-Clause');
  });

  it('sees no contradiction where there is none', () => {
    check({ statements: [statement('installed', 'MIT OR Apache-2.0')], texts: [textOf('MIT'), textOf('Apache-2.0')] }, 'MIT OR Apache-2.0');
    check({ statements: [statement('installed', 'LGPL-3.0-or-later')], texts: [textOf('GPL-3.0', { laterOpen: true })] }, 'LGPL-3.0-or-later');
    check({ statements: [statement('installed', 'GPL-2.0-or-later')], texts: [textOf('GPL-3.0', { laterOpen: true })] }, 'GPL-2.0-or-later');
    check({ statements: [statement('installed', 'GPLv3'), statement('registry', 'GPL-3.0-or-later')] }, 'GPL-3.0-or-later');
    check({ statements: [statement('lockfile', 'MIT OR ISC'), statement('installed', 'ISC OR MIT')] }, 'MIT OR ISC');
    check({ statements: [statement('installed', 'MIT'), statement('registry', 'UNKNOWN')] }, 'MIT');
    check({ statements: [statement('installed', 'CC-BY-4.0')], texts: [textOf('CC-BY-4.0', { modified: true }), textOf('CC-BY-3.0')] }, 'CC-BY-4.0');
    check({ statements: [statement('installed', 'MIT')], texts: [textOf('Apache-2.0', { modified: true })] }, 'MIT');
  });

  it('sets the head of a main source file against what is stated where it asks for more', () => {
    const facts = (head: string): Partial<ResolutionFacts> => ({ statements: [statement('installed', 'MIT')], texts: [textOf('MIT')], heads: [statement('header', head)] });
    check(facts('GPL-3.0-or-later'), 'conflict: MIT, GPL-3.0-or-later');
    check(facts('MIT AND GPL-2.0-only'), 'conflict: MIT, MIT AND GPL-2.0-only');
    for (const quiet of ['MIT', 'Apache-2.0', 'MIT OR GPL-2.0-only', 'GPL-2.0-or-later WITH Classpath-exception-2.0']) check(facts(quiet), 'MIT');
    check({ statements: [statement('installed', 'AGPL-3.0-only')], heads: [statement('header', 'LGPL-3.0-only')] }, 'AGPL-3.0-only');
    check({ heads: [statement('header', 'GPL-3.0-only')] }, 'unknown');
    check({ statements: [statement('installed', 'MPL-2.0')], heads: [statement('header', 'MPL-2.0-no-copyleft-exception')] }, 'conflict: MPL-2.0, MPL-2.0-no-copyleft-exception');
    check({ statements: [statement('installed', 'MIT')], heads: [statement('header', 'MPL-2.0-no-copyleft-exception')] }, 'MIT');
  });

  it('tells the text of a licence that is not open source under a name of its own', () => {
    check({ statements: [statement('installed', 'LicenseRef-own')], texts: [textOf('SSPL-1.0')] }, 'conflict: LicenseRef-own, SSPL-1.0');
    check({ statements: [statement('installed', 'LicenseRef-own')], texts: [textOf('SSPL-1.0', { modified: true })] }, 'LicenseRef-own');
  });

  it('takes the text for the id that came after the package', () => {
    check({ statements: [statement('installed', 'Python-2.0')], texts: [textOf('Python-2.0.1')] }, 'Python-2.0.1');
    check({ statements: [statement('installed', 'Python-2.0')], texts: [textOf('Python-2.0.1', { modified: true })] }, 'Python-2.0');
    check({ statements: [statement('installed', 'BSD-2-Clause')], texts: [textOf('BSD-2-Clause-Views')] }, 'BSD-2-Clause');
  });

  it('joins the values of one statement as it says', () => {
    const several = (relation: LicenceStatement['relation']): LicenceStatement => ({ ...statement('installed', 'MIT', 'Apache 2.0'), relation });
    check({ statements: [several('any')] }, 'MIT OR Apache-2.0');
    check({ statements: [several('all')] }, 'MIT AND Apache-2.0');
    check({ statements: [several('unclear')] }, 'ambiguous: MIT OR Apache-2.0, MIT AND Apache-2.0');
    check({ statements: [{ ...several('any'), values: [['Apache License', 'https://www.apache.org/licenses/LICENSE-2.0']] }] }, 'Apache-2.0');
    check({ statements: [{ ...several('any'), values: [['GPLv3', 'GPL-3.0-or-later']] }] }, 'GPL-3.0-or-later');
    check({ statements: [{ ...several('any'), values: [['MIT', 'https://www.apache.org/licenses/LICENSE-2.0']] }] }, 'ambiguous: MIT, Apache-2.0');
  });

  it('knows when no rights are granted', () => check({ statements: [statement('installed', 'proprietary')] }, 'none'));

  it('does not call a text by the name of the licence it was made from where it grants less', () => {
    const altered = textOf('MIT', { modified: true, altered: true, differences: [{ expected: 'sell', found: '', span: { start: 50, end: 50 }, line: 7, altering: true }] });
    check({ statements: [statement('installed', 'MIT')], texts: [altered] }, 'LicenseRef-modified-MIT');
    check({ texts: [altered] }, 'LicenseRef-modified-MIT');
    check({ statements: [statement('installed', 'MIT OR Apache-2.0')], texts: [altered] }, 'LicenseRef-modified-MIT OR Apache-2.0');
    check({ statements: [statement('installed', 'MIT')], texts: [altered, textOf('MIT')] }, 'MIT');
    check({ statements: [statement('installed', 'LicenseRef-own')], texts: [altered] }, 'LicenseRef-own');
    check({ statements: [statement('installed', 'MIT')], texts: [textOf('MIT', { modified: true })] }, 'MIT');
    check({ curation: statement('curation', 'MIT'), texts: [altered] }, 'MIT');
  });

  it('adds what a text forbids to the licence it is added to', () => {
    const restricted = (licence: string): LicenceFile => {
      const { file, detection } = textOf(licence);
      return { file, detection: { ...detection, restrictions: [{ kind: 'LicenseRef-NonCommercial', quote: 'Not for commercial use.', span: { start: 110, end: 130 }, line: 22 }] } };
    };
    check({ statements: [statement('installed', 'MIT')], texts: [restricted('MIT')] }, 'MIT AND LicenseRef-NonCommercial');
    check({ texts: [restricted('MIT')] }, 'MIT AND LicenseRef-NonCommercial');
    check({ statements: [statement('installed', 'MIT OR Apache-2.0')], texts: [restricted('MIT')] }, '(MIT OR Apache-2.0) AND LicenseRef-NonCommercial');
    check({ statements: [statement('installed', 'UNLICENSED')], texts: [{ ...restricted('MIT'), detection: { matches: [], restrictions: [] } }] }, 'none');
  });

  it('does not call a text by its name where a condition is added that has none', () => {
    const { file, detection } = textOf('MIT');
    const restrictions = [{ kind: 'further-condition' as const, quote: 'This licence expires on 31 December 2021.', span: { start: 110, end: 150 }, line: 22 }];
    check({ statements: [statement('installed', 'MIT')], texts: [{ file, detection: { ...detection, restrictions } }] }, 'LicenseRef-modified-MIT');
  });

  it('lets a long text of another licence contradict although it was changed', () => {
    const copied = textOf('AGPL-3.0', { modified: true, laterOpen: true, score: 0.99, span: { start: 0, end: 30_000 } });
    check({ statements: [statement('installed', 'MIT')], texts: [copied] }, 'conflict: MIT, AGPL-3.0-only, AGPL-3.0-or-later');
    check({ statements: [statement('installed', 'BSD-3-Clause')], texts: [textOf('NCSA', { modified: true, score: 0.95 })] }, 'BSD-3-Clause');
  });

  it('tells a whole or broken text that asks for more, whatever stands beside it', () => {
    const gpl = textOf('GPL-3.0', { laterOpen: true });
    const told = 'conflict: MIT, GPL-3.0-only, GPL-3.0-or-later';
    const mit = [statement('installed', 'MIT')];
    check({ statements: mit, texts: [textOf('MIT'), gpl] }, told);
    check({ statements: mit, texts: [{ ...textOf('MIT'), detection: { matches: [...textOf('MIT').detection.matches, ...gpl.detection.matches] } }] }, told);
    check({ statements: mit, texts: [textOf('GPL-3.0', { modified: true, part: true, score: 0.55, span: { start: 0, end: 15_000 } })] }, told);
    check({ statements: mit, texts: [textOf('MIT'), textOf('AGPL-3.0', { modified: true, part: true, score: 0.3, rivals: ['GPL-3.0'], span: { start: 0, end: 5_000 } })] }, 'conflict: MIT, AGPL-3.0-only, AGPL-3.0-or-later, GPL-3.0-only, GPL-3.0-or-later');
    check({ statements: [statement('installed', 'Apache-2.0')], texts: [textOf('Apache-2.0'), textOf('SSPL-1.0')] }, 'conflict: Apache-2.0, SSPL-1.0');
  });

  it('leaves the texts of what a component bundles, and what its licence allows for, alone', () => {
    const gpl = textOf('GPL-3.0', { laterOpen: true });
    const mit = [statement('installed', 'MIT')];
    check({ statements: mit, texts: [textOf('MIT'), { ...gpl, ofParts: true }] }, 'MIT');
    check({ statements: mit, texts: [textOf('MIT'), { ...gpl, introduced: ['GPL-3.0'] }] }, 'MIT');
    check({ statements: mit, texts: [{ ...gpl, detection: { matches: ['MIT', 'BSD-3-Clause', 'GPL-3.0'].flatMap((id) => textOf(id).detection.matches) } }] }, 'MIT');
    check({ statements: mit, texts: [textOf('MIT'), textOf('Apache-2.0')] }, 'MIT');
    check({ statements: mit, texts: [textOf('GPL-3.0', { modified: true, part: true, rivals: ['ISC'], span: { start: 0, end: 15_000 } })] }, 'MIT');
    check({ statements: [statement('installed', 'MIT OR GPL-3.0-or-later')], texts: [textOf('MIT'), gpl] }, 'MIT OR GPL-3.0-or-later');
    check({ statements: [statement('installed', 'GPL-3.0-or-later')], texts: [gpl, textOf('LGPL-3.0')] }, 'GPL-3.0-or-later');
    check({ statements: [statement('installed', 'LGPL-2.1-or-later')], texts: [textOf('LGPL-2.1'), textOf('GPL-2.0')] }, 'LGPL-2.1-or-later');
    check({ statements: [statement('installed', 'LicenseRef-own')], texts: [gpl] }, 'LicenseRef-own');
  });

  it('tells a text made from another licence than is stated, where it grants less than that', () => {
    const altered = textOf('BSD-2-Clause', { modified: true, altered: true });
    check({ statements: [statement('installed', 'MIT')], texts: [altered] }, 'conflict: MIT, LicenseRef-modified-BSD-2-Clause');
    check({ statements: [statement('installed', 'MIT')], texts: [textOf('MIT'), altered] }, 'MIT');
  });

  it('never calls open in silence what its licence file withholds', () => {
    const silent: LicenceFile = { file: 'node_modules/x/LICENSE', detection: { matches: [] } };
    const withheld: LicenceFile = { ...silent, withheld: { quote: 'All rights reserved.', line: 3 } };
    check({ statements: [statement('installed', 'MIT')], texts: [withheld] }, 'conflict: MIT, NONE');
    check({ statements: [statement('installed', 'MIT')], texts: [textOf('MIT'), withheld] }, 'conflict: MIT, NONE');
    check({ statements: [statement('installed', 'SEE LICENSE IN EULA.txt')], texts: [withheld] }, 'none');
    check({ texts: [withheld] }, 'none');
    check({ statements: [statement('installed', 'UNLICENSED')], texts: [withheld] }, 'none');
    check({ statements: [statement('installed', 'MIT')], texts: [{ ...withheld, ofParts: true }] }, 'MIT');
    check({ statements: [statement('installed', 'MIT')], texts: [silent] }, 'MIT');
    check({ curation: statement('curation', 'MIT'), texts: [withheld] }, 'MIT');
    const { evidence, contradiction } = resolveLicence({ ecosystem: 'npm', statements: [statement('installed', 'MIT')], texts: [withheld] }, (string, ecosystem) => normalise(string, ecosystem, declaredFacts()), DEMANDS);
    assert.deepEqual(evidence.map(({ kind, line, value }) => `${kind} ${String(line)} ${value}`), ['installed 3 MIT', 'licence-words 3 All rights reserved.']);
    assert.deepEqual({ kind: contradiction?.kind, line: contradiction?.line }, { kind: 'withheld', line: 3 });
  });
});
