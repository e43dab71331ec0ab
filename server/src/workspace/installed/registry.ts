import type { InstalledReader } from './model';
import { npmInstalled } from './npm';

/** Every ecosystem whose installed packages are read. */
export const INSTALLED_READERS: readonly InstalledReader[] = [npmInstalled];
