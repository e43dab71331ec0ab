import type { Licence, LicenceException } from '../knowledge/model';
import type { Use } from './model';

/** True where the exception lets work under `other` be joined with its own in this use, each under its licence. */
export function permits({ frees, onlyWith }: LicenceException, use: Use, other: Licence): boolean {
  if (!frees.uses.some((freed) => freed === use)) return false;
  return !onlyWith || onlyWith.licences.includes(other.id) || (onlyWith.class === 'open-source' && other.openSource.value);
}
