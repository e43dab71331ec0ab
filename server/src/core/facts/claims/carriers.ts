import { baseNameOf } from '../../text/paths';
import type { Claim } from './model';

/** What is known of a file by its name and its first words. */
const PATCH = /\.(?:patch|diff)$/i;
const PATCH_WORDS = /^(?:diff --git |Index: |--- \S.{0,200}\n\+\+\+ )/m;
const CERTIFICATE = /\.(?:pem|crt|cer|der|p7b|p7c|csr|crl|p12|pfx|jks|keystore|truststore)$/i;
const CERTIFICATE_WORDS = /^-----BEGIN [A-Z0-9 ]{0,40}(?:CERTIFICATE|KEY|X509 CRL|PKCS7|PGP [A-Z ]+)[A-Z ]{0,20}-----/m;
/** Fonts that are packed, programs and archives: what stands in them cannot be read here, and is seldom the project's own. */
const SEALED = /\.(?:woff2?|eot|pfb|jar|war|ear|aar|apk|zip|tar|tgz|gz|bz2|xz|zst|7z|rar|whl|egg|gem|nupkg|deb|rpm|dmg|iso|phar|class|dll|exe|so|dylib|wasm|pyc|o|a|lib|msi)$/i;
const MINIFIED = /[.-]min\.(?:js|mjs|cjs|css)$/i;
const SOURCE_MAP = /\.(?:js|mjs|cjs|css|ts)\.map$/i;

/** Characters looked at. */
const BEGINNING = 5_000;

/** A file that by its kind carries what is not the project's, or what a tool made. */
export function carrierAt(path: string, text: string): Claim | undefined {
  const head = text.slice(0, BEGINNING);
  const of = (kind: Claim['kind']): Claim => ({ kind, words: baseNameOf(path) });
  if (SOURCE_MAP.test(path) || MINIFIED.test(path)) return of('generated');
  if (PATCH.test(path) && (text === '' || PATCH_WORDS.test(head))) return of('patch');
  const certificate = CERTIFICATE_WORDS.exec(head);
  if (certificate && (CERTIFICATE.test(path) || /\.(?:key|pub|asc|gpg|txt)$/i.test(path))) return { kind: 'certificate', words: certificate[0], line: head.slice(0, certificate.index).split('\n').length };
  if (text === '' && CERTIFICATE.test(path)) return of('certificate');
  return SEALED.test(path) ? of('sealed') : undefined;
}
