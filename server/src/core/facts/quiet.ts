import { remember } from '../text/remember';

/** One folder of a path whose content is made up for tests, examples or demonstrations: `test`, `system-test`, `intTest`, `testdata`, `examples`. */
const FIXTURE_FOLDER = /^(.*[-_.])?(tests?|testing|testdata|test[-_]?data|__tests__|fixtures?|__fixtures__|mocks?|__mocks__|examples?|samples?|demos?|templates?|specs?|e2e)([-_.].*)?$|[a-z]Tests?$/i;

/** Folders of code that others wrote and the project ships. */
const VENDORED = /(^|\/)(vendor|vendored|third[-_]?party|3rdparty|external|externals|node_modules|bower_components|Pods|Carthage|renv\/library|packrat\/lib)(\/|$)/i;

const VENDORED_NAME = /^(?:vendor|vendored|third[-_]?party|3rdparty|external|externals|node_modules|bower_components|Pods|Carthage)$/i;

/** Pages that a tool made of the code, with scripts of its own. */
const GENERATED = /(^|\/)(javadoc|apidocs)(\/|$)/i;

/** Build wrappers that tools write into projects under their own licence. */
const WRAPPER = /(^|\/)(gradlew(\.bat)?|mvnw(\.cmd)?|\.mvn\/wrapper\/.*|gradle\/wrapper\/.*|\.yarn\/(releases|plugins)\/.*)$/;

/** A quick question before the exact one. */
const MAY_BE_WRAPPER = /gradle|mvnw?|yarn/;

/** Folders whose files are data for tests, whatever language they are written in. */
const TEST_DATA = /(^|\/)(testdata|test[-_]?data|test[-_]?files|fixtures?|__fixtures__|resources|mocks?|__mocks__|__snapshots__|snapshots|cassettes|golden)(\/|$)/i;

/** Files of one folder are asked about one after the other, by many findings: the last folders' answers are remembered. */
const REMEMBERED = 10_000;

function perFolder(question: (folder: string) => boolean): (path: string) => boolean {
  const answer = remember(question, REMEMBERED);
  let folder = '';
  let last = question(folder);
  return (path) => {
    const length = path.lastIndexOf('/') + 1;
    // Comparing costs less than cutting the folder out and looking it up.
    if (length !== folder.length || !path.startsWith(folder)) {
      folder = path.slice(0, length);
      last = answer(folder);
    }
    return last;
  };
}

/** True where a manifest, licence file or declaration at a path speaks for a fixture, not for the project. */
export const isFixture = perFolder((folder) => folder.split('/').some((name) => FIXTURE_FOLDER.test(name)));

/** True where a source file at a path is test data rather than code of the project. */
export const isTestData = perFolder((folder) => TEST_DATA.test(folder));

const inVendored = perFolder((folder) => VENDORED.test(folder) || GENERATED.test(folder));

/** Of a folder in or below one of vendored code, that of the single work: the folder right below, or itself. Undefined elsewhere. */
export function vendoredWork(folder: string): string | undefined {
  const parts = folder.split('/');
  const at = parts.findLastIndex((part) => VENDORED_NAME.test(part));
  return at < 0 ? undefined : parts.slice(0, at + 2).join('/');
}

/** True where others wrote what stands at `path`. */
export function isVendored(path: string): boolean {
  return inVendored(path) || isWrapper(path);
}

/** True where a manifest, licence file or declaration at `path` speaks for the project: not for a fixture, nor for what others wrote. */
export function speaksForProject(path: string): boolean {
  return !isFixture(path) && !isVendored(path);
}

/** True where what a file at `path` states about itself is the project's affair: it is no test data, and nobody else wrote it. */
export function isProjectCode(path: string): boolean {
  return !isTestData(path) && !isVendored(path);
}

/** True for a build wrapper: it fetches the build tool, and is no part of what is built. */
export function isWrapper(path: string): boolean {
  return MAY_BE_WRAPPER.test(path) && WRAPPER.test(path);
}
