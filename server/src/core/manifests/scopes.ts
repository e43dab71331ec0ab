import type { Scope } from './format';

const DEVELOPMENT =
  /^(?:dev|devel|develop|development|lint|linting|format|style|typing|types|mypy|docs?|documentation|local|debug|debugging|profiling|release|tools?|tooling|benchmarks?|rubocop|staging|ci|pre-?commit|notebooks?|examples?)$/;
const TEST = /^(?:tests?|testing|spec|e2e|integration|unit|coverage|cucumber|qa)$/;
const BUILD = /^(?:build|builds|building|compile|setup|packaging)$/;

/**
 * The scope that a group of dependencies has by the name people give it (`dev`, `test_unit`, `requirements-docs`):
 * the first part of the name that says one decides; `otherwise` where none does.
 */
export function scopeOfGroup(name: string, otherwise: Scope): Scope {
  for (const part of name.toLowerCase().split(/[^a-z0-9]+/)) {
    if (TEST.test(part)) return 'test';
    if (DEVELOPMENT.test(part)) return 'development';
    if (BUILD.test(part)) return 'build';
  }
  return otherwise;
}

/** From the scope that reaches furthest to the one that reaches least: what is shipped goes before what only builds or tests. */
export const SCOPES_BY_STRENGTH: readonly Scope[] = ['runtime', 'optional', 'peer', 'build', 'test', 'development'];

/** Of several scopes the one that reaches furthest. */
export function strongestScope(scopes: readonly Scope[], otherwise: Scope): Scope {
  return SCOPES_BY_STRENGTH.find((scope) => scopes.includes(scope)) ?? otherwise;
}
