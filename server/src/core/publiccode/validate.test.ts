import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FUZZ_RUNS } from '../../../../test/support/fuzz';
import { readMarked } from '../../../../test/support/marked';
import { LONG_DESCRIPTION, VALID_PUBLICCODE } from '../../../../test/support/publiccode';
import { mutated } from '../../../../test/support/mutate';
import { validatePubliccode } from './validate';

const VALID = VALID_PUBLICCODE.replace('platforms:', 'releaseDate: 2026-01-31\nplatforms:')
  .replace('description:', 'intendedAudience:\n  countries: [IT, DE]\ndescription:')
  .replace('availableLanguages: [en]', 'availableLanguages: [en, it]');

/** Replaces lines of the valid file and asserts the problems: code by mark, at the marked characters. */
function check(changes: Readonly<Record<string, string>>, ...expected: readonly string[]): void {
  let fixture = VALID;
  for (const [from, to] of Object.entries(changes)) {
    assert(fixture.includes(from), from);
    fixture = fixture.replace(from, () => to);
  }
  const { text, spans } = readMarked(fixture);
  const problems = validatePubliccode(text);
  assert.deepEqual(problems.map(({ code, key }) => `${code.replace('publiccode-', '')} ${key}`), expected);
  for (const { code, span } of problems) {
    const mark = spans.get(code.replace('publiccode-', ''));
    if (mark) assert.deepEqual(span, mark, code);
  }
}

describe('publiccode.yml', () => {
  it('is valid with what the standard requires', () => check({}));
  it('misses keys', () => {
    check({ 'name: Permits\n': '' }, 'missing-key name');
    check({ '  license: EUPL-1.2': '  mainCopyrightOwner: Town' }, 'missing-key legal.license');
    check({ '    - name: Office': '    - email: a@example.org' }, 'missing-key maintenance.contacts[0].name');
    check({ '  contacts:\n    - name: Office\n': '' }, 'missing-key maintenance.contacts');
  });
  it('has values of the wrong form', () => {
    check({ 'releaseDate: 2026-01-31': 'releaseDate: «invalid-value:2026-02-31»' }, 'invalid-value releaseDate');
    check({ 'url: https://example.org/permits.git': 'url: «invalid-value:permits»' }, 'invalid-value url');
    check({ 'stable': '«invalid-value:finished»' }, 'invalid-value developmentStatus');
    check({ '[IT, DE]': '[IT, «invalid-value:XX»]' }, 'invalid-value intendedAudience.countries[1]');
    check({ 'EUPL-1.2': '«invalid-value:EUPL 1.2»' }, 'invalid-value legal.license');
    check({ '"0"': '«invalid-value:0.5»' }, 'invalid-value publiccodeYmlVersion');
    check({ 'localisationReady: true': 'localisationReady: «invalid-value:yes»' }, 'invalid-value localisation.localisationReady');
    check({ [LONG_DESCRIPTION]: 'Short.' }, 'invalid-value description.en.longDescription');
    check({ '    - name: Office': '    - name: «invalid-value:office@example.org»' }, 'invalid-value maintenance.contacts.name');
    check({ 'type: internal': 'type: internal\n  contractors: []' }, 'invalid-value maintenance.contractors');
  });
  it('has keys the standard does not know, or no longer wants', () => {
    check({ 'name: Permits': 'name: Permits\n«unknown-key:creationDate»: 2020-01-01' }, 'unknown-key creationDate');
    check({ 'name: Permits': 'name: Permits\n«unknown-key:constructor»: 1' }, 'unknown-key constructor');
    check({ '  license: EUPL-1.2': '  license: EUPL-1.2\n  «deprecated:repoOwner»: Town' }, 'deprecated legal.repoOwner');
    check({ 'name: Permits': 'name: Permits\n«deprecated:it»:\n  riuso: {}' }, 'deprecated it');
    check({ '[IT, DE]': '[IT, «deprecated:de»]' }, 'deprecated intendedAudience.countries[1]');
    check({ '[IT, DE]': '[IT, «invalid-value:xx»]' }, 'invalid-value intendedAudience.countries[1]');
    check({ '"0"': '"«deprecated:0.4»"' }, 'deprecated publiccodeYmlVersion');
    check({ '"0"': '"«invalid-value:2.4.0»"' }, 'invalid-value publiccodeYmlVersion');
  });
  it('may be damaged in any way', () => {
    fc.assert(fc.property(mutated([VALID]), (text) => {
      for (const { span } of validatePubliccode(text)) assert(span.start >= 0 && span.start <= span.end && span.end <= text.length);
    }), { numRuns: FUZZ_RUNS });
  });
});
