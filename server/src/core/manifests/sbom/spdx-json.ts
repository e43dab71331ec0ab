import { itemsOf, stringAt, stringOf, valueAt, type DataMember, type DataValue } from '../parsing/tree';
import type { Bill } from './bill';
import { readRelationship } from './relationships';

/** Reads an item of SPDX 2's `packages` (https://spdx.github.io/spdx-spec/v2.3/package-information/). */
export function readPackage({ value }: Pick<DataMember, 'value'>, bill: Bill): void {
  const id = stringAt(value, 'SPDXID')?.value;
  const name = stringAt(value, 'name');
  if (id === undefined || !name) return;
  const version = stringAt(value, 'versionInfo')?.value;
  const licence = stringAt(value, 'licenseDeclared');
  const concluded = stringAt(value, 'licenseConcluded');
  const purl = itemsOf(valueAt(value, 'externalRefs')).find(
    (reference) => stringAt(reference, 'referenceType')?.value === 'purl',
  );
  const locator = stringAt(purl, 'referenceLocator')?.value;
  bill.component({
    id,
    name: name.value,
    span: name.span,
    ...(version !== undefined && { version }),
    ...(licence && { licence }),
    ...(concluded && { concluded }),
    ...(locator !== undefined && { purl: locator }),
  });
}

/** Reads an item of `relationships`. */
export function readJsonRelationship({ value }: Pick<DataMember, 'value'>, bill: Bill): void {
  const from = stringAt(value, 'spdxElementId')?.value;
  const type = stringAt(value, 'relationshipType')?.value;
  const to = stringAt(value, 'relatedSpdxElement')?.value;
  if (from !== undefined && type !== undefined && to !== undefined) readRelationship(bill, from, type, to);
}

/** What the document is about: `documentDescribes`, beside the relationships of that name. */
export function readDescribed(root: DataValue, bill: Bill): void {
  for (const item of itemsOf(valueAt(root, 'documentDescribes'))) {
    const id = stringOf(item)?.value;
    if (id !== undefined) bill.subject(id);
  }
}
