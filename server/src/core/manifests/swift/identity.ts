import { readRepositoryUrl, withVersion } from '../repository-url';
import { encodeUriPart } from '../../text/uri';

/** A Swift package as its address tells it: identity and package URL (`pkg:swift/host/owner/name`, PURL-TYPES). */
export interface SwiftPackage {
  readonly name: string;
  readonly purl?: string;
}

/** The identity is the last part of the address, lower case, without `.git` (SwiftPM, PackageIdentity). */
export function swiftPackage(address: string, version: string | undefined): SwiftPackage | undefined {
  const known = readRepositoryUrl(address);
  if (!known) return undefined;
  const name = known.name.toLowerCase();
  if (known.path.length < 2) return { name };
  const place = [known.host, ...known.path].map(encodeUriPart).join('/');
  return { name, purl: withVersion(`pkg:swift/${place}`, version) };
}
