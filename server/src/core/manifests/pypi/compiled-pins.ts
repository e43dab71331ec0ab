import type { Scope } from '../format';
import type { Draft } from '../draft';
import { readRequirement } from './requirement';
import type { RequirementLine } from './requirements-lines';

/**
 * A requirements file written by pip-compile or `uv pip compile`: every package pinned, with the packages that ask for
 * it in `# via` comments. What a file that is not itself compiled asks for (`-r base.in`, a project) is the project's
 * own wish, everything else indirect; without any `via` comment nothing is known to be.
 */
export function readCompiledPins(draft: Draft, lines: readonly RequirementLine[], scope: Scope): void {
  for (const line of lines) {
    const content = line.text.trim();
    if (content.startsWith('-') && !/^(?:-e|--editable)[ =]/.test(content)) continue;
    const from = content.startsWith('-') ? content.search(/[ =]/) + 1 : 0;
    const read = readRequirement(content.slice(from), line.start + line.text.indexOf(content) + from, scope);
    if (!read || read.path === '.') continue;
    const { packages, files, wished } = askers(line);
    const direct = wished || packages.length + files === 0;
    draft.dependencies.push(
      direct ? read : { ...read, indirect: true, ...(packages.length > 0 ? { via: packages } : {}) },
    );
  }
}

/** Who asks for the package of `line`: other packages, files, and whether something that is no compiled file does. */
function askers(line: RequirementLine): {
  readonly packages: readonly string[];
  readonly files: number;
  readonly wished: boolean;
} {
  const packages: string[] = [];
  let files = 0;
  let wished = false;
  const begin = line.comments.findIndex((comment) => /^via\b/.test(comment.value));
  for (const comment of begin < 0 ? [] : line.comments.slice(begin)) {
    for (const part of comment.value.replace(/^via\b:?/, '').split(',')) {
      const word = part.trim();
      if (word === '') continue;
      if (/^-[rc]\s/.test(word) || /[(/]/.test(word)) {
        files++;
        wished ||= !/^-c\s/.test(word) && !/\.txt$/.test(word);
      } else if (/^[A-Za-z0-9][\w.-]*$/.test(word)) packages.push(word);
    }
  }
  return { packages, files, wished };
}
