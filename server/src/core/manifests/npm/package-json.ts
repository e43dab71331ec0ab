import { emptyDocument } from '../document';
import type { DeclaredDependency, ManifestDocument, ManifestFormat, Scope } from '../format';
import { readJson } from '../parsing/json';
import { licenceMember } from '../parsing/json-insertion';
import type { ProblemLog } from '../parsing/problems';
import { isTrue, membersOf, stringAt, stringOf, textsIn, valueAt, type DataMap } from '../parsing/tree';
import { licencesOf } from './licences';
import { peopleIn } from '../people';
import { readRequirement } from './requirement';
import { baseNameOf } from '../../text/paths';

/** Where package.json lists dependencies, by what they are for; a later field of the same name goes before an earlier one. */
const FIELDS: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'runtime'],
  ['devDependencies', 'development'],
  ['peerDependencies', 'peer'],
  ['optionalDependencies', 'optional'],
];

/** npm's package.json (https://docs.npmjs.com/cli/configuring-npm/package-json), also as yarn, pnpm and bun read it. */
export const packageJson: ManifestFormat = {
  id: 'package-json',
  ecosystem: 'npm',
  matches: (path) => baseNameOf(path) === 'package.json',
  parse(text, path): ManifestDocument {
    const { root, log } = readJson(text);
    const document = emptyDocument(
      'package-json',
      'npm',
      /(?:^|\/)node_modules\//.test(path) ? 'metadata' : 'manifest',
    );
    if (root?.kind !== 'map') {
      if (root) log.add('manifest.json.no-object', root.span);
      return { ...document, problems: log.problems };
    }
    const name = stringAt(root, 'name');
    const version = stringAt(root, 'version');
    const insertion = licenceMember(root, text, undefined, ['license', 'licenses', 'licence', 'licences']);
    const workspaces = valueAt(root, 'workspaces');
    return {
      ...document,
      ...(name ? { name } : {}),
      ...(version ? { version } : {}),
      ...(isTrue(valueAt(root, 'private')) ? { private: true } : {}),
      licences: licencesOf(root, log),
      ...peopleOf(root),
      ...(insertion ? { licenceInsertion: insertion } : {}),
      dependencies: dependenciesOf(root, log),
      members: textsIn(workspaces?.kind === 'map' ? valueAt(workspaces, 'packages') : workspaces),
      problems: log.problems,
    };
  },
};

function peopleOf(root: DataMap): Pick<ManifestDocument, 'people'> {
  const people = peopleIn(valueAt(root, 'author'), valueAt(root, 'authors'), valueAt(root, 'contributors'), valueAt(root, 'maintainers'));
  return people.length > 0 ? { people } : {};
}

function dependenciesOf(root: DataMap, log: ProblemLog): readonly DeclaredDependency[] {
  const optional = new Set(membersOf(valueAt(root, 'optionalDependencies')).map((member) => member.key.value));
  return FIELDS.flatMap(([field, scope]) => {
    const value = valueAt(root, field);
    if (value && value.kind !== 'map') log.add('manifest.npm.dependencies-shape', value.span, { field }, 'warning');
    return membersOf(value)
      .filter((member) => member.key.value !== '' && !(scope === 'runtime' && optional.has(member.key.value)))
      .map((member): DeclaredDependency => {
        const requirement = stringOf(member.value);
        const found = { name: member.key.value, scope, nameSpan: member.key.span };
        return requirement ? { ...found, requirement, ...readRequirement(requirement.value) } : found;
      });
  });
}
