import type { DeclaredDependency, Scope } from '../format';
import { childOf, childrenOf, type XmlElement } from '../parsing/xml';
import { isVersion } from '../placeholders';

/** Maven's scopes (https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html#Dependency_Scope); `provided` comes from where the product runs. */
const SCOPES: Readonly<Record<string, Scope>> = {
  compile: 'runtime',
  runtime: 'runtime',
  system: 'runtime',
  provided: 'peer',
  test: 'test',
};

/** One `<dependency>`, of a project or of its `dependencyManagement`. `value` fills in what the document itself knows. */
export function readDependency(
  element: XmlElement,
  value: (element: XmlElement | undefined) => string | undefined,
): DeclaredDependency | undefined {
  const artifact = childOf(element, 'artifactId')?.text;
  const name = value(childOf(element, 'artifactId'));
  if (!artifact || !name) return undefined;
  const group = value(childOf(element, 'groupId'));
  const requirement = childOf(element, 'version')?.text;
  const version = value(childOf(element, 'version'));
  const scope = value(childOf(element, 'scope'));
  const optional = value(childOf(element, 'optional')) === 'true';
  const exclusions = childrenOf(childOf(element, 'exclusions'), 'exclusion').map((each) =>
    [value(childOf(each, 'groupId')) ?? '*', value(childOf(each, 'artifactId')) ?? '*'].join(':'),
  );
  const silent = [
    ...(version === undefined ? (['version'] as const) : []),
    ...(scope === undefined && !optional ? (['scope'] as const) : []),
  ];
  return {
    name: group ? `${group}:${name}` : name,
    scope: optional
      ? 'optional'
      : ((scope !== undefined && Object.hasOwn(SCOPES, scope) ? SCOPES[scope] : undefined) ?? 'runtime'),
    nameSpan: artifact.span,
    ...(requirement && { requirement }),
    ...(version !== undefined && isVersion(version) && { version }),
    ...(silent.length > 0 && { inherits: silent }),
    ...(exclusions.length > 0 && { exclusions }),
  };
}
