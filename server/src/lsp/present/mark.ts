import type { AssessedDependency } from '../../core/assessment/model';
import type { Mark } from '../../protocol/panel/common';

/** One sign that tells verdicts apart without colour. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  yes: '✓',
  conditional: '✓*',
  uncertain: '?',
  no: '✗',
  unknown: '·',
};

/** From best to worst: an unknown licence is worse than a condition, better than a doubt. */
const BY_SEVERITY: readonly Mark[] = ['yes', 'conditional', 'unknown', 'uncertain', 'no'];

/** The mark of a component: its verdict, `unknown` where it has none. */
export function markOf({ verdict }: AssessedDependency): Mark {
  return verdict?.verdict ?? 'unknown';
}

/** The worst of several marks; `yes` where there are none. */
export function worstMark(marks: readonly Mark[]): Mark {
  return marks.reduce((worst, mark) => (compareMarks(mark, worst) < 0 ? mark : worst), 'yes');
}

/** Sorts worse before better. */
export function compareMarks(a: Mark, b: Mark): number {
  return BY_SEVERITY.indexOf(b) - BY_SEVERITY.indexOf(a);
}
