import type { LicenceDeclaration, LicenceInsertion } from '../format';
import { lineBefore } from '../insertion';
import { childOf, childrenOf, type XmlElement } from '../parsing/xml';

/**
 * The `<licenses>` of a POM. Of several the user may choose: "If multiple licenses are listed, it is assumed that the user
 * can select any of them" (Maven model reference, element `licenses`).
 */
export function licencesOf(project: XmlElement): LicenceDeclaration[] {
  const elements = childrenOf(childOf(project, 'licenses'), 'license');
  return elements.flatMap((element, index) => {
    const name = childOf(element, 'name')?.text;
    const url = childOf(element, 'url')?.text;
    const several = elements.length > 1;
    const relation = several ? ('any' as const) : ('same' as const);
    const group = several || (name && url) ? { group: { id: 1, relation } } : {};
    const pair = several && name && url ? { pair: index + 1 } : {};
    const found: LicenceDeclaration[] = [];
    if (name) found.push({ kind: 'name', field: 'licenses/license/name', value: name, ...group, ...pair });
    // Some give a file of the project instead.
    const place =
      url && !/^\w+:/.test(url.value) && /^[\w./-]+$/.test(url.value) ? ('file' as const) : ('url' as const);
    if (url) found.push({ kind: place, field: 'licenses/license/url', value: url, ...group, ...pair });
    return found;
  });
}

/** A `<licenses>` block behind the elements that say what the project is, in their indentation. */
export function insertionOf(project: XmlElement, text: string): LicenceInsertion | undefined {
  if (childOf(project, 'licenses')) return undefined;
  const before = ['url', 'description', 'name', 'packaging', 'version', 'artifactId']
    .map((name) => childOf(project, name))
    .find((element) => element !== undefined);
  if (!before) return undefined;
  const line = lineBefore(text, before.span.start) || '\n';
  const unit = line.replace(/[\r\n]/g, '') || '  ';
  const lines = [
    '<licenses>',
    `${unit}<license>`,
    `${unit}${unit}<name>{licence}</name>`,
    `${unit}</license>`,
    '</licenses>',
  ];
  return { offset: before.span.end, text: lines.map((each) => `${line}${each}`).join('') };
}
