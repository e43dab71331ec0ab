import type { Scope } from '../manifests/format';

/** From the strongest to the weakest: a component reached in several ways counts by the strongest of them. */
export const SCOPES_BY_STRENGTH: readonly Scope[] = ['runtime', 'peer', 'optional', 'build', 'test', 'development'];

export function strengthOf(scope: Scope): number {
  return SCOPES_BY_STRENGTH.indexOf(scope);
}

/** True for scopes whose packages come along when someone else uses the package; its tests and tools do not. */
export function isPassedOn(scope: Scope): boolean {
  return scope !== 'development' && scope !== 'test' && scope !== 'build';
}
