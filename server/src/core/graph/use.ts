import type { Ecosystem, Scope } from '../manifests/format';
import { policyUse, type PolicySubject } from '../policy/apply';
import type { Policy } from '../policy/model';
import type { Use } from '../verdict/model';

/**
 * What a shipped dependency of an ecosystem means where nobody decided otherwise, by how its usual tools build:
 * `link-static` where the build copies the library into one binary (Go, Rust, ahead-of-time compiled Dart, C and C++ and
 * Swift package managers' defaults), `distinct` where things are shipped side by side and never linked, `tool` for what
 * only a build runs. Everything else is loaded at run time.
 */
const USES: Partial<Record<Ecosystem, Use>> = {
  cargo: 'link-static',
  go: 'link-static',
  pub: 'link-static',
  swift: 'link-static',
  cocoapods: 'link-static',
  conan: 'link-static',
  vcpkg: 'link-static',
  docker: 'distinct',
  helm: 'distinct',
  debian: 'distinct',
  git: 'distinct',
  ci: 'tool',
  nix: 'tool',
};

/** The default use of a dependency by ecosystem and scope; what serves only building, testing or developing is a tool. */
export function defaultUse(ecosystem: Ecosystem, scope: Scope): Use {
  if (scope === 'development' || scope === 'build' || scope === 'test') return 'tool';
  return USES[ecosystem] ?? 'link-dynamic';
}

/**
 * The use a component means: what the policy says of it, else the default. Source that was copied into a package (`into`, its ecosystem) goes the way of
 * that package's components; where nothing tells how it is built, it is taken to be compiled in.
 */
export function useOf(policy: Policy | undefined, subject: PolicySubject, into: Ecosystem | undefined): Use {
  const usual = into === 'generic' ? 'link-static' : defaultUse(into ?? subject.ecosystem, subject.scope);
  return (policy && policyUse(policy, subject)) ?? usual;
}
