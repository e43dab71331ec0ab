import { itemsOf, stringAt, valueAt, type DataValue } from '../parsing/tree';
import type { Bill } from './bill';
import { readDescribed, readJsonRelationship, readPackage } from './spdx-json';

/** Reads a whole SPDX 2 document, whichever syntax it is written in; false where it is none. */
export function readSpdxDocument(root: DataValue | undefined, bill: Bill): boolean {
  for (const value of itemsOf(valueAt(root, 'packages'))) readPackage({ value }, bill);
  for (const value of itemsOf(valueAt(root, 'relationships'))) readJsonRelationship({ value }, bill);
  if (root) readDescribed(root, bill);
  return stringAt(root, 'spdxVersion') !== undefined;
}
