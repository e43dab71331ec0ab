import { similarTo } from '../text/similar';
import { EXCEPTION_IDS } from './exception-ids';

/** Listed exceptions that an unknown name may stand for, `most` of them: it lacks the version, else it differs in a letter or two. */
export function similarExceptions(name: string, most: number): readonly string[] {
  const versions = EXCEPTION_IDS.filter((id) => id.toLowerCase().startsWith(`${name.toLowerCase()}-`));
  return versions.length > 0 ? versions.slice(0, most) : similarTo(name, EXCEPTION_IDS, most);
}
