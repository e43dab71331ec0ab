import type { LockedPackage, ManifestDocument, ManifestFormat, Scope } from '../format';
import { draftOf, finished } from '../draft';
import { normaliseName } from './names';
import { readRequirement } from './requirement';
import type { RequirementLine } from './requirements-lines';

/**
 * A requirements file written by pip-compile or `uv pip compile`: every package pinned, with the packages that ask for
 * it in `# via` comments. A package is a root where a file that is not itself compiled (`-r base.in`, a project) asks for
 * it; without any `via` comment all are.
 */
export function readCompiledPins(
  format: Pick<ManifestFormat, 'id' | 'ecosystem'>,
  lines: readonly RequirementLine[],
  scope: Scope,
): ManifestDocument {
  const draft = draftOf(format, 'lockfile');
  const edges = new Map<string, string[]>();
  const packages: LockedPackage[] = [];
  const direct: { key: string; name: string; scope: Scope }[] = [];
  for (const line of lines) {
    const content = line.text.trim();
    if (content.startsWith('-') && !/^(?:-e|--editable)[ =]/.test(content)) continue;
    const from = content.startsWith('-') ? content.search(/[ =]/) + 1 : 0;
    const start = line.start + line.text.indexOf(content) + from;
    const read = readRequirement(content.slice(from), start, scope);
    if (!read) continue;
    const key = normaliseName(read.name);
    const asking = askers(line);
    for (const asker of asking.packages) {
      const known = edges.get(asker);
      if (known) known.push(key);
      else edges.set(asker, [key]);
    }
    if (asking.root || asking.packages.length + asking.files === 0) direct.push({ key, name: read.name, scope });
    const end = read.requirement?.span.end ?? read.nameSpan.end;
    packages.push({
      key,
      name: read.name,
      version: read.version ?? '',
      span: { start: read.nameSpan.start, end: Math.max(end, read.nameSpan.end) },
      dependencies: [],
      scope,
      ...(read.path === undefined ? {} : { path: read.path }),
      ...(read.purl === undefined ? {} : { purl: read.purl }),
    });
  }
  const known = new Set(packages.map((entry) => entry.key));
  for (const entry of packages)
    draft.locked.push({
      ...entry,
      dependencies: [...new Set(edges.get(entry.key) ?? [])].filter((key) => known.has(key)),
    });
  draft.roots.push({ path: '', dependencies: direct });
  return finished(draft);
}

/** Who asks for the package of `line`: packages by normalised name, and whether something that is no compiled file does. */
function askers(line: RequirementLine): {
  readonly packages: readonly string[];
  readonly files: number;
  readonly root: boolean;
} {
  const packages: string[] = [];
  let files = 0;
  let root = false;
  const begin = line.comments.findIndex((comment) => /^via\b/.test(comment.value));
  for (const comment of begin < 0 ? [] : line.comments.slice(begin)) {
    for (const part of comment.value.replace(/^via\b:?/, '').split(',')) {
      const word = part.trim();
      if (word === '') continue;
      if (/^-[rc]\s/.test(word) || /[(/]/.test(word)) {
        files++;
        root ||= !/^-c\s/.test(word) && !/\.txt$/.test(word);
      } else if (/^[A-Za-z0-9][\w.-]*$/.test(word)) packages.push(normaliseName(word));
    }
  }
  return { packages, files, root };
}
