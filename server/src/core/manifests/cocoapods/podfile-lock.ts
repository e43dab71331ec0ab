import { draftOf, finished, type Draft } from '../draft';
import type { LockedPackage, ManifestFormat } from '../format';
import { plainLines, type PlainLine } from '../parsing/plain-lines';
import { purlOf } from '../purl';

type Entry = Omit<LockedPackage, 'dependencies'> & { readonly asks: string[] };

/**
 * CocoaPods' lock file: `PODS` with what each asks for, `DEPENDENCIES` with what the Podfile asks for, `EXTERNAL SOURCES`
 * with folders. Written by CocoaPods in one fixed layout of YAML, which is read line by line: such files are large.
 */
export const podfileLock: ManifestFormat = {
  id: 'podfile-lock',
  ecosystem: 'cocoapods',
  matches: (path) => /(?:^|\/)Podfile\.lock$/.test(path),
  parse(text) {
    const draft = draftOf(podfileLock, 'lockfile');
    const entries: Entry[] = [];
    const asked: string[] = [];
    const folders = new Map<string, string>();
    let section = '';
    let source = '';
    for (const line of plainLines(text)) {
      const heading = /^([A-Z][A-Z ]*):/.exec(line.text);
      if (heading) section = heading[1] ?? '';
      else if (section === 'PODS') readPod(line, entries);
      else if (section === 'DEPENDENCIES') asked.push(/^ {2}- "?([^\s("]+)/.exec(line.text)?.[1] ?? '');
      else if (section === 'EXTERNAL SOURCES') {
        source = /^ {2}"?([^\s":][^":]*)"?:\s*$/.exec(line.text)?.[1] ?? source;
        const folder = /^ {4}:path: "?([^"]*)"?$/.exec(line.text)?.[1];
        if (folder !== undefined) folders.set(source, folder);
      }
    }
    link(draft, entries, asked, folders);
    return finished(draft);
  },
};

function readPod(line: PlainLine, entries: Entry[]): void {
  const found = /^( {2,4})- "?([^\s("]+)(?: \(([^)]*)\))?/.exec(line.text);
  if (!found) return;
  const [whole, indent = '', name = '', version = ''] = found;
  if (indent.length > 2) entries.at(-1)?.asks.push(name);
  else if (version !== '') {
    const start = line.start + whole.indexOf(name);
    const span = { start, end: line.start + whole.length };
    entries.push({
      key: `${name}@${version}`,
      name,
      version,
      span,
      asks: [],
      purl: purlOf('cocoapods', name.split('/', 1)[0] ?? name, version),
    });
  }
}

function link(
  draft: Draft,
  entries: readonly Entry[],
  asked: readonly string[],
  folders: ReadonlyMap<string, string>,
): void {
  const keys = new Map(entries.map((entry) => [entry.name, entry.key]));
  for (const { asks, ...entry } of entries) {
    const folder = folders.get(entry.name.split('/', 1)[0] ?? '');
    const dependencies = [...new Set(asks.flatMap((name) => keys.get(name) ?? []))];
    draft.locked.push({ ...entry, dependencies, ...(folder === undefined ? {} : { path: folder }) });
  }
  const dependencies = asked.flatMap((name) => {
    const key = keys.get(name);
    return key === undefined ? [] : [{ key, name, scope: 'runtime' as const }];
  });
  if (asked.length > 0) draft.roots.push({ path: '', dependencies });
}
