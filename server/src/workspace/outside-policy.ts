import type { FileFacts } from '../core/facts/model';
import { unusablePolicy } from '../core/facts/unusable-policy';
import { readPolicy } from '../core/policy/read';
import { decodeText } from '../core/text/decode';
import { lineStartsOf } from '../core/text/lines';
import { isWithin } from '../core/text/paths';
import type { Runtime } from '../runtime';

/** More of a policy file than this is not read (bytes); enough for the reader of policies to say that it is too long. */
const LIMIT = 4_000_004;

/** What a policy file says that a person named (absolute path), seen from the folder `root`: it is judged like one that was found. */
export async function readOutsidePolicy({ files }: Runtime, path: string | undefined, root: string): Promise<FileFacts | undefined> {
  if (path === undefined) return undefined;
  const name = isWithin(path, root) ? path.slice(root.length + 1) : path;
  const bytes = await files.read(path, LIMIT);
  const decoded = bytes && decodeText(bytes);
  if (!decoded || decoded.binary) return unusablePolicy(name, decoded ? 'policy.not-text' : 'policy.not-a-file');
  return { path: name, role: 'policy', policy: readPolicy(decoded.text, path), problems: [], lines: lineStartsOf(decoded.text) };
}
