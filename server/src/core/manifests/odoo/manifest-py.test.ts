import assert from 'node:assert/strict';
import { checkManifest } from '../../../../../test/support/manifest-lines';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { odooManifest } from './manifest-py';

const FULL = `# Copyright 2014 A
# License AGPL-3.0 or later (http://www.gnu.org/licenses/agpl.html).
"""A module."""
{
    "name": "ITA - Codici Ateco",
    'version': '«version:16.0.1.1.1»',
    "license": "«licence1:AGPL-3»",  # as all modules here
    "depends": ["contacts"],
    "external_dependencies": {"python": ["stdnum"], "license": ["no"]},
    "installable": True,
}
`;

describe('manifest of an Odoo module', () => {
  it('reads the licence of its own table, and nothing that is needed by import name', () => {
    checkManifest(odooManifest, 'a/__manifest__.py', FULL, ['version 16.0.1.1.1', 'licence term license = AGPL-3']);
  });
  it('takes the GPL, which has a word for later versions there, as it stands', () => {
    for (const value of ['GPL-2', 'GPL-3 or any later version', 'OPL-1', 'Other proprietary']) checkManifest(odooManifest, 'a/__openerp__.py', `{"license": "«licence1:${value}»"}`, [`licence native license = ${value}`]);
  });
  it('runs nothing, and says so where a licence is no text', () => {
    const problems = (text: string): readonly string[] => {
      const { licences, problems: found } = odooManifest.parse(text, 'a/__manifest__.py');
      assert.deepEqual(licences, []);
      return found.map(({ message: { id }, span }) => `${id} ${text.slice(span.start, span.end)}`);
    };
    assert.deepEqual(problems('{"name": "A", "license": licence()}'), ['manifest.odoo.no-literal license']);
    assert.deepEqual(problems('L = "LGPL-3"\n{"license": L}'), ['manifest.odoo.no-dictionary L']);
    assert.deepEqual(problems('{"name": "A"}'), []);
    assert.deepEqual(problems(''), []);
  });
  it('reads any text without an error', () => fuzzFormat(odooManifest, '__manifest__.py', [FULL]));
});
