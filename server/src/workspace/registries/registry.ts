import { cratesRegistry } from './crates';
import { depsDevRegistry } from './deps-dev';
import { mavenRegistry } from './maven';
import type { Registry } from './model';
import { npmRegistry } from './npm';
import { nugetRegistry } from './nuget';
import { packagistRegistry } from './packagist';
import { pypiRegistry } from './pypi';

/** Every registry that is asked where the user allows it. */
export const REGISTRIES: readonly Registry[] = [npmRegistry, pypiRegistry, mavenRegistry, cratesRegistry, packagistRegistry, nugetRegistry, depsDevRegistry];
