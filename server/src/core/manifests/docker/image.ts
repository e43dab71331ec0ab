import type { Located } from '../../text/span';
import type { DeclaredDependency, Scope } from '../format';
import { encodeUriPart } from '../../text/uri';

const NAME = /^[a-z0-9][\w.-]*(?::\d+(?=\/))?(?:\/[\w.-]+)*$/i;
const TAG = /^\w[\w.-]*$/;
const DIGEST = /^[a-z0-9]+:[0-9a-f]+$/i;

/** `[registry[:port]/]name[:tag][@digest]` in parts (OCI distribution specification, Pulling manifests). */
function split(
  reference: string,
): { readonly name: string; readonly tag?: string; readonly digest?: string } | undefined {
  const [named = '', digest] = reference.split('@', 2);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (!NAME.test(name) || (tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest)))
    return undefined;
  return { name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/**
 * A container image that a file names. Undefined where the reference has variables left or is none.
 * `place` is where the reference stands; inside it name and tag have places of their own where the text is the same.
 */
export function readImage(reference: string, place: Located<string>, scope: Scope): DeclaredDependency | undefined {
  const parts = reference.length > 1000 ? undefined : split(reference);
  if (!parts || parts.name === 'scratch') return undefined;
  const { name, tag, digest } = parts;
  const exact = place.value === reference && place.span.end - place.span.start === reference.length;
  const { start } = place.span;
  const wanted = tag ?? digest;
  const at = start + name.length + 1;
  const requirement =
    wanted === undefined
      ? undefined
      : { value: wanted, span: exact ? { start: at, end: at + wanted.length } : place.span };
  const version = tag ?? digest;
  return {
    name,
    scope,
    nameSpan: exact ? { start, end: start + name.length } : place.span,
    ecosystem: 'docker',
    purl: imagePurl(name, version),
    ...(requirement ? { requirement } : {}),
    ...(version === undefined ? {} : { version }),
  };
}

/** `pkg:docker/namespace/name@tag?repository_url=registry`; images of Docker Hub have no registry (PURL-TYPES, docker). */
function imagePurl(name: string, version: string | undefined): string {
  const parts = name.split('/');
  const first = parts[0] ?? '';
  const registry = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost') ? first : undefined;
  const hub = registry === undefined || registry === 'docker.io';
  const path = (registry === undefined ? parts : parts.slice(1)).map(encodeUriPart).join('/');
  const at = version === undefined ? '' : `@${encodeUriPart(version)}`;
  return `pkg:docker/${path}${at}${hub ? '' : `?repository_url=${encodeUriPart(registry)}`}`;
}
