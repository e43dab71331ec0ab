import { draftOf, finished } from '../draft';
import type { LockedPackage, ManifestFormat } from '../format';
import { plainLines } from '../parsing/plain-lines';
import { purlOf } from '../purl';

/** The modules copied into a `vendor` folder (Go Modules Reference, Vendoring); those the main module names are `## explicit`. */
export const vendorModules: ManifestFormat = {
  id: 'go-vendor-modules',
  ecosystem: 'go',
  matches: (path) => /(?:^|\/)vendor\/modules\.txt$/.test(path),
  parse(text) {
    const draft = draftOf(vendorModules, 'lockfile');
    const direct: { key: string; name: string; scope: 'runtime' }[] = [];
    let last: LockedPackage | undefined;
    for (const line of plainLines(text)) {
      const found = /^# (\S+) (v\S+)(?: => (\S+)(?: (v\S+))?)?$/.exec(line.text);
      const [, old, oldVersion, other, otherVersion] = found ?? [];
      if (old !== undefined && oldVersion !== undefined) {
        const folder = other !== undefined && /^\.{0,2}\//.test(other);
        const name = folder || other === undefined ? old : other;
        const version = (folder ? undefined : otherVersion) ?? oldVersion;
        const key = `${name}@${version}`;
        const span = { start: line.start + 2, end: line.start + line.text.length };
        last = {
          key,
          name,
          version,
          span,
          dependencies: [],
          purl: purlOf('go', name, version),
          ...(folder ? { path: `../${other}` } : {}),
        };
        draft.locked.push(last);
      } else if (last && /^## .*\bexplicit\b/.test(line.text))
        direct.push({ key: last.key, name: last.name, scope: 'runtime' });
    }
    draft.roots.push({ path: '..', dependencies: direct });
    return finished(draft);
  },
};
