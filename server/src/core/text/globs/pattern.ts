/** Matches whole paths; made once, asked for every file. */
export type PathMatcher = (path: string) => boolean;

/**
 * `star`: any characters but `/`; `globstar`: any at all; `folders`: nothing, or anything up to and with a `/`; `any`: one character;
 * `one`: one character but `/`, of which `has` answers where not every one will do.
 */
export type Step =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'star' | 'globstar' | 'folders' | 'any' }
  | { readonly kind: 'one'; readonly has?: (character: string) => boolean };

/** A pattern, and what a path must have to match it. */
export interface PathPattern {
  readonly matches: PathMatcher;
  /** What matching paths begin with; the whole path where `literal`. */
  readonly start: string;
  /** What matching paths end with. */
  readonly end: string;
  readonly literal: boolean;
}

/** Steps become a pattern; texts that follow one another are taken together, as is what would do the same twice. */
export function patternOf(written: readonly Step[]): PathPattern {
  const steps: Step[] = [];
  for (const step of written) {
    const before = steps.at(-1);
    if (step.kind === 'text' && before?.kind === 'text') steps[steps.length - 1] = { kind: 'text', text: before.text + step.text };
    else if (step.kind !== before?.kind || step.kind === 'any' || step.kind === 'one') steps.push(step);
  }
  const start = textOf(steps[0]);
  const end = textOf(steps.at(-1));
  const literal = steps.length === 0 || (steps.length === 1 && steps[0]?.kind === 'text');
  return { start, end, literal, matches: literal ? (path) => path === start : matcherOf(steps, start, end) };
}

function textOf(step: Step | undefined): string {
  return step?.kind === 'text' ? step.text : '';
}

/** Walks all ways through the steps at once: never more than steps times characters. */
function matcherOf(steps: readonly Step[], start: string, end: string): PathMatcher {
  if (steps.length === 1 && steps[0]?.kind === 'globstar') return () => true;
  // No path is long enough for a pattern of many steps: what is left is bounded by the path.
  const least = steps.reduce((sum, step) => sum + (step.kind === 'text' ? step.text.length : step.kind === 'any' || step.kind === 'one' ? 1 : 0), 0);
  return (path) => {
    if (path.length < least || !path.startsWith(start) || !path.endsWith(end)) return false;
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
    } else if (step.kind === 'any') {
      if (place < path.length) next.add(place + 1);
    } else if (step.kind === 'one') {
      if (place < path.length && path.charAt(place) !== '/' && step.has?.(path.charAt(place)) !== false) next.add(place + 1);
    } else if (step.kind === 'folders') {
      next.add(place);
      for (let at = path.indexOf('/', place); at >= 0 && !next.has(at + 1); at = path.indexOf('/', at + 1)) next.add(at + 1);
    } else {
      for (let at = place; at <= path.length && !next.has(at); at++) {
        next.add(at);
        if (step.kind === 'star' && path.charAt(at) === '/') break;
      }
    }
  }
  return next;
}
