import type { OutboundComponent } from '../outbound/model';
import { withheldBy } from '../resolution/withheld';
import { inboundOf } from './components';
import type { AssessedDependency } from './model';
import type { StatedFiles } from './stated-files';

/** What goes into a package from elsewhere, as far as it is known. */
export interface Combination {
  readonly components: readonly OutboundComponent[];
  /** What the package's own files state. */
  readonly files: readonly StatedFiles[];
  /** The components of which no licence is known. */
  readonly unknown: readonly AssessedDependency[];
  /** All that is known together. */
  readonly known: readonly OutboundComponent[];
}

/** What a package is made of; `files` as `statedInFiles` tells them. */
export function combinationOf(dependencies: readonly AssessedDependency[], files: readonly StatedFiles[]): Combination {
  const components = knownComponents(dependencies);
  return { components, files, unknown: dependencies.filter(({ licence }) => inboundOf(licence) === undefined), known: [...components, ...files] };
}

/** The components of a package whose licence is known, as a combination. A component without any licence is known to fit nothing. */
export function knownComponents(dependencies: readonly AssessedDependency[]): OutboundComponent[] {
  return dependencies.flatMap(({ name, licence: resolved, use }) => {
    const licence = inboundOf(resolved);
    const withheld = withheldBy(resolved);
    return licence === undefined ? [] : [{ name, licence, use, ...(withheld !== undefined && { withheld }) }];
  });
}
