import type { FileFacts } from '../facts/model';
import { matchesWildcard } from '../policy/wildcard';
import { folderOf, isWithin, resolvePath } from '../text/paths';

/** True where `folder` is a package of a workspace: a manifest above lists it, or it is an Odoo module, of which a repository collects many. */
export function isWorkspaceMember(folder: string, files: ReadonlyMap<string, FileFacts>): boolean {
  for (const { path, manifest } of files.values()) {
    const above = folderOf(path);
    if (manifest?.format === 'odoo-manifest' && above === folder) return true;
    if (!manifest || manifest.members.length === 0 || above === folder || !isWithin(folder, above)) continue;
    const lists = (pattern: string): boolean => {
      const place = resolvePath(above, pattern);
      return place !== undefined && matchesWildcard(place.replaceAll('**', '*'), folder);
    };
    if (manifest.members.some(lists) && !manifest.members.some((each) => each.startsWith('!') && lists(each.slice(1)))) return true;
  }
  return false;
}
