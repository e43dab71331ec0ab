import ignore from 'ignore';
import type { Policy } from '../core/policy/model';
import { folderOf } from '../core/text/paths';

/** Tells which paths the policies leave out (`ignore`, in .gitignore's syntax, seen from the policy file's folder). */
export function ignoredPaths(policyAt: (folder: string) => Policy): (path: string) => boolean {
  const rules = new Map<Policy, ReturnType<typeof ignore>>();
  return (path) => {
    const policy = policyAt(folderOf(path));
    if (policy.ignore.length === 0 || path === policy.path) return false;
    const compiled = rules.get(policy) ?? ignore().add([...policy.ignore]);
    rules.set(policy, compiled);
    const base = policy.path === undefined || policy.path.startsWith('/') ? '' : folderOf(policy.path);
    const relative = base === '' ? path : path.slice(base.length + 1);
    return relative !== '' && ignore.isPathValid(relative) && compiled.ignores(relative);
  };
}
