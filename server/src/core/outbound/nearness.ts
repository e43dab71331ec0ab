import type { Reach } from '../knowledge/model';

/** How much a licence asks of works that use the one under it: nothing; its files; itself, not what links it; the whole program. */
export type Strength = 0 | 1 | 2 | 3;

const STRENGTHS: Readonly<Record<Reach, Strength>> = { file: 1, library: 2, derivative: 2, module: 2, program: 3 };

/** How strong copyleft of this reach is; 0 where there is none. */
export function strengthOf(reach: Reach | undefined): Strength {
  return reach === undefined ? 0 : STRENGTHS[reach];
}

/** The licence that public administrations of the Union have agreed on: what is near it, where a project declares nothing. */
const COMMON = 'EUPL-1.2';

/** How far an outbound licence is from what the project's people expect: 0 for what they declare. */
export type Nearness = (expression: string) => number;

/**
 * Nearest is what the project declares, then the EUPL, then what asks about as much of others as the declared licence does
 * (as the EUPL, where none is declared): who publishes under the EUPL hardly looks for the GPL next, and who publishes
 * under MIT not for copyleft.
 */
export function nearnessTo(declared: string | undefined, strengthIn: (expression: string) => Strength | undefined): Nearness {
  const wanted = strengthIn(declared ?? COMMON) ?? strengthOf('derivative');
  return (expression) => {
    if (expression === declared) return 0;
    if (expression === COMMON) return 1;
    return 2 + Math.abs((strengthIn(expression) ?? strengthOf('program')) - wanted);
  };
}
