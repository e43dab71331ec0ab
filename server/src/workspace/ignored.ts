import type { Policy } from '../core/policy/model';
import { folderOf } from '../core/text/paths';
import { NO_RULES } from './git/rules';
import type { IgnoreRules } from './git/rules';

/** Tells which paths the policies leave out (`ignore`, in .gitignore's syntax, seen from the policy file's folder). */
export function ignoredPaths(policyAt: (folder: string) => Policy): (path: string) => boolean {
  const rules = new Map<Policy, IgnoreRules>();
  return (path) => {
    const policy = policyAt(folderOf(path));
    if (policy.ignore.length === 0 || path === policy.path) return false;
    const compiled = rules.get(policy) ?? NO_RULES.with('', policy.ignore.join('\n'));
    rules.set(policy, compiled);
    const base = policy.path === undefined || policy.path.startsWith('/') ? '' : folderOf(policy.path);
    const relative = base === '' ? path : path.slice(base.length + 1);
    for (let slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', slash + 1)) if (compiled.ignores(relative.slice(0, slash + 1))) return true;
    return relative !== '' && compiled.ignores(relative);
  };
}
