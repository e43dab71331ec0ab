import { speaksForProject } from '../facts/quiet';
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

/** The answer of the check `id`, or that it cannot be told, where the answer rests on a manifest or lock file that cannot be read. A fault that was found elsewhere stays one. */
export function asFarAsRead(id: string, outcome: Outcome, view: PublishView): Outcome {
  const broken = brokenIn(view);
  if (broken.length === 0 || !restsOn(id, outcome, new Set(broken.map(({ file }) => file)))) return outcome;
  const files = [...new Set(broken.map(({ file }) => file))];
  return { ...unknown({ id: 'publish.reason.unreadable', args: { files: firstNames(files, NAMED) } }, broken.map(evidenceOf)), remedy: { id: 'publish.fix.unreadable' } };
}

/** What is wrong in manifests and lock files so that they, or a part of them, cannot be read. */
function brokenIn({ assessment, files }: PublishView): PublishView['assessment']['findings'] {
  return assessment.findings.filter(({ code, severity, file }) => {
    const role = files.get(file)?.manifest?.role;
    return code === 'malformed-manifest' && severity === 'error' && (role === 'manifest' || role === 'lockfile') && speaksForProject(file);
  });
}

function restsOn(id: string, { status, message, evidence }: Outcome, broken: ReadonlySet<string>): boolean {
  if (message?.id === 'publish.reason.no-licence' || message?.id === 'publish.reason.no-choice') return true;
  if (!ASK_MANIFESTS.has(id)) return false;
  return status === 'pass' || status === 'not-applicable' || (evidence.length > 0 && evidence.every(({ file }) => broken.has(file)));
}
