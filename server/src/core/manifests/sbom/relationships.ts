import type { Scope } from '../format';
import type { Bill } from './bill';

/** SPDX 2 relationships by which the first element needs the second (SPDX 2.3, clause 11.1). */
const FORWARD = new Set(['DEPENDS_ON', 'CONTAINS', 'STATIC_LINK', 'DYNAMIC_LINK', 'HAS_PREREQUISITE']);

/** Those by which the second needs the first, with what for. */
const BACKWARD: Readonly<Record<string, Scope>> = {
  DEPENDENCY_OF: 'runtime',
  RUNTIME_DEPENDENCY_OF: 'runtime',
  PROVIDED_DEPENDENCY_OF: 'peer',
  OPTIONAL_DEPENDENCY_OF: 'optional',
  OPTIONAL_COMPONENT_OF: 'optional',
  BUILD_DEPENDENCY_OF: 'build',
  BUILD_TOOL_OF: 'build',
  DEV_DEPENDENCY_OF: 'development',
  DEV_TOOL_OF: 'development',
  TEST_DEPENDENCY_OF: 'test',
  TEST_TOOL_OF: 'test',
  TEST_OF: 'test',
  CONTAINED_BY: 'runtime',
  PREREQUISITE_FOR: 'runtime',
};

/** Notes one SPDX 2 relationship; what says nothing about needing is passed over. */
export function readRelationship(bill: Bill, from: string, type: string, to: string): void {
  if (type === 'DESCRIBES' || type === 'DESCRIBED_BY') bill.subject(type === 'DESCRIBES' ? to : from);
  else if (FORWARD.has(type)) bill.edge(from, to);
  else if (Object.hasOwn(BACKWARD, type)) bill.edge(to, from, BACKWARD[type]);
}
