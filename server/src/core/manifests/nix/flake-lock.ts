import { draftOf, finished } from '../draft';
import type { LockedRoot, ManifestFormat } from '../format';
import { readJson } from '../parsing/json';
import { membersOf, stringAt, stringOf, valueAt, type DataValue } from '../parsing/tree';
import { repositoryPurl, withVersion } from '../repository-url';

/** The lock file of Nix flakes (Nix manual, nix flake, Lock files): nodes, each with the inputs it takes from other nodes. */
export const flakeLock: ManifestFormat = {
  id: 'flake-lock',
  ecosystem: 'nix',
  matches: (path) => /(?:^|\/)flake\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(flakeLock, 'lockfile');
    const { root, log } = readJson(text);
    draft.problems.push(...log.problems);
    const start = stringAt(root, 'root')?.value ?? 'root';
    for (const { key, value } of membersOf(valueAt(root, 'nodes'))) {
      if (key.value === start) {
        const dependencies: LockedRoot['dependencies'] = inputsOf(value).map((name) => ({
          key: name,
          name,
          scope: 'build',
        }));
        draft.roots.push({ path: '', dependencies });
        continue;
      }
      const version = (stringAt(value, 'locked', 'rev') ?? stringAt(value, 'locked', 'narHash'))?.value ?? '';
      const purl = repository(valueAt(value, 'locked'));
      draft.locked.push({
        key: key.value,
        name: key.value,
        version,
        span: key.span,
        dependencies: inputsOf(value),
        scope: 'build',
        ...(purl === undefined ? {} : { purl: withVersion(purl, version) }),
      });
    }
    return finished(draft);
  },
};

/** Inputs that name a node; those that follow another input are lists, and lead to a node named elsewhere. */
function inputsOf(node: DataValue): string[] {
  return membersOf(valueAt(node, 'inputs')).flatMap(({ value }) => stringOf(value)?.value ?? []);
}

function repository(locked: DataValue | undefined): string | undefined {
  const [type, owner, repo, url] = ['type', 'owner', 'repo', 'url'].map((key) => stringAt(locked, key)?.value);
  const host =
    type === 'github' || type === 'gitlab' ? `https://${stringAt(locked, 'host')?.value ?? `${type}.com`}` : undefined;
  if (host !== undefined && owner !== undefined && repo !== undefined)
    return repositoryPurl(`${host}/${owner}/${repo}`);
  return repositoryPurl(url);
}
