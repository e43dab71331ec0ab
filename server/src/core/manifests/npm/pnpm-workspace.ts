import { emptyDocument } from '../document';
import type { ManifestDocument, ManifestFormat } from '../format';
import { textsIn, valueAt } from '../parsing/tree';
import { readYaml } from '../parsing/yaml';
import { baseNameOf } from '../../text/paths';

/** pnpm's list of the workspace's packages (https://pnpm.io/pnpm-workspace_yaml). */
export const pnpmWorkspace: ManifestFormat = {
  id: 'pnpm-workspace',
  ecosystem: 'npm',
  matches: (path) => baseNameOf(path) === 'pnpm-workspace.yaml',
  parse(text): ManifestDocument {
    const { root, log } = readYaml(text);
    return {
      ...emptyDocument('pnpm-workspace', 'npm', 'manifest'),
      members: textsIn(valueAt(root, 'packages')),
      problems: log.problems,
    };
  },
};
