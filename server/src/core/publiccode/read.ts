import { itemsOf, membersOf, stringAt, stringOf, valueAt } from '../manifests/parsing/tree';
import type { DataMap } from '../manifests/parsing/tree';
import { readYaml } from '../manifests/parsing/yaml';
import type { Located } from '../text/span';
import type { NamedFile, PubliccodeFacts } from './model';
import { validatePubliccode } from './validate';

/** What a publiccode.yml says, and what is wrong in it by itself. Never throws; a text that is no YAML mapping says nothing. */
export function readPubliccode(text: string): PubliccodeFacts {
  const { root } = readYaml(text);
  const problems = validatePubliccode(text);
  if (root?.kind !== 'map') return { problems, contracts: [], files: [], holders: [] };
  const softwareType = stringAt(root, 'softwareType');
  return { problems, contracts: contractsIn(root), files: filesIn(root), holders: holdersIn(root), ...organisationIn(root), ...(softwareType && { softwareType }) };
}

/** The days on which contracts of maintenance end (`maintenance/contractors/until`). */
function contractsIn(root: DataMap): Located<string>[] {
  return itemsOf(valueAt(root, 'maintenance', 'contractors')).flatMap((contractor) => stringAt(contractor, 'until') ?? []);
}

/** Files of the repository that the description names by their paths; an address is nothing that could be looked up here. */
function filesIn(root: DataMap): NamedFile[] {
  const named = (key: string, path: Located<string> | undefined): NamedFile[] => (!path || path.value === '' || /^[a-z][a-z0-9+.-]*:/i.test(path.value) ? [] : [{ key, path }]);
  const screenshots = membersOf(valueAt(root, 'description')).flatMap(({ key, value }) =>
    itemsOf(valueAt(value, 'screenshots')).flatMap((item, at) => named(`description.${key.value}.screenshots[${String(at)}]`, stringOf(item))),
  );
  return [...named('logo', stringAt(root, 'logo')), ...named('monochromeLogo', stringAt(root, 'monochromeLogo')), ...named('legal.authorsFile', stringAt(root, 'legal', 'authorsFile')), ...screenshots];
}

/** The body that the description is of, where it has both a name and an address. */
function organisationIn(root: DataMap): Pick<PubliccodeFacts, 'organisation'> {
  const [name, uri] = [stringAt(root, 'organisation', 'name'), stringAt(root, 'organisation', 'uri')];
  return name && uri ? { organisation: { name: name.value, uri: uri.value } } : {};
}

/** Who is named as the one whose software it is. */
function holdersIn(root: DataMap): Located<string>[] {
  return [stringAt(root, 'legal', 'mainCopyrightOwner'), stringAt(root, 'legal', 'repoOwner'), stringAt(root, 'organisation', 'name')].flatMap((each) => each ?? []);
}
