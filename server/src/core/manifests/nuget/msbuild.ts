import { childOf, type XmlElement } from '../parsing/xml';
import type { Located } from '../../text/span';

/** Elements of an MSBuild file directly inside its `<PropertyGroup>`s or `<ItemGroup>`s; conditions count as if they held. */
export function entriesOf(project: XmlElement, group: 'PropertyGroup' | 'ItemGroup'): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const collect = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name === group) for (const entry of child.children) found.push(entry);
      // <Choose><When><ItemGroup>
      else if (child.name === 'Choose' || child.name === 'When' || child.name === 'Otherwise') collect(child);
    }
  };
  collect(project);
  return found;
}

/** An item's metadata, written as an attribute or as a child element. */
export function metadataOf(item: XmlElement, name: string): Located<string> | undefined {
  return item.attributes.find((attribute) => attribute.name === name)?.value ?? childOf(item, name)?.text;
}

/** The properties a file sets, by name without regard to case as MSBuild has it; the last one counts. */
export function propertiesOf(project: XmlElement): ReadonlyMap<string, Located<string>> {
  const found = new Map<string, Located<string>>();
  for (const element of entriesOf(project, 'PropertyGroup'))
    if (element.text) found.set(element.name.toLowerCase(), element.text);
  return found;
}
