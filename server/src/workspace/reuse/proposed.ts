import { licencesOfSources } from '../../core/facts/own-sources';
import type { FileFacts } from '../../core/facts/model';
import type { FileView } from '../../core/findings/kind';
import { isWithin } from '../../core/text/paths';

/** So many files, and so much of those that state any licence, show which one a folder's headers have. */
const LEAST = 2;
const SHARE = 0.5;

/** The licence for new headers in `folder`: that of the headers there; else what the project's own code is under, which need not be what the whole goes out under. */
export function proposedLicence(facts: Iterable<FileFacts>, folder: string, { reuse, outbound, own = outbound }: Pick<FileView, 'reuse' | 'outbound' | 'own'>): string | undefined {
  const inside = [...facts].filter(({ path }) => isWithin(path, folder));
  const stated = [...licencesOfSources(inside, reuse)].map(([expression, paths]) => ({ expression, count: paths.length }));
  const all = stated.reduce((sum, { count }) => sum + count, 0);
  const commonest = stated.sort((a, b) => b.count - a.count)[0];
  return commonest && commonest.count >= LEAST && commonest.count >= all * SHARE ? commonest.expression : own;
}
