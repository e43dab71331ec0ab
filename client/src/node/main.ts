import { lazily } from '../lazily';

/** Called by the desktop's extension host. The rest is a file of its own, not yet read. */
export const { activate, deactivate } = lazily(() => import('./start'));
