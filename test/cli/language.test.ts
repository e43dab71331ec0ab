import assert from 'node:assert/strict';
import { runCliWith } from './run';

describe('the language of the command line', () => {
  const check = (locale: Readonly<Record<string, string>>, expected: RegExp, ...args: readonly string[]): void =>
    assert.match(runCliWith({ locale }, ...args).out, expected);

  it('is that of the locale, whatever the country', () => {
    check(
      { LC_ALL: '', LC_MESSAGES: 'de_AT.UTF-8', LANG: 'C' },
      /^# MIT in einem Werk unter EUPL-1\.2$/m,
      'explain',
      'MIT',
      'EUPL-1.2',
    );
    check({ LC_ALL: 'fr' }, /^licence-assistant COMMANDE/, '--help');
  });
  it('is English without a locale, and where there are no texts', () => {
    check({ LC_ALL: '', LC_MESSAGES: '', LANG: '' }, /^licence-assistant COMMAND /, '--help');
    check({ LC_ALL: 'tlh' }, /^licence-assistant COMMAND /, '--help');
  });
  it('changes sentences, not codes', () => {
    const uses = (locale: string): Record<string, { verdict: string; rule: string; basis: string[]; reason: string }> =>
      (
        JSON.parse(
          runCliWith({ locale: { LC_ALL: locale } }, 'explain', 'GPL-3.0-only', 'EUPL-1.2', '--format', 'json').out,
        ) as { uses: ReturnType<typeof uses> }
      ).uses;
    const [german, english] = [uses('de_DE.UTF-8'), uses('C')];
    assert.notEqual(german['merge']?.reason, english['merge']?.reason);
    const codes = (all: ReturnType<typeof uses>): unknown =>
      Object.entries(all).map(([use, { verdict, rule, basis }]) => [use, verdict, rule, basis]);
    assert.deepEqual(codes(german), codes(english));
  });
});
