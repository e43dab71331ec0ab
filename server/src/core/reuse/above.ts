import type { ReuseAbove } from './model';

/** The way from a folder of a project to the project's root: one `../` a folder, '' for the root itself. */
export function upwards(above: Pick<ReuseAbove, 'prefix'> | undefined): string {
  return '../'.repeat((above?.prefix ?? '').split('/').length - 1);
}
