/** Folders whose manifests and licence files are examples or test data, not the project's own. */
const FIXTURES = /(^|\/)(testdata|test[-_]data|__fixtures__|fixtures?|__mocks__|mocks?|examples?|samples?|demos?|templates?|tests?|__tests__|spec|specs|e2e)(\/|$)/i;

/** Folders of code that others wrote and the project ships. */
const VENDORED = /(^|\/)(vendor|vendored|third[-_]?party|3rdparty|external|externals|node_modules|bower_components|Pods|Carthage|libs?\/external)(\/|$)/i;

/** True where a manifest, licence file or declaration at `path` speaks for a fixture, not for the project. */
export function isFixture(path: string): boolean {
  return FIXTURES.test(path.slice(0, path.lastIndexOf('/') + 1));
}

export function isVendored(path: string): boolean {
  return VENDORED.test(path.slice(0, path.lastIndexOf('/') + 1));
}
