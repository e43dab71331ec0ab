import { draftOf, finished, readYamlMap } from '../draft';
import type { ManifestFormat } from '../format';
import { lineBelow } from '../insertion';
import { itemsOf, memberOf, stringAt, stringOf, textAt, valueAt } from '../parsing/tree';

/**
 * A citation file (Citation File Format 1.2.0, schema guide): `license` is one SPDX id or a list of which one may choose.
 * Licences of `references` and of the `preferred-citation` are other works'.
 */
export const citationCff: ManifestFormat = {
  id: 'citation-cff',
  ecosystem: 'cff',
  matches: (path) => /(?:^|\/)CITATION\.cff$/.test(path),
  parse(text) {
    const draft = draftOf(citationCff, 'declaration');
    const root = readYamlMap(draft, text);
    const name = stringAt(root, 'title');
    const version = textAt(root, 'version');
    if (name) draft.name = name;
    if (version) draft.version = version;
    const value = valueAt(root, 'license');
    const values =
      value?.kind === 'list'
        ? itemsOf(value).flatMap((item) => stringOf(item) ?? [])
        : [stringOf(value)].flatMap((one) => one ?? []);
    const url = stringAt(root, 'license-url');
    const group =
      values.length > 1
        ? { group: { id: 0, relation: 'any' as const } }
        : url && values.length === 1
          ? { group: { id: 0, relation: 'same' as const } }
          : {};
    for (const licence of values)
      draft.licences.push({ kind: 'expression', field: 'license', value: licence, ...group });
    if (url && values.length < 2) draft.licences.push({ kind: 'url', field: 'license-url', value: url, ...group });
    if (name && !memberOf(root, 'license') && !url && !text.slice(name.span.start, name.span.end).includes('\n'))
      draft.licenceInsertion = lineBelow(text, name.span.end, 'license: {licence}');
    return finished(draft);
  },
};
