import { draftOf, finished, note, readable } from '../draft';
import type { ManifestFormat } from '../format';
import { argumentOf, argumentsWithin, stringArgument } from '../source/arguments';
import { PYTHON } from '../source/python';
import { scanSource } from '../source/tokens';

/** Values of Odoo's table that have no other word for later versions beside them; the GPL has one each. */
const LATER_OPEN = /^(?:A|L)GPL-3$/;

/**
 * The manifest of an Odoo module, one Python dictionary of literals, read as text and never run. `license` is a value of Odoo's own table
 * (https://www.odoo.com/documentation/18.0/developer/reference/backend/module.html#manifest, field `license`), and no SPDX expression. The module's
 * name is its folder's; `name` is its title. What it `depends` on are modules that no registry lists, and `external_dependencies` are what Python
 * imports, not packages: neither is read.
 */
export const odooManifest: ManifestFormat = {
  id: 'odoo-manifest',
  ecosystem: 'odoo',
  matches: (path) => /(?:^|\/)__(?:manifest|openerp)__\.py$/.test(path),
  parse(text) {
    const draft = draftOf(odooManifest, 'manifest');
    const code = scanSource(readable(draft, text), PYTHON);
    // A text above the dictionary is documentation.
    const open = code.tokens.findIndex(({ kind }) => kind !== 'newline' && kind !== 'string');
    const first = code.tokens[open];
    if (!first) return finished(draft);
    if (first.kind !== 'sign' || first.text !== '{') {
      note(draft, { id: 'manifest.odoo.no-dictionary' }, { start: first.start, end: first.end }, 'warning');
      return finished(draft);
    }
    const entries = argumentsWithin(code, open);
    const version = stringArgument(code, argumentOf(entries, 'version'));
    if (version) draft.version = version;
    const given = argumentOf(entries, 'license');
    const value = stringArgument(code, given);
    if (value) draft.licences.push({ kind: LATER_OPEN.test(value.value) ? 'term' : 'native', field: 'license', value });
    else if (given?.key) note(draft, { id: 'manifest.odoo.no-literal' }, { start: given.key.start, end: given.key.end }, 'warning');
    return finished(draft);
  },
};
