import type { Finding } from '../findings/model';
import { unreadManifests } from '../findings/unread-manifests';
import type { Outcome, PublishView } from './model';
import { evidenceOf, unknown } from './outcome';
import { firstNames } from '../messages/names';

/** Checks that ask manifests and lock files: what these do not say is no answer where one of them cannot be read. */
const ASK_MANIFESTS: ReadonlySet<string> = new Set([
  'declarations-agree',
  'spdx-valid',
  'manifest-licence',
  'direct-dependencies',
  'transitive-dependencies',
  'outbound-forced',
  'not-open-source-parts',
  'dependency-licences-known',
  'third-party-notices',
  'sbom',
]);
/** Files that a message names. */
const NAMED = 3;

/** The answer of the check `id`, or that it cannot be told, where the answer rests on one of the `broken` manifests and lock files. A fault that was found elsewhere stays one. */
export function asFarAsRead(id: string, outcome: Outcome, broken: readonly Finding[]): Outcome {
  if (broken.length === 0 || !restsOn(id, outcome, new Set(broken.map(({ file }) => file)))) return outcome;
  const files = [...new Set(broken.map(({ file }) => file))];
  return { ...unknown({ id: 'publish.reason.unreadable', args: { files: firstNames(files, NAMED) } }, broken.map(evidenceOf)), remedy: { id: 'publish.fix.unreadable' } };
}

/** What is wrong in manifests and lock files that the checks look at, so that they cannot be read. */
export function brokenIn({ assessment, files }: PublishView): readonly Finding[] {
  return unreadManifests(assessment.findings).filter(({ file }) => {
    const role = files.get(file)?.manifest?.role;
    return role === 'manifest' || role === 'lockfile';
  });
}

function restsOn(id: string, { status, message, evidence }: Outcome, broken: ReadonlySet<string>): boolean {
  if (message?.id === 'publish.reason.no-licence' || message?.id === 'publish.reason.no-choice') return true;
  if (!ASK_MANIFESTS.has(id)) return false;
  return status === 'pass' || status === 'not-applicable' || (evidence.length > 0 && evidence.every(({ file }) => broken.has(file)));
}
