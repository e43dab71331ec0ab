import { patternOf } from '../text/globs/pattern';
import type { PathPattern, Step } from '../text/globs/pattern';

/**
 * A path of REUSE.toml: `*` for any characters but `/`, `**` for any at all (any `/` after it go with it), `\` before a
 * character takes it as it is (REUSE 3.3, "REUSE.toml").
 */
export function compileTomlPath(pattern: string): PathPattern {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '\\') steps.push({ kind: 'text', text: pattern.charAt(++at) });
    else if (character !== '*') steps.push({ kind: 'text', text: character });
    else {
      let stars = 1;
      while (pattern.charAt(at + 1) === '*') {
        stars++;
        at++;
      }
      while (stars > 1 && pattern.charAt(at + 1) === '/') at++;
      steps.push({ kind: stars > 1 ? 'globstar' : 'star' });
    }
  }
  return patternOf(steps);
}

/** A path of dep5: `*` for any characters, `/` too, `?` for one, `\` before `*`, `?` and `\` (Debian copyright format 1.0, "Files"). */
export function compileDep5Path(pattern: string): PathPattern {
  const steps: Step[] = [];
  for (const part of pattern.match(/\\[\\*?]|\*|\?|[^\\*?]+|\\/g) ?? []) {
    if (part === '*') steps.push({ kind: 'globstar' });
    else if (part === '?') steps.push({ kind: 'any' });
    else steps.push({ kind: 'text', text: part.length === 2 && part.startsWith('\\') ? part.slice(1) : part });
  }
  return patternOf(steps);
}
