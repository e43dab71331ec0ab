import { draftOf, finished, note } from '../draft';
import type { ManifestFormat } from '../format';
import { plainLines, trimmed } from '../parsing/plain-lines';
import { CONAN_SCOPES, readReference } from './reference';

/** Conan's plain list of requirements (Conan documentation, conanfile.txt). The format has no licence field. */
export const conanfileTxt: ManifestFormat = {
  id: 'conanfile-txt',
  ecosystem: 'conan',
  matches: (path) => /(?:^|\/)conanfile\.txt$/.test(path),
  parse(text) {
    const draft = draftOf(conanfileTxt, 'manifest');
    let section = '';
    for (const line of plainLines(text)) {
      const content = trimmed(line.text.split(/(?:^|\s)#/, 1)[0] ?? '', line.start);
      const heading = /^\[([^\]]+)\]/.exec(content?.value ?? '')?.[1];
      if (heading !== undefined) section = heading.trim();
      const scope = CONAN_SCOPES.get(section);
      if (!content || heading !== undefined || scope === undefined) continue;
      const dependency = readReference(content, scope);
      if (dependency) draft.dependencies.push(dependency);
      else note(draft, { id: 'manifest.conan.reference' }, content.span, 'warning');
    }
    return finished(draft);
  },
};
