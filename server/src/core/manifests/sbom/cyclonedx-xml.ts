import type { ManifestFormat } from '../format';
import { attributeOf, childOf, childrenOf, elementAt, readXml, type XmlElement } from '../parsing/xml';
import type { Located } from '../../text/span';
import { createBill, fullName, type Bill } from './bill';
import { listed } from './cyclonedx-json';
import { baseNameOf } from '../../text/paths';
import { atOnce } from '../../text/slices';

/** CycloneDX in XML (https://cyclonedx.org/docs/1.6/xml/). */
export const cycloneDxXml: ManifestFormat = {
  id: 'cyclonedx-xml',
  ecosystem: 'sbom',
  matches: (path) => /(?:^|[._-])s?bom\.xml$|\.cdx\.xml$|cyclonedx[\w.-]*\.xml$/i.test(baseNameOf(path)),
  parse(text) {
    const { root, log } = readXml(text);
    const bill = createBill();
    if (root?.name === 'bom') {
      const subject = elementAt(root, 'metadata', 'component');
      if (subject) bill.subject(idOf(subject));
      for (const component of childrenOf(childOf(root, 'components'), 'component')) readComponent(component, bill);
      for (const dependency of childrenOf(childOf(root, 'dependencies'), 'dependency')) {
        const from = attributeOf(dependency, 'ref')?.value;
        for (const inner of childrenOf(dependency, 'dependency')) {
          const to = attributeOf(inner, 'ref')?.value;
          if (from !== undefined && to !== undefined) bill.edge(from, to);
        }
      }
    } else if (root) log.add('manifest.sbom.unknown', root.nameSpan, undefined, 'information');
    return atOnce(bill.finish(cycloneDxXml, log));
  },
};

function idOf(element: XmlElement): string {
  return (
    attributeOf(element, 'bom-ref')?.value ??
    childOf(element, 'purl')?.text?.value ??
    `${childOf(element, 'name')?.text?.value ?? ''}@${childOf(element, 'version')?.text?.value ?? ''}`
  );
}

function readComponent(element: XmlElement, bill: Bill): void {
  for (const inner of childrenOf(childOf(element, 'components'), 'component')) readComponent(inner, bill);
  const name = childOf(element, 'name')?.text;
  if (!name || attributeOf(element, 'type')?.value === 'file') return;
  const purl = childOf(element, 'purl')?.text?.value;
  const version = childOf(element, 'version')?.text?.value;
  const licences = childOf(element, 'licenses');
  const licence = licenceOf(licences, false);
  const concluded = licenceOf(licences, true) ?? licenceOf(elementAt(element, 'evidence', 'licenses'), false);
  const scope = childOf(element, 'scope')?.text?.value;
  bill.component({
    id: idOf(element),
    name: fullName(childOf(element, 'group')?.text?.value, name.value, purl),
    span: name.span,
    ...(version !== undefined && { version }),
    ...(purl !== undefined && { purl }),
    ...(licence && { licence }),
    ...(concluded && { concluded }),
    ...(scope === 'optional'
      ? { scope: 'optional' as const }
      : scope === 'excluded'
        ? { scope: 'development' as const }
        : {}),
  });
}

/** What the element lists as the component's own words, or as what somebody concluded. */
function licenceOf(element: XmlElement | undefined, concluded: boolean): Located<string> | undefined {
  const listing = element?.children.filter((child) => (attributeOf(child, 'acknowledgement')?.value === 'concluded') === concluded);
  const said = listing?.flatMap(
    (child) =>
      (child.name === 'expression'
        ? child.text
        : (childOf(child, 'id') ?? childOf(child, 'name') ?? childOf(child, 'url'))?.text) ?? [],
  );
  return said && listed(said);
}
