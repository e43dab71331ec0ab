import { draftOf, finished, note, readable, type Draft } from '../draft';
import type { DeclaredDependency, ManifestFormat } from '../format';
import { readGoDirectives, type GoDirective } from './directives';

/**
 * Go's module file (Go Modules Reference, go.mod files). Requirements marked `// indirect` are pinned for others and
 * nobody's own; `replace` gives another module, version or a folder. The format has no licence field.
 */
export const goMod: ManifestFormat = {
  id: 'go-mod',
  ecosystem: 'go',
  matches: (path) => /(?:^|\/)go\.mod$/.test(path),
  parse(text) {
    const draft = draftOf(goMod, 'manifest');
    const { directives, open } = readGoDirectives(readable(draft, text));
    if (open) note(draft, { id: 'manifest.go.open-block' }, open);
    const replaced = replacements(directives);
    const tools = directives.filter(({ verb }) => verb === 'tool').flatMap(({ words }) => words[0]?.value ?? []);
    for (const line of directives) {
      const name = line.words[0];
      if (line.verb === 'module' && name) draft.name ??= name;
      else if (line.verb === 'require') readRequire(draft, line, replaced, tools);
      else if (!VERBS.has(line.verb) && !CONFLICT.test(line.verb)) note(draft, { id: 'manifest.go.unknown', args: { verb: line.verb } }, line.span, 'warning');
    }
    return finished(draft);
  },
};

/** What else stands in the file, and is read elsewhere or in go.work alone. */
const VERBS = new Set(['module', 'replace', 'tool', 'use']);

/** Marks of a merge, which are told for all formats. */
const CONFLICT = /^(?:<{7}|={7}|>{7})/;

type Replacement = Pick<DeclaredDependency, 'path' | 'version'> & { readonly name?: string };

/** `replace old [version] => new [version]`; a version on the left is kept as part of the key. */
function replacements(directives: readonly GoDirective[]): Map<string, Replacement> {
  const found = new Map<string, Replacement>();
  for (const { verb, words } of directives) {
    const arrow = words.findIndex((word) => word.value === '=>');
    const [old, target] = [words[0]?.value, words[arrow + 1]?.value];
    if (verb !== 'replace' || arrow < 1 || old === undefined || target === undefined) continue;
    const version = words[arrow + 2]?.value;
    const folder = /^\.{0,2}\//.test(target);
    const key = arrow > 1 ? `${old} ${words[1]?.value ?? ''}` : old;
    found.set(key, folder ? { path: target } : { name: target, ...(version === undefined ? {} : { version }) });
  }
  return found;
}

function readRequire(
  draft: Draft,
  line: GoDirective,
  replaced: ReadonlyMap<string, Replacement>,
  tools: readonly string[],
): void {
  const [name, version] = line.words;
  if (!name || !version) {
    note(draft, { id: 'manifest.go.require' }, line.span);
    return;
  }
  const other = replaced.get(`${name.value} ${version.value}`) ?? replaced.get(name.value);
  const tool = tools.some((path) => path === name.value || path.startsWith(`${name.value}/`));
  const indirect = /^indirect\b/.test(line.comment);
  const pinned = other?.version ?? (other?.path === undefined ? version.value : undefined);
  draft.dependencies.push({
    name: other?.name ?? name.value,
    scope: tool ? 'development' : 'runtime',
    nameSpan: name.span,
    requirement: version,
    ...(pinned === undefined ? {} : { version: pinned }),
    ...(other?.path === undefined ? {} : { path: other.path }),
    ...(indirect ? { indirect } : {}),
  });
}
