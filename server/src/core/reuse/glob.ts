/** Matches whole paths; made once, asked for every file. */
export type PathMatcher = (path: string) => boolean;

type Step = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'star' | 'globstar' | 'one' };

/**
 * A path of REUSE.toml: `*` for any characters but `/`, `**` for any at all (any `/` after it go with it), `\` before a
 * character takes it as it is (REUSE 3.3, "REUSE.toml").
 */
export function compileTomlPath(pattern: string): PathMatcher {
  const steps: Step[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') steps.push({ kind: 'text', text });
    text = '';
  };
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '\\') text += pattern.charAt(++at);
    else if (character !== '*') text += character;
    else {
      flush();
      let stars = 1;
      while (pattern.charAt(at + 1) === '*') {
        stars++;
        at++;
      }
      while (stars > 1 && pattern.charAt(at + 1) === '/') at++;
      steps.push({ kind: stars > 1 ? 'globstar' : 'star' });
    }
  }
  flush();
  return matcherOf(steps);
}

/** A path of dep5: `*` for any characters, `/` too, `?` for one, `\` before `*`, `?` and `\` (Debian copyright format 1.0, "Files"). */
export function compileDep5Path(pattern: string): PathMatcher {
  const steps: Step[] = [];
  for (const part of pattern.match(/\\[\\*?]|\*|\?|[^\\*?]+|\\/g) ?? []) {
    if (part === '*') steps.push({ kind: 'globstar' });
    else if (part === '?') steps.push({ kind: 'one' });
    else steps.push({ kind: 'text', text: part.length === 2 && part.startsWith('\\') ? part.slice(1) : part });
  }
  return matcherOf(steps);
}

/** Walks all ways through the steps at once: never more than steps times characters. */
function matcherOf(steps: readonly Step[]): PathMatcher {
  const [first] = steps;
  if (steps.length === 1 && first?.kind === 'text') return (path) => path === first.text;
  if (steps.length === 1 && first?.kind === 'globstar') return () => true;
  return (path) => {
    let places: ReadonlySet<number> = new Set([0]);
    for (const step of steps) {
      places = after(step, places, path);
      if (places.size === 0) return false;
    }
    return places.has(path.length);
  };
}

function after(step: Step, places: ReadonlySet<number>, path: string): ReadonlySet<number> {
  const next = new Set<number>();
  for (const place of places) {
    if (step.kind === 'text') {
      if (path.startsWith(step.text, place)) next.add(place + step.text.length);
    } else if (step.kind === 'one') {
      if (place < path.length) next.add(place + 1);
    } else {
      for (let at = place; at <= path.length && !next.has(at); at++) {
        next.add(at);
        if (step.kind === 'star' && path.charAt(at) === '/') break;
      }
    }
  }
  return next;
}
