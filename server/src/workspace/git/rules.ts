import ignore from 'ignore';
import type { Ignore } from 'ignore';

/** The rules that hold in one folder: those of its ancestors' `.gitignore` files and its own, later ones winning. */
export interface IgnoreRules {
  /** `path` is relative to the work tree's root; a folder's ends in `/`. True where a rule for it or a folder above says so. */
  ignores(path: string): boolean;
  /** The rules once the ignore file of `folder` (`''` for the root, no final slash) is added. */
  with(folder: string, text: string): IgnoreRules;
}

/** Longer ignore files are read up to here (characters). */
const LIMIT = 1_000_000;

export const NO_RULES: IgnoreRules = rulesOf(undefined);

function rulesOf(rules: Ignore | undefined): IgnoreRules {
  return {
    ignores: (path) => rules?.ignores(path) ?? false,
    with: (folder, text) => {
      const lines = text
        .slice(0, LIMIT)
        .split('\n')
        .flatMap((line) => rooted(folder, line));
      if (lines.length === 0) return rulesOf(rules);
      const next = ignore({ ignorecase: false });
      return rulesOf((rules ? next.add(rules) : next).add(lines));
    },
  };
}

/**
 * A line of a nested ignore file, said from the root (gitignore(5): a pattern with a slash at its beginning or in its middle
 * is relative to its file's folder, any other matches at any depth below it).
 */
function rooted(folder: string, line: string): string[] {
  const pattern = line.replace(/\r$/, '');
  if (folder === '' || pattern.trim() === '' || pattern.startsWith('#')) return folder === '' ? [pattern] : [];
  const negated = pattern.startsWith('!');
  const body = negated ? pattern.slice(1) : pattern;
  const anchored = body.replace(/[/\s]+$/, '').includes('/');
  const below = anchored ? body.replace(/^\//, '') : `**/${body}`;
  return [`${negated ? '!' : ''}/${folder.replace(/[\\*?[\]!# ]/g, '\\$&')}/${below}`];
}
