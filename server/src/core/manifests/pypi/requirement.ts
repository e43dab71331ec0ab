import type { Located, Span } from '../../text/span';
import type { DeclaredDependency, Scope } from '../format';
import { trimmed } from '../parsing/plain-lines';
import { readRepositoryUrl, repositoryPurl } from '../repository-url';

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/;
const ADDRESS = /^(?:(?:git|hg|svn|bzr)\+|https?:|git:|file:|ssh:|git@)/i;
const EGG = /[#&]egg=([A-Za-z0-9][\w.-]*)/;

/**
 * One requirement as PEP 508 and pip write it: `name[extras] >=1,<2 ; marker`, `name @ url`, `git+https://...#egg=name`,
 * `./folder`. `start` is the offset of `text` in the document. Undefined where it names nothing.
 */
export function readRequirement(text: string, start: number, scope: Scope): DeclaredDependency | undefined {
  const content = trimmed(text, start);
  if (!content) return undefined;
  if (ADDRESS.test(content.value)) return fromAddress(content, scope);
  if (/^(?:\.{0,2}|[\w-][\w.-]*)\//.test(content.value) || content.value === '.') return fromFolder(content, scope);
  const name = NAME.exec(content.value)?.[0];
  if (name === undefined) return undefined;
  const rest = content.value.slice(name.length);
  const extras = /^\s*(?:\[[^\]]*\])?\s*/.exec(rest)?.[0].length ?? 0;
  const from = content.span.start + name.length + extras;
  const tail = rest.slice(extras);
  const nameSpan = { start: content.span.start, end: content.span.start + name.length };
  if (tail.startsWith('@')) {
    const after = trimmed(tail.slice(1), from + 1);
    const address = after ? firstWord(after) : undefined;
    return address ? { ...addressed(address, scope, nameSpan), name } : { name, scope, nameSpan };
  }
  if (tail !== '' && !/^[<>=!~;(]/.test(tail)) return undefined;
  return { name, scope, nameSpan, ...versioned(tail, from) };
}

/** The version specifier of `tail` (up to `;`), and the version where it is an exact pin (`==` without `*`, PEP 440). */
export function versioned(tail: string, start: number): Pick<DeclaredDependency, 'requirement' | 'version'> {
  const before = /^[^;\s]*(?:\s+[^;\s-][^;\s]*)*/.exec(tail.split(';')[0] ?? '')?.[0] ?? '';
  const opened = before.startsWith('(') ? 1 : 0;
  const requirement = trimmed(before.slice(opened).replace(/\)\s*$/, ''), start + opened);
  if (!requirement) return {};
  const pin = /^={2,3}\s*([^\s,*]+)$/.exec(requirement.value)?.[1];
  return pin === undefined ? { requirement } : { requirement, version: pin };
}

/** A requirement that is an address: the name is what `egg=` says, the file name's first part or the repository's name. */
function fromAddress(content: Located<string>, scope: Scope): DeclaredDependency | undefined {
  const address = firstWord(content);
  const name =
    EGG.exec(address.value)?.[1] ??
    archiveName(address.value) ??
    readRepositoryUrl(splitReference(address.value).plain)?.name;
  if (name === undefined || name === '') return undefined;
  const at = address.value.lastIndexOf(name);
  const nameSpan =
    at < 0 ? address.span : { start: address.span.start + at, end: address.span.start + at + name.length };
  return { ...addressed(address, scope, nameSpan), name };
}

function addressed(address: Located<string>, scope: Scope, nameSpan: Span): Omit<DeclaredDependency, 'name'> {
  const path = /^file:(?:\/\/)?(\.{1,2}\/.*)/.exec(address.value)?.[1];
  if (path !== undefined) return { scope, nameSpan, requirement: address, path };
  const { plain, reference } = splitReference(address.value);
  const repository = /^(?:git|hg)\+|^git[@:]|^ssh:/.test(plain) ? repositoryPurl(plain, reference) : undefined;
  return {
    scope,
    nameSpan,
    requirement: address,
    ...(repository === undefined ? {} : { purl: repository }),
  };
}

/** The address without `#...`, and the `@branch` behind its path apart. */
function splitReference(address: string): { readonly plain: string; readonly reference?: string } {
  const plain = address.split('#', 1)[0] ?? '';
  const at = plain.lastIndexOf('@');
  return at > plain.lastIndexOf('/') && plain.includes('/')
    ? { plain: plain.slice(0, at), reference: plain.slice(at + 1) }
    : { plain };
}

function firstWord(content: Located<string>): Located<string> {
  const value = /^\S*/.exec(content.value)?.[0] ?? '';
  return { value, span: { start: content.span.start, end: content.span.start + value.length } };
}

/** The project name of a wheel or source archive (PEP 427, PEP 625). */
function archiveName(address: string): string | undefined {
  const file = (address.split(/[?#]/)[0] ?? '').split('/').at(-1) ?? '';
  if (!/\.(?:whl|zip|tar\.gz|tar\.bz2|tgz)$/i.test(file)) return undefined;
  return /^([A-Za-z0-9][\w.]*(?:-[A-Za-z][\w.]*)*)-\d/.exec(file)?.[1];
}

function fromFolder(content: Located<string>, scope: Scope): DeclaredDependency | undefined {
  const folder = trimmed(firstWord(content).value.split(/[[#]/, 1)[0] ?? '', content.span.start);
  if (!folder || folder.value.startsWith('/')) return undefined;
  const name =
    folder.value
      .split('/')
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .at(-1) ?? folder.value;
  return { name, scope, nameSpan: folder.span, path: folder.value };
}
