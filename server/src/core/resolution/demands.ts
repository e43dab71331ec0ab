import type { CopyleftLevel, Knowledge } from '../knowledge/model';
import { NOT_OPEN } from './contradiction';
import type { Demands } from './contradiction';

const LEVELS: Readonly<Record<CopyleftLevel, number>> = { none: 0, file: 1, library: 2, strong: 3, network: 4 };

/** How much the licences of the knowledge base ask, by how far their copyleft goes; a bare GNU version as its `-only`. */
export function demandsIn({ licence }: Pick<Knowledge, 'licence'>): Demands {
  return (id) => {
    const known = licence(id) ?? licence(`${id}-only`);
    if (known === undefined) return 0;
    return known.openSource.value ? LEVELS[known.copyleft.level] : NOT_OPEN;
  };
}
