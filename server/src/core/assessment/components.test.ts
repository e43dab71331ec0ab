import assert from 'node:assert/strict';
import type { ResolvedLicence } from '../resolution/model';
import { inboundOf } from './components';

describe('the expression that a component is judged by', () => {
  const check = (licence: Partial<ResolvedLicence>, expected: string | undefined): void => assert.equal(inboundOf({ status: 'conflict', candidates: [], evidence: [], ...licence }), expected);

  it('is everything that contradicts itself, together', () => check({ candidates: ['MIT', 'GPL-2.0-only'] }, '(MIT) AND (GPL-2.0-only)'));
  it('is not known where one source withholds what another grants', () => check({ candidates: ['MIT', 'NONE'] }, undefined));
  it('is nothing where nothing is granted', () => check({ status: 'none' }, 'NONE'));
  it('is the version where only later ones are open', () => check({ status: 'ambiguous', candidates: ['GPL-3.0-only', 'GPL-3.0-or-later'] }, 'GPL-3.0-only'));
});
