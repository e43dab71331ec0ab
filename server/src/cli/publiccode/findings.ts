import type { Finding } from '../../core/findings/model';
import { POLICY_FILE_NAMES } from '../../core/policy/read';
import { readPubliccode } from '../../core/publiccode/read';
import { baseNameOf, folderOf, resolvePath } from '../../core/text/paths';
import type { Runtime } from '../../runtime';
import { loadEngines } from '../../workspace/load';
import type { Session } from '../../workspace/model';
import { NEVER_CANCELLED } from '../../workspace/model';
import { createSession } from '../../workspace/session';
import { shownFiles } from '../../workspace/shown-files';

/** What a project's check says of this file alone: not whether it agrees with other files. */
const CODES = /^(?:publiccode-|malformed-manifest$|invalid-spdx$|unknown-spdx-id$|deprecated-spdx$|non-spdx-licence$|ambiguous-licence$|policy-(?:invalid|unknown-key)$)/;
/** Bytes read to find the files that a description names. */
const LIMIT = 1_000_000;

/** The name under which catalogues look for the file; one of another name is read as if it had it. */
const NAME = 'publiccode.yml';

export interface CheckedPubliccode {
  readonly findings: readonly Finding[];
  readonly session: Session;
}

/**
 * The findings that `check` has about the publiccode.yml at `path` (absolute, `/`), with the policy that stands beside it. Only the file
 * itself, the policy and the files it names are looked at. `undefined` where it cannot be read.
 */
export async function checkPubliccode(path: string, runtime: Runtime): Promise<CheckedPubliccode | undefined> {
  const { files, clock, log, timers, resources } = runtime;
  const bytes = (await files.status(path))?.kind === 'file' ? await files.read(path, LIMIT) : undefined;
  if (!bytes) return undefined;
  const root = folderOf(path);
  const name = /^publiccode\.ya?ml$/.test(baseNameOf(path)) ? baseNameOf(path) : NAME;
  const shown = new Map([[name, path]]);
  const named = readPubliccode(new TextDecoder().decode(bytes)).files.flatMap(({ path: { value } }) => resolvePath('', value.replace(/^\/+/, '')) ?? []);
  for (const each of [...POLICY_FILE_NAMES, ...named]) if ((await files.status(`${root}/${each}`))?.kind === 'file') shown.set(each, `${root}/${each}`);
  const alone: Runtime = { files: shownFiles(files, root, shown), clock, log, timers, resources };
  const session = createSession(alone, await loadEngines(runtime), root, {});
  await session.scan(() => undefined, NEVER_CANCELLED);
  return { findings: session.assessment().findings.filter(({ code, file }) => file === name && CODES.test(code)), session };
}
