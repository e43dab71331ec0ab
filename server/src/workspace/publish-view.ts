import type { Profile } from '../core/publishing/data';
import { isProjectDocument } from '../core/publishing/documents';
import type { PublishView } from '../core/publishing/model';
import { ignoredPaths } from './ignored';
import type { Session } from './model';

/** Characters of a document that are looked at. */
const LIMIT = 300_000;

/** What the checks ask of a scanned project. */
export async function publishView(session: Session, profile: Profile): Promise<PublishView> {
  const assessment = session.assessment();
  const isIgnored = ignoredPaths((folder) => session.policyAt(`${folder}/`.replace(/^\//, '')));
  const files = new Map([...session.allFacts()].filter(({ path }) => !isIgnored(path)).map((facts) => [facts.path, facts]));
  const documents = new Map<string, string>();
  for (const path of files.keys()) if (isProjectDocument(path)) documents.set(path, ((await session.text(path)) ?? '').slice(0, LIMIT));
  const root = assessment.packages.filter(({ directory }) => directory === '');
  const outbound = root.find((pkg) => pkg.outbound.expression !== undefined)?.outbound.expression;
  return { profile, assessment, root, files, documents, reuse: session.reuse(), engine: session.engineAt(''), policy: session.policyAt(''), ...(outbound !== undefined && { outbound }) };
}
