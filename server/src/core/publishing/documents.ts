import { baseNameOf, folderOf } from '../text/paths';

/** Where code hosts look for the documents of a project. */
const FOLDERS: ReadonlySet<string> = new Set(['', '.github', '.gitlab', 'docs', 'doc', '.well-known']);
const NAMES = /^(?:readme|security|contribut|code[-_ ]?of[-_ ]?conduct|changelog|changes|history|news|release[-_ ]?notes|notices?|third[-_ ]?part|3rd[-_ ]?part|credits|cla|dco|.{0,40}contributor)/i;
const PROSE = /^[^.]+$|\.(?:md|markdown|mdx|rst|txt|adoc|asciidoc|org|html?)$/i;

/** True for a document of the project in which people read what checks ask for: README, SECURITY, CONTRIBUTING and the like. */
export function isProjectDocument(path: string): boolean {
  const name = baseNameOf(path);
  return FOLDERS.has(folderOf(path)) && NAMES.test(name) && PROSE.test(name);
}
