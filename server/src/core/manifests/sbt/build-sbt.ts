import { draftOf, finished, readable } from '../draft';
import type { DeclaredDependency, LicenceDeclaration, ManifestFormat, Scope } from '../format';
import { normalisePath } from '../parsing/names';
import { isVersion } from '../placeholders';
import { assignmentsOf, type Assignments } from '../source/arguments';
import { SCALA } from '../source/scala';
import { isSign, isWord, located, scanSource, type SourceCode, type Token } from '../source/tokens';
import { baseNameOf } from '../../text/paths';

/** sbt's configurations (https://www.scala-sbt.org/1.x/docs/Scopes.html); `provided` comes from where the product runs. */
const SCOPES: Readonly<Record<string, Scope>> = {
  test: 'test',
  it: 'test',
  integrationtest: 'test',
  provided: 'peer',
  optional: 'optional',
  runtime: 'runtime',
  compile: 'runtime',
};

/**
 * sbt's builds, read as text and never run: `build.sbt` and the files of `project/`, where plugins stand
 * (https://www.scala-sbt.org/1.x/docs/Library-Dependencies.html).
 */
export const buildSbt: ManifestFormat = {
  id: 'build-sbt',
  ecosystem: 'sbt',
  matches: (path) => path.endsWith('.sbt') || /(?:^|\/)project\/[^/]+\.scala$/.test(path),
  parse(text, path) {
    const draft = draftOf(buildSbt, 'manifest');
    const code = scanSource(readable(draft, text), SCALA);
    const values = assignmentsOf(code);
    const plugins = /(?:^|\/)project\/[^/]+\.sbt$/.test(path);
    const setting = (name: string): Token | undefined => settingOf(code, name);
    const name = setting('name');
    const organisation = setting('organization');
    if (name && baseNameOf(path) === 'build.sbt')
      draft.name = {
        value: organisation ? `${organisation.text}:${name.text}` : name.text,
        span: { start: name.start, end: name.end },
      };
    const version = setting('version');
    if (version) draft.version = located(version);
    const suffix = scalaSuffix(setting('scalaVersion')?.text);
    code.tokens.forEach((token, at) => {
      const declared = dependencyAt(code, at, values, suffix, plugins);
      if (declared) draft.dependencies.push(declared);
      if (isWord(token, 'licenses')) draft.licences.push(...licencesAt(code, at));
      const folder =
        isWord(token, 'file') &&
        isSign(code.tokens[at + 1], '(') &&
        [1, 2].some((back) => isWord(code.tokens[at - back], 'in'))
          ? code.tokens[at + 2]
          : undefined;
      if (folder?.kind === 'string' && normalisePath(folder.text) !== '')
        draft.members.push(normalisePath(folder.text));
    });
    return finished(draft);
  },
};

/** `name := "x"`, also `ThisBuild / name := "x"`. */
function settingOf({ tokens }: SourceCode, name: string): Token | undefined {
  const at = tokens.findIndex(
    (token, i) =>
      isWord(token, name) &&
      isSign(tokens[i + 1], ':') &&
      isSign(tokens[i + 2], '=') &&
      tokens[i + 3]?.kind === 'string',
  );
  return at < 0 ? undefined : tokens[at + 3];
}

/** What `%%` adds to a name: `_2.13` for Scala 2.13.x, `_3` for Scala 3. */
function scalaSuffix(version: string | undefined): string {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  return major === undefined ? '' : major === '2' ? `_2.${minor ?? ''}` : `_${major}`;
}

/** `"group" % "name" % "version" % Test` where its first string stands at `at`. */
function dependencyAt(
  code: SourceCode,
  at: number,
  values: Assignments,
  suffix: string,
  plugins: boolean,
): DeclaredDependency | undefined {
  const { tokens } = code;
  const group = tokens[at];
  if (group?.kind !== 'string' || !isSign(tokens[at + 1], '%') || isSign(tokens[at - 1], '%')) return undefined;
  let i = at + 1;
  while (isSign(tokens[i], '%')) i++;
  const crossed = i - at > 2;
  const name = tokens[i];
  if (name?.kind !== 'string' || !isSign(tokens[i + 1], '%')) return undefined;
  const written = tokens[i + 2];
  const value = written?.kind === 'word' ? tokens[values.get(written.text) ?? -1] : written;
  const last = isSign(tokens[i + 3], '%') ? tokens[i + 4] : undefined;
  const scope = last?.text.toLowerCase().replace(/->.*$/, '').split(',')[0] ?? '';
  const version = value?.kind === 'string' && !value.interpolated && isVersion(value.text) ? value.text : undefined;
  return {
    name: `${group.text}:${name.text}${crossed ? suffix : ''}`,
    scope: plugins ? 'build' : ((Object.hasOwn(SCOPES, scope) ? SCOPES[scope] : undefined) ?? 'runtime'),
    nameSpan: { start: name.start, end: name.end },
    ...(written && (written.kind === 'string' || written.kind === 'word') && { requirement: located(written) }),
    ...(version !== undefined && { version }),
  };
}

/** `licenses := Seq("EUPL-1.2" -> url("..."))`, `licenses += ("MIT", url("..."))`, `licenses := List(License.Apache2)`. */
function licencesAt({ tokens, partners }: SourceCode, at: number): LicenceDeclaration[] {
  let i = at + 1;
  while (
    isSign(tokens[i], ':') ||
    isSign(tokens[i], '=') ||
    isSign(tokens[i], '+') ||
    isSign(tokens[i], '+=') ||
    isSign(tokens[i], '++')
  )
    i++;
  if (i === at + 1) return [];
  while (tokens[i]?.kind === 'word' || isSign(tokens[i], '.')) i++;
  const end = isSign(tokens[i], '(') ? (partners[i] ?? -1) : -1;
  const found: LicenceDeclaration[] = [];
  for (let k = i + 1; k < end; k++) {
    const token = tokens[k];
    if (token?.kind !== 'string') continue;
    const url = /^https?:/.test(token.text);
    found.push({ kind: url ? 'url' : 'name', field: 'licenses', value: located(token) });
  }
  // As in the POM that sbt writes from it: several licences are the user's to choose from.
  const names = found.filter(({ kind }) => kind === 'name').length;
  if (found.length < 2) return found;
  let pair = 0;
  return found.map((each) => ({
    ...each,
    group: { id: 1, relation: names > 1 ? 'any' : 'same' },
    ...(names > 1 && { pair: each.kind === 'name' ? ++pair : pair }),
  }));
}
