import { lazily } from '../lazily';

/** Called by the browser's extension host. The rest is in the same file, the only one that this host loads, but not yet run. */
export const { activate, deactivate } = lazily(() => import('./start'));
