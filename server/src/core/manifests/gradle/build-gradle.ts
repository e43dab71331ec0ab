import { draftOf, finished, readable, type Draft } from '../draft';
import type { LicenceDeclaration, ManifestFormat } from '../format';
import { expand, isVersion } from '../placeholders';
import { GRADLE } from '../source/gradle';
import { isSign, isWord, located, scanSource, type SourceCode, type Token } from '../source/tokens';
import { baseNameOf, folderOf } from '../../text/paths';
import { visitBlocks, type Block } from './blocks';
import { scopeOfConfiguration } from './configurations';
import { readDependencyBlock } from './dependency-block';
import { valuesOf } from './values';

/**
 * Gradle's build files in Groovy and Kotlin, scripts applied to them and convention plugins
 * (https://docs.gradle.org/current/userguide/declaring_dependencies.html). Read as text and never run: what is written
 * down is found, what a build works out is not. A build file's project is called by its folder, as in Gradle.
 */
export const buildGradle: ManifestFormat = {
  id: 'build-gradle',
  ecosystem: 'gradle',
  matches: (path) => /\.gradle(?:\.kts)?$/.test(path) && !/^settings\.gradle/.test(baseNameOf(path)),
  parse(text, path) {
    const draft = draftOf(buildGradle, 'manifest');
    const code = scanSource(readable(draft, text), GRADLE);
    const folder = baseNameOf(folderOf(path));
    const build = /^build\.gradle(?:\.kts)?$/.test(baseNameOf(path));
    // A file without a build in it only holds its folder's projects together.
    const builds = code.tokens.some((token) =>
      ['plugins', 'apply', 'dependencies'].some((word) => isWord(token, word)),
    );
    if (build && builds && folder !== '' && folder !== 'buildSrc')
      draft.name = { value: folder, span: { start: 0, end: 0 } };
    const version = assigned(code, 'version');
    if (version && build) draft.version = version;
    visitBlocks(code, (block) => readBlock(code, block, draft));

    draft.properties = [...valuesOf(code)];
    const values = new Map(draft.properties);
    const settle = (declared: Draft['dependencies'][number]): Draft['dependencies'][number] => {
      const found = expand(declared.requirement?.value ?? '', (name) => values.get(name));
      return declared.version === undefined && isVersion(found) ? { ...declared, version: found } : declared;
    };
    draft.dependencies = draft.dependencies.map(settle);
    return finished(draft);
  },
};

function readBlock(code: SourceCode, block: Block, draft: Draft): boolean {
  const name = block.name.slice(block.name.lastIndexOf('.') + 1);
  if (name === 'licenses') {
    draft.licences.push(...readLicences(code, block, draft.licences.length));
    return false;
  }
  if (name !== 'dependencies') return true;
  const managing = block.within.includes('dependencyManagement');
  const building = block.within.includes('buildscript') || block.within.includes('pluginManagement');
  const testing = [...block.within, block.name].some((each) => /(?:^|[a-z])(?:test|Test)(?:[A-Z.]|$)/.test(each));
  const managed = [...(draft.managed ?? [])];
  readDependencyBlock(code, block.from, block.to, {
    scopeOf: (configuration) =>
      building ? 'build' : managing ? 'runtime' : testing ? 'test' : scopeOfConfiguration(configuration),
    found: (declared) => void (managing ? managed : draft.dependencies).push(declared),
    constraint: (declared) => void managed.push(declared),
  });
  draft.managed = managed;
  return false;
}

/** The licences of a publication: `licenses { license { name = "..."; url = "..." } }`, for Maven the reader's to choose from. */
function readLicences(code: SourceCode, { from, to }: Block, before: number): LicenceDeclaration[] {
  const found: LicenceDeclaration[] = [];
  let blocks = 0;
  for (let i = from; i < to; i++) {
    const token = code.tokens[i];
    if (isWord(token, 'license') && isSign(code.tokens[i + 1], '{')) blocks++;
    const kind = isWord(token, 'name') ? 'name' : isWord(token, 'url') ? 'url' : undefined;
    const value = kind && stringBehind(code, i);
    if (kind && value)
      found.push({ kind, field: `licenses.license.${kind}`, value: located(value), pair: before + blocks });
  }
  if (found.length < 2) return found.map(({ pair: _pair, ...rest }) => rest);
  const group = { id: before + 1, relation: blocks > 1 ? ('any' as const) : ('same' as const) };
  return found.map((each) => ({ ...each, group }));
}

/** The string of `name = "x"`, `name "x"`, `name.set("x")` or `name("x")`. */
function stringBehind({ tokens }: SourceCode, at: number): Token | undefined {
  for (let i = at + 1; i < at + 5; i++) {
    const token = tokens[i];
    if (token?.kind === 'string') return token;
    if (!isSign(token, '=') && !isSign(token, '.') && !isSign(token, '(') && !isWord(token, 'set')) return undefined;
  }
  return undefined;
}

/** The text a name is given outside of all blocks. */
function assigned(code: SourceCode, name: string): ReturnType<typeof located> | undefined {
  for (let i = 0; i < code.tokens.length; i++) {
    const close = code.partners[i] ?? -1;
    if (close > i) i = close;
    else if (isWord(code.tokens[i], name) && !isSign(code.tokens[i - 1], '.')) {
      const value = stringBehind(code, i);
      if (value && !value.interpolated && value.text !== '') return located(value);
    }
  }
  return undefined;
}
