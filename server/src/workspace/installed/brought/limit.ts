import type { Problem } from '../../../core/manifests/format';

/** Packages that one project is taken to bring in at most; those found later are left out, and the graph says so. */
export const MOST_PACKAGES = 5_000;

/** What a lock file says from which packages were left out. */
export const LEFT_OUT: readonly Problem[] = [{ message: { id: 'manifest.limit.entries', args: { limit: MOST_PACKAGES } }, span: { start: 0, end: 0 }, severity: 'warning' }];
