import type { Finding } from './model';

/** What is wrong in manifests and lock files so that they, or a part of them, cannot be read: what rests on them is not known. */
export function unreadManifests(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code, severity }) => code === 'malformed-manifest' && severity === 'error');
}
