import { draftOf, finished, type Draft } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { attributeOf, childOf, childrenOf, readXml, type XmlElement } from '../parsing/xml';
import { isVersion } from '../placeholders';
import { baseNameOf } from '../../text/paths';

/** Ivy's module descriptor (https://ant.apache.org/ivy/history/latest-milestone/ivyfile.html), and the same lines in an Ant build. */
export const ivyXml: ManifestFormat = {
  id: 'ivy',
  ecosystem: 'ivy',
  matches: (path) => baseNameOf(path) === 'ivy.xml' || baseNameOf(path) === 'build.xml',
  parse(text) {
    const { root, log } = readXml(text);
    const draft = draftOf(ivyXml, 'manifest');
    draft.problems = [...log.problems];
    if (root?.name === 'ivy-module') readModule(root, draft, text);
    else if (root?.name === 'project') readBuild(root, draft);
    return finished(draft);
  },
};

function readModule(root: XmlElement, draft: Draft, text: string): void {
  const info = childOf(root, 'info');
  const organisation = attributeOf(info, 'organisation');
  const module = attributeOf(info, 'module');
  const revision = attributeOf(info, 'revision');
  if (module)
    draft.name = { value: organisation ? `${organisation.value}:${module.value}` : module.value, span: module.span };
  if (revision) draft.version = revision;
  const licences = childrenOf(info, 'license');
  for (const [index, element] of licences.entries()) {
    const name = attributeOf(element, 'name');
    const url = attributeOf(element, 'url');
    const group =
      licences.length > 1
        ? { group: { id: 1, relation: 'unclear' as const }, pair: index + 1 }
        : name && url
          ? { group: { id: 1, relation: 'same' as const } }
          : {};
    if (name) draft.licences.push({ kind: 'name', field: 'info/license', value: name, ...group });
    if (url) draft.licences.push({ kind: 'url', field: 'info/license/url', value: url, ...group });
  }
  if (info && licences.length === 0 && text.charAt(info.content.start - 2) !== '/')
    draft.licenceInsertion = { offset: info.content.start, text: '<license name="{licence}"/>' };
  readDependencies(childOf(root, 'dependencies'), draft);
}

/** An Ant build may ask for libraries itself: `<ivy:dependency>`, or Maven's tasks `<artifact:dependencies>`. */
function readBuild(root: XmlElement, draft: Draft): void {
  const rest: XmlElement[] = [root];
  for (let element = rest.pop(); element; element = rest.pop()) {
    readDependencies(element, draft);
    for (const child of element.children) rest.push(child);
  }
}

function readDependencies(parent: XmlElement | undefined, draft: Draft): void {
  for (const element of childrenOf(parent, 'dependency')) {
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'artifactId');
    const group = attributeOf(element, 'org') ?? attributeOf(element, 'groupId');
    const requirement = attributeOf(element, 'rev') ?? attributeOf(element, 'version');
    if (!name || !group) continue;
    draft.dependencies.push({
      name: `${group.value}:${name.value}`,
      scope: scopeOf((attributeOf(element, 'conf') ?? attributeOf(element, 'scope'))?.value ?? ''),
      nameSpan: name.span,
      ...(requirement && { requirement }),
      ...(requirement && isVersion(requirement.value) && { version: requirement.value }),
    });
  }
}

/** By the module's own configurations, left of `->`; they have no fixed names, only usual ones. */
function scopeOf(configuration: string): Scope {
  const own = configuration.split(';').map((part) => part.replace(/->.*$/s, '').trim());
  const scopes = own
    .flatMap((part) => part.split(','))
    .map((part) =>
      /^test/i.test(part)
        ? 'test'
        : /^(?:build|tools?|dev)/i.test(part)
          ? 'build'
          : /^provided/i.test(part)
            ? 'peer'
            : 'runtime',
    );
  return scopes.includes('runtime') ? 'runtime' : (scopes[0] ?? 'runtime');
}
