import type { FixKind } from './model';

/** Every way of mending a finding. */
export const FIXES: readonly FixKind[] = [];
