import { textsIn } from './metadata';
import type { InstalledReader } from './model';

/** Others' code that stands in the workspace itself: submodules that are checked out, folders of copied code. Known by its licence texts. */
export const inTreeInstalled: InstalledReader = {
  ecosystems: ['git', 'generic'],
  find: async ({ folder }, files) => (folder === undefined ? undefined : textsIn(folder, files)),
};
