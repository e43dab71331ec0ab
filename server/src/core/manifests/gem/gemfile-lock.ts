import { draftOf, finished, note } from '../draft';
import type { LockedPackage, ManifestFormat, Scope } from '../format';
import { plainLines } from '../parsing/plain-lines';
import { purlOf } from '../purl';
import { repositoryPurl } from '../repository-url';

const SOURCES = new Set(['GEM', 'GIT', 'PATH']);

type Entry = Omit<LockedPackage, 'dependencies'> & { readonly asks: string[] };

/**
 * Bundler's lock file: sections GEM, GIT and PATH with `specs:`, and DEPENDENCIES with what the Gemfile asks for. A gem
 * locked for several platforms (`1.15.0-x86_64-linux`) counts once: its version ends at the hyphen.
 */
export const gemfileLock: ManifestFormat = {
  id: 'gemfile-lock',
  ecosystem: 'gem',
  matches: (path) => /(?:^|\/)(?:Gemfile\.lock|gems\.locked|[\w-]+\.gemfile\.lock)$/.test(path),
  parse(text) {
    const draft = draftOf(gemfileLock, 'lockfile');
    const entries: Entry[] = [];
    const direct: { key: string; name: string; scope: Scope }[] = [];
    const names: string[] = [];
    const keys = new Map<string, string>();
    let section = '';
    let remote = '';
    let revision: string | undefined;
    for (const line of plainLines(text)) {
      if (/^[A-Z]/.test(line.text)) {
        section = line.text.trim();
        remote = '';
        revision = undefined;
        continue;
      }
      if (/^[<>=]{7}/.test(line.text))
        note(draft, { id: 'manifest.merge-conflict' }, { start: line.start, end: line.start + line.text.length });
      const found = /^( {2,6})([^\s(][^\s(]*)(?: \(([^)]*)\))?!?$/.exec(line.text);
      const option = /^ {2}(remote|revision): (.*)$/.exec(line.text);
      if (option?.[1] === 'remote') remote = option[2] ?? '';
      else if (option) revision = option[2];
      else if (found) {
        const [whole, indent = '', name = '', locked = ''] = found;
        const version = locked.split('-', 1)[0] ?? '';
        const key = `${name}@${version}`;
        if (section === 'DEPENDENCIES' && indent.length === 2) names.push(name.replace(/!$/, ''));
        else if (indent.length === 6) entries.at(-1)?.asks.push(name);
        else if (indent.length === 4 && version !== '' && SOURCES.has(section) && !keys.has(name)) {
          keys.set(name, key);
          entries.push({
            key,
            name,
            version,
            span: { start: line.start + indent.length, end: line.start + whole.length },
            asks: [],
            purl: repositoryPurl(section === 'GIT' ? remote : undefined, revision) ?? purlOf('gem', name, version),
            ...(section === 'PATH' ? { path: remote } : {}),
          });
        }
      }
    }
    for (const { asks, ...entry } of entries)
      draft.locked.push({ ...entry, dependencies: [...new Set(asks.flatMap((name) => keys.get(name) ?? []))] });
    for (const name of names) {
      const key = keys.get(name);
      if (key !== undefined) direct.push({ key, name, scope: 'runtime' });
    }
    if (names.length > 0) draft.roots.push({ path: '', dependencies: direct });
    return finished(draft);
  },
};
