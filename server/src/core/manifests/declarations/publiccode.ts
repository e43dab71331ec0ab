import { draftOf, finished, readYamlMap } from '../draft';
import type { LicenceInsertion, ManifestFormat } from '../format';
import { memberOf, membersOf, stringAt, textAt, type DataMap } from '../parsing/tree';

/** The description of public software (publiccode.yml specification, `legal/license`): here its name and licence only. */
export const publiccode: ManifestFormat = {
  id: 'publiccode',
  ecosystem: 'publiccode',
  matches: (path) => /(?:^|\/)publiccode\.ya?ml$/.test(path),
  parse(text) {
    const draft = draftOf(publiccode, 'declaration');
    const root = readYamlMap(draft, text);
    const name = textAt(root, 'name');
    const version = textAt(root, 'softwareVersion');
    if (name) draft.name = name;
    if (version) draft.version = version;
    const value = stringAt(root, 'legal', 'license');
    if (value) draft.licences.push({ kind: 'expression', field: 'legal.license', value });
    else if (root) {
      const insertion = insertionOf(root, text);
      if (insertion) draft.licenceInsertion = insertion;
    }
    return finished(draft);
  },
};

/** Before the first entry of `legal`, or with a `legal` section at the end. */
function insertionOf(root: DataMap, text: string): LicenceInsertion | undefined {
  const legal = memberOf(root, 'legal');
  if (!legal)
    return {
      offset: text.length,
      text: `${text === '' || text.endsWith('\n') ? '' : '\n'}legal:\n  license: {licence}\n`,
    };
  const first = membersOf(legal.value)[0];
  if (!first || memberOf(legal.value, 'license')) return undefined;
  const begin = text.lastIndexOf('\n', first.key.span.start - 1) + 1;
  const indent = text.slice(begin, first.key.span.start);
  return /^ +$/.test(indent) ? { offset: begin, text: `${indent}license: {licence}\n` } : undefined;
}
