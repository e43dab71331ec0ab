import { draftOf, finished, note } from '../draft';
import type { ManifestFormat } from '../format';
import { fieldOf, readControlFields } from '../parsing/control-fields';
import { plainLines, trimmed } from '../parsing/plain-lines';

/**
 * Debian's machine-readable copyright file (copyright-format 1.0). The first line of a `License` field names the licence
 * of the paragraph's files; `Files: *` is the whole, other patterns are parts of it. Other copyright files say nothing here.
 */
export const debianCopyright: ManifestFormat = {
  id: 'debian-copyright',
  ecosystem: 'debian',
  matches: (path) => /(?:^|\/)debian\/(?:[\w.+-]+\.)?copyright$/.test(path),
  parse(text) {
    const draft = draftOf(debianCopyright, 'declaration');
    const [header, ...paragraphs] = readControlFields(text);
    const format = fieldOf(header, 'Format') ?? fieldOf(header, 'Format-Specification');
    if (!header || !format || !/copyright-format|dep-?5/i.test(format.value.value)) return finished(draft);
    const name = fieldOf(header, 'Upstream-Name')?.value;
    if (name) draft.name = name;
    for (const paragraph of [header, ...paragraphs]) {
      for (const line of paragraph.unread) note(draft, { id: 'manifest.control.unread' }, line, 'warning');
      const files = fieldOf(paragraph, 'Files')?.value.value;
      const licence = fieldOf(paragraph, 'License')?.value;
      const first = licence && plainLines(licence.value)[0];
      const value = first && licence && trimmed(first.text, licence.span.start);
      if (!value || (files === undefined && paragraph !== header)) continue;
      const part = files === undefined || files === '*' ? {} : { appliesTo: files.split(/\s+/).join(' ') };
      draft.licences.push({ kind: 'native', field: 'License', value, ...part });
    }
    return finished(draft);
  },
};
