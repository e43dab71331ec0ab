import type { Located } from '../../text/span';
import { draftOf, finished } from '../draft';
import type { LicenceDeclaration, ManifestFormat } from '../format';
import { readJson } from '../parsing/json';
import { licenceMember } from '../parsing/json-insertion';
import { stringAt, stringOf, textAt, valueAt, type DataValue } from '../parsing/tree';

/** Software metadata in JSON-LD (CodeMeta 3.0; schema.org `license`: an address, or a work with one). */
export const codemeta: ManifestFormat = {
  id: 'codemeta',
  ecosystem: 'codemeta',
  matches: (path) => /(?:^|\/)codemeta\.json$/.test(path),
  parse(text) {
    const draft = draftOf(codemeta, 'declaration');
    const { root, log } = readJson(text);
    draft.problems.push(...log.problems);
    const name = stringAt(root, 'name');
    const version = textAt(root, 'version') ?? textAt(root, 'softwareVersion');
    if (name) draft.name = name;
    if (version) draft.version = version;
    const value = valueAt(root, 'license');
    const found = (value?.kind === 'list' ? value.items : [value]).flatMap((item) => stated(item) ?? []);
    // schema.org does not say whether several licences are a choice.
    const group = found.length > 1 ? { group: { id: 0, relation: 'unclear' as const } } : {};
    for (const declaration of found) draft.licences.push({ ...declaration, ...group });
    const insertion = root?.kind === 'map' && name ? licenceMember(root, text) : undefined;
    if (insertion) draft.licenceInsertion = insertion;
    return finished(draft);
  },
};

function stated(value: DataValue | undefined): LicenceDeclaration | undefined {
  const located: Located<string> | undefined =
    stringOf(value) ??
    stringAt(value, '@id') ??
    stringAt(value, 'url') ??
    stringAt(value, 'identifier') ??
    stringAt(value, 'name');
  if (!located) return undefined;
  return { kind: /^https?:\/\//i.test(located.value) ? 'url' : 'expression', field: 'license', value: located };
}
