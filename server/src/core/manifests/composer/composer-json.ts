import { draftOf, finished, note } from '../draft';
import type { DeclaredDependency, LicenceDeclaration, ManifestFormat, Scope } from '../format';
import { readJson } from '../parsing/json';
import { licenceMember } from '../parsing/json-insertion';
import { normalisePath } from '../parsing/names';
import { itemsOf, membersOf, stringAt, stringOf, valueAt, type DataMap } from '../parsing/tree';
import { addPeople } from '../people';
import { isPlatform } from './platform';
import { baseNameOf } from '../../text/paths';

/** Composer's composer.json (https://getcomposer.org/doc/04-schema.md). Path repositories are members of the project. */
export const composerJson: ManifestFormat = {
  id: 'composer-json',
  ecosystem: 'composer',
  matches: (path) => baseNameOf(path) === 'composer.json',
  parse(text, path) {
    const { root, log } = readJson(text);
    const draft = draftOf(
      composerJson,
      /(?:^|\/)vendor\/[^/]+\/[^/]+\/composer\.json$/.test(path) ? 'metadata' : 'manifest',
    );
    if (root?.kind !== 'map') {
      if (root) log.add('manifest.json.no-object', root.span);
      return { ...draft, problems: log.problems };
    }
    const name = stringAt(root, 'name');
    const version = stringAt(root, 'version');
    if (name) draft.name = name;
    if (version) draft.version = version;
    draft.licences = licencesOf(root);
    addPeople(draft, valueAt(root, 'authors'));
    const licence = valueAt(root, 'license');
    if (licence && (licence.kind === 'map' || (licence.kind === 'scalar' && !stringOf(licence)))) note(draft, { id: 'manifest.licence-shape', args: { field: 'license' } }, licence.span, 'warning');
    const insertion = licenceMember(root, text, ['type', 'description', 'name']);
    if (insertion) draft.licenceInsertion = insertion;
    draft.dependencies = [
      ...dependenciesOf(root, 'require', 'runtime'),
      ...dependenciesOf(root, 'require-dev', 'development'),
    ];
    const repositories = valueAt(root, 'repositories');
    for (const repository of [...itemsOf(repositories), ...membersOf(repositories).map((member) => member.value)]) {
      const url = stringAt(repository, 'url');
      if (stringAt(repository, 'type')?.value === 'path' && url) draft.members.push(normalisePath(url.value));
    }
    const done = finished(draft);
    return { ...done, problems: [...log.problems, ...done.problems] };
  },
};

/** Several licences are alternatives: "This can be either a string or an array of strings. [...] disjunctive" (schema, `license`). */
function licencesOf(root: DataMap): LicenceDeclaration[] {
  const value = valueAt(root, 'license');
  const texts =
    value?.kind === 'list' ? value.items.flatMap((item) => stringOf(item) ?? []) : [stringOf(value) ?? []].flat();
  const group = texts.length > 1 ? { group: { id: 1, relation: 'any' as const } } : {};
  return texts.map((text) => ({ kind: 'expression', field: 'license', value: text, ...group }));
}

function dependenciesOf(root: DataMap, field: string, scope: Scope): DeclaredDependency[] {
  return membersOf(valueAt(root, field))
    .filter(({ key }) => key.value !== '' && !isPlatform(key.value))
    .map(({ key, value }): DeclaredDependency => {
      const requirement = stringOf(value);
      const version =
        requirement && /^v?\d+(?:\.\d+){1,3}(?:-[\w.]+)?$/.test(requirement.value) ? requirement.value : undefined;
      return {
        name: key.value,
        scope,
        nameSpan: key.span,
        ...(requirement && { requirement }),
        ...(version !== undefined && { version }),
      };
    });
}
