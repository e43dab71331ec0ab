import type { Scope } from '../manifests/format';
import { SCOPES_BY_STRENGTH } from '../manifests/scopes';

/** How weak a scope is: a component reached in several ways counts by the strongest of them, 0. */
export function strengthOf(scope: Scope): number {
  return SCOPES_BY_STRENGTH.indexOf(scope);
}

/** True for scopes whose packages come along when someone else uses the package; its tests and tools do not. */
export function isPassedOn(scope: Scope): boolean {
  return scope !== 'development' && scope !== 'test' && scope !== 'build';
}
