import type { NoticeEntry, Notices } from './model';

/** The notices for programs; texts by their numbers. Version 1, which only grows. */
export function noticesJson({ project, components, sources, texts, missing }: Notices): object {
  return { version: 1, project, missing, components: components.map(entryOf), sources: sources.map(entryOf), texts: texts.map(({ number, title, kind, source, of, text }) => ({ number, title, kind, source, of, text })) };
}

function entryOf({ name, purl, expression, open, files, copyrights, texts }: NoticeEntry): object {
  return { name, ...(purl !== undefined && { purl }), licence: expression ?? null, ...(open.length > 0 && { open }), ...(files.length > 0 && { files }), copyrights, texts };
}
