import { draftOf, finished, note } from '../draft';
import type { ManifestFormat } from '../format';
import { readIniSections } from '../parsing/ini-sections';
import { readRepositoryUrl, repositoryPurl } from '../repository-url';

/** Git's submodules (git documentation, gitmodules): other repositories in folders of this one. */
export const gitmodules: ManifestFormat = {
  id: 'gitmodules',
  ecosystem: 'git',
  matches: (path) => /(?:^|\/)\.gitmodules$/.test(path),
  parse(text) {
    const draft = draftOf(gitmodules, 'manifest');
    const sections = readIniSections(text, { continued: false }, (span) =>
      note(draft, { id: 'manifest.ini.invalid' }, span),
    );
    for (const section of sections) {
      const quoted = /^submodule\s+"(.*)"$/.exec(section.name.value)?.[1];
      const value = (key: string) => section.entries.find((entry) => entry.key.value === key)?.lines[0];
      const [path, url, branch] = [value('path'), value('url'), value('branch')];
      if (quoted === undefined || !path) continue;
      const purl = repositoryPurl(url?.value);
      draft.dependencies.push({
        name: (url && readRepositoryUrl(url.value)?.name) ?? quoted,
        scope: 'runtime',
        nameSpan: url?.span ?? path.span,
        path: path.value,
        ...(branch ? { requirement: branch } : {}),
        ...(purl === undefined ? {} : { purl }),
      });
    }
    return finished(draft);
  },
};
