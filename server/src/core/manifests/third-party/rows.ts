import type { Ecosystem, LockedPackage } from '../format';
import { purlOf } from '../purl';
import type { Located, Span } from '../../text/span';

/** One component of a list of third-party licences, as its tool or its author wrote it. */
export interface Row {
  readonly name: string;
  readonly version?: string;
  readonly span: Span;
  readonly licence: Located<string>;
  /** Known where the name's form tells it. */
  readonly ecosystem?: Ecosystem;
}

/** `group:artifact` and maybe a version, as Maven writes coordinates; a type may stand between. */
const COORDINATES = /^([\w.-]+:[\w.-]+)(?::(?:(?:jar|war|pom|aar|zip|bundle):)?(\d[\w.+-]*)?)?$/;

/** What a name cell says: Maven coordinates, `name@version`, or a name. */
export function readName({ value, span }: Located<string>): Pick<Row, 'name' | 'version' | 'span' | 'ecosystem'> {
  const [, coordinates, version] = COORDINATES.exec(value) ?? [];
  if (coordinates !== undefined) return { name: coordinates, span, ecosystem: 'maven', ...(version !== undefined && { version }) };
  const [, name, pinned] = /^(@?[^@\s]+)@v?(\d[^@\s]*)$/.exec(value) ?? [];
  if (name !== undefined && pinned !== undefined) return { name, version: pinned, span };
  return { name: value, span };
}

/** Numbered, because nothing keeps a list from naming a component twice. */
export function lockedOf({ name, version, span, licence, ecosystem }: Row, number: number): LockedPackage {
  return {
    key: String(number),
    name,
    version: version ?? '',
    span,
    licence,
    dependencies: [],
    ...(ecosystem && { purl: purlOf(ecosystem, name, version) }),
  };
}
