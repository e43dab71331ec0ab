import { draftOf, finished, note, readable } from '../draft';
import type { ManifestFormat } from '../format';
import { readGoDirectives } from './directives';

/** Go's workspace file: the modules worked on together (Go Modules Reference, go.work files). */
export const goWork: ManifestFormat = {
  id: 'go-work',
  ecosystem: 'go',
  matches: (path) => /(?:^|\/)go\.work$/.test(path),
  parse(text) {
    const draft = draftOf(goWork, 'manifest');
    const { directives, open } = readGoDirectives(readable(draft, text));
    if (open) note(draft, { id: 'manifest.go.open-block' }, open);
    for (const { verb, words } of directives) {
      const folder = words[0]?.value;
      if (verb === 'use' && folder !== undefined) draft.members.push(folder);
    }
    return finished(draft);
  },
};
