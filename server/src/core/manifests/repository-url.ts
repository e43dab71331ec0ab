import { encodeUriPart } from '../text/uri';

/** A repository that a manifest names by its address. */
export interface RepositoryAddress {
  /** Last part of the path, without `.git`. */
  readonly name: string;
  /** Lower case. */
  readonly host: string;
  /** The parts of the path, without `.git`. */
  readonly path: readonly string[];
  /** Package URL (ECMA-427) without version: `pkg:github/owner/name` for the hosts that have a type of their own. */
  readonly purl?: string;
}

const HOSTS: ReadonlyMap<string, string> = new Map([
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['bitbucket.org', 'bitbucket'],
]);
const ADDRESS = /^(?:(?:git\+|hg\+|svn\+)?[a-z+]{2,10}:\/\/)?(?:[^@/\s]{0,100}@)?([\w.-]+)(?::\d+)?[/:]([^?#\s]+)/i;

/** Reads an address such as `https://host/owner/name.git`, `git@host:owner/name` or `git+ssh://git@host/owner/name`. */
export function readRepositoryUrl(url: string): RepositoryAddress | undefined {
  const found = ADDRESS.exec(url.slice(0, 2000));
  const [, host = '', path = ''] = found ?? [];
  const parts = path
    .replace(/\.git$/, '')
    .split('/')
    .filter((part) => part !== '');
  const name = parts.at(-1);
  if (name === undefined || host === '') return undefined;
  const address = { name, host: host.toLowerCase(), path: parts };
  const type = HOSTS.get(address.host);
  const owner = parts[0];
  if (type === undefined || parts.length !== 2 || owner === undefined) return address;
  const purl = `pkg:${type}/${encodeUriPart(owner.toLowerCase())}/${encodeUriPart(name.toLowerCase())}`;
  return { ...address, purl };
}

/** `purl` with `version` where there is one. */
export function withVersion(purl: string, version: string | undefined): string {
  return version === undefined || version === '' ? purl : `${purl}@${encodeUriPart(version)}`;
}

/** The package URL of the repository at `address`, at `reference`; undefined without an address or for unknown hosts. */
export function repositoryPurl(address: string | undefined, reference?: string): string | undefined {
  const purl = address === undefined ? undefined : readRepositoryUrl(address)?.purl;
  return purl === undefined ? undefined : withVersion(purl, reference);
}
