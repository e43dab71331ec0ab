import type { Located, Span } from '../../text/span';

/**
 * The values of a JSON, YAML or TOML document with their places: one shape for all three, so that a format asks the same
 * questions whichever syntax it is written in.
 */
export type DataValue = DataMap | DataList | DataScalar;

/** An object, mapping or table. Members stand in document order; a key may occur twice in malformed documents. */
export interface DataMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly members: readonly DataMember[];
}

export interface DataMember {
  /** The key's own characters, without quotes. */
  readonly key: Located<string>;
  readonly value: DataValue;
}

export interface DataList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly DataValue[];
}

export interface DataScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The value's own characters, without quotes. */
  readonly span: Span;
  /** For numbers, booleans and dates: as written, because `1.10` is a version and not 1.1. */
  readonly source?: string;
}

/** The member `key` of a map; the last of equal keys wins, as it does for most readers of these syntaxes. */
export function memberOf(value: DataValue | undefined, key: string): DataMember | undefined {
  if (value?.kind !== 'map') return undefined;
  for (let i = value.members.length - 1; i >= 0; i--) {
    const member = value.members[i];
    if (member?.key.value === key) return member;
  }
  return undefined;
}

/** The value reached by the keys of `path`, through maps only. */
export function valueAt(value: DataValue | undefined, ...path: readonly string[]): DataValue | undefined {
  let at = value;
  for (const key of path) at = memberOf(at, key)?.value;
  return at;
}

/** The members of a mapping; none of anything else. */
export function membersOf(value: DataValue | undefined): readonly DataMember[] {
  return value?.kind === 'map' ? value.members : [];
}

/** The items of a list; none of anything else. */
export function itemsOf(value: DataValue | undefined): readonly DataValue[] {
  return value?.kind === 'list' ? value.items : [];
}

/** A string with its place; `undefined` for everything that is no string. */
export function stringOf(value: DataValue | undefined): Located<string> | undefined {
  return value?.kind === 'scalar' && typeof value.value === 'string'
    ? { value: value.value, span: value.span }
    : undefined;
}

/** Like `stringOf`, but a number, boolean or date answers with its characters: for versions in YAML. */
export function textOf(value: DataValue | undefined): Located<string> | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  return {
    value: typeof value.value === 'string' ? value.value : (value.source ?? String(value.value)),
    span: value.span,
  };
}

/** The string at a path of keys; undefined where there is none. */
export function stringAt(value: DataValue | undefined, ...path: readonly string[]): Located<string> | undefined {
  return stringOf(valueAt(value, ...path));
}

/** The text at a path of keys, see `textOf`; undefined where there is none. */
export function textAt(value: DataValue | undefined, ...path: readonly string[]): Located<string> | undefined {
  return textOf(valueAt(value, ...path));
}

/** True only where the value is the boolean `true`. */
export function isTrue(value: DataValue | undefined): boolean {
  return value?.kind === 'scalar' && value.value === true;
}

/** The strings of a list; everything else in it is left out. */
export function textsIn(value: DataValue | undefined): readonly string[] {
  return itemsOf(value).flatMap((item) => stringOf(item)?.value ?? []);
}
