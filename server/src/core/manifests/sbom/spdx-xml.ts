import { baseNameOf } from '../../text/paths';
import type { ManifestFormat } from '../format';
import type { DataMember, DataValue } from '../parsing/tree';
import { readXml, type XmlElement } from '../parsing/xml';
import { createBill } from './bill';
import { readSpdxDocument } from './spdx-document';
import { atOnce } from '../../text/slices';

/** Members that are lists; in XML each of their items is an element of that name. */
const LISTS = new Set(['packages', 'relationships', 'externalRefs', 'documentDescribes']);

/** SPDX 2 in XML, as the SPDX tools write it: elements named as the members of its JSON. */
export const spdxXml: ManifestFormat = {
  id: 'spdx-xml',
  ecosystem: 'sbom',
  matches: (path) => /\.spdx\.xml$|^spdx\.xml$/i.test(baseNameOf(path)),
  parse(text) {
    const bill = createBill();
    const { root, log } = readXml(text);
    if (root && !readSpdxDocument(dataOf(root), bill)) log.add('manifest.sbom.unknown', root.nameSpan, undefined, 'information');
    return atOnce(bill.finish(spdxXml, log));
  },
};

/** The element's content in the shape of JSON. Depth is bounded by the XML reader. */
function dataOf({ children, text, nameSpan }: XmlElement): DataValue {
  if (children.length === 0) return { kind: 'scalar', value: text?.value ?? '', span: text?.span ?? nameSpan };
  const members: DataMember[] = [];
  const lists = new Map<string, DataValue[]>();
  for (const child of children) {
    const value = dataOf(child);
    const known = lists.get(child.name);
    if (known) known.push(value);
    else if (!LISTS.has(child.name)) members.push({ key: { value: child.name, span: child.nameSpan }, value });
    else {
      const items = [value];
      lists.set(child.name, items);
      members.push({ key: { value: child.name, span: child.nameSpan }, value: { kind: 'list', span: child.nameSpan, items } });
    }
  }
  return { kind: 'map', span: nameSpan, members };
}
