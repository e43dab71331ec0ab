import { readDeclared } from '../../core/declared/read';
import { formatOf } from '../../core/manifests/registry';
import { POLICY_FILE_NAMES, readPolicy } from '../../core/policy/read';
import type { FileSystem } from '../../runtime';
import { readText } from '../git/repository';

/** Bytes of a manifest that is read for its licence. */
const LONGEST = 1_000_000;

/** The licence of the project: what its policy decides, else what the manifests at `root` declare, where they agree. */
export async function declaredLicence(files: FileSystem, root: string): Promise<string | undefined> {
  const declared = new Set<string>();
  for (const { name, kind } of (await files.list(root)) ?? []) {
    if (kind !== 'file') continue;
    const isPolicy = POLICY_FILE_NAMES.includes(name);
    const format = isPolicy ? undefined : formatOf(name);
    if (!isPolicy && (!format || format.id === 'readme')) continue;
    const size = (await files.status(`${root}/${name}`))?.size ?? 0;
    const text = size > LONGEST ? undefined : await readText(files, `${root}/${name}`);
    if (text === undefined) continue;
    const decided = isPolicy ? readPolicy(text, name).outbound?.value : undefined;
    if (decided !== undefined) return decided;
    const document = format?.parse(text, name);
    if (!document || (document.role !== 'manifest' && document.role !== 'declaration')) continue;
    for (const { value, appliesTo } of document.licences) {
      const { expression } = readDeclared(value.value, document.ecosystem);
      if (expression !== undefined && appliesTo === undefined) declared.add(expression);
    }
  }
  const [only, ...others] = declared;
  return others.length === 0 ? only : undefined;
}
