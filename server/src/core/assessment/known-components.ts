import { inboundOf } from './components';
import type { AssessedDependency } from './model';
import type { OutboundComponent } from '../outbound/model';

/** The components of a package whose licence is known, as a combination. A component without any licence is known to fit nothing. */
export function knownComponents(dependencies: readonly AssessedDependency[]): OutboundComponent[] {
  return dependencies.flatMap(({ name, licence: resolved, use }) => {
    const licence = inboundOf(resolved);
    return licence === undefined ? [] : [{ name, licence, use }];
  });
}
