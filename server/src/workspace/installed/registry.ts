import { cargoInstalled } from './cargo';
import { checkoutsInstalled, pubInstalled } from './checkouts';
import { composerInstalled } from './composer';
import { cranInstalled } from './cran';
import { gemInstalled } from './gem';
import { goInstalled } from './go';
import { hexInstalled } from './hex';
import { mavenInstalled } from './maven';
import type { InstalledReader } from './model';
import { npmInstalled } from './npm';
import { nugetInstalled } from './nuget';
import { pypiInstalled } from './pypi';

/** Every ecosystem whose installed packages are read. */
export const INSTALLED_READERS: readonly InstalledReader[] = [
  npmInstalled, mavenInstalled, composerInstalled, pypiInstalled, cargoInstalled, goInstalled, gemInstalled, nugetInstalled, cranInstalled, hexInstalled, checkoutsInstalled, pubInstalled,
];
