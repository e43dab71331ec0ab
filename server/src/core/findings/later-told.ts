import type { FileView } from './kind';

/** What the project means by `version` of a GNU licence (`GPL-3.0`), where it tells at all whether later versions count. */
export function laterTold(version: string, { outbound, laterSaid }: Pick<FileView, 'outbound' | 'laterSaid'>): string | undefined {
  return outbound === `${version}-or-later` || (laterSaid && outbound === `${version}-only`) ? outbound : undefined;
}
