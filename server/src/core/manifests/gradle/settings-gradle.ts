import { draftOf, finished, readable } from '../draft';
import type { DeclaredDependency, ManifestFormat } from '../format';
import { normalisePath } from '../parsing/names';
import { callArguments, namesArgument, stringsArgument } from '../source/arguments';
import { GRADLE } from '../source/gradle';
import { isSign, isWord, located, scanSource, type SourceCode } from '../source/tokens';
import { visitBlocks, type Block } from './blocks';
import { readNotation } from './notation';
import { baseNameOf } from '../../text/paths';

/** Gradle's settings: the build's name, its projects, and catalogs written there (https://docs.gradle.org/current/userguide/settings_file_basics.html). */
export const settingsGradle: ManifestFormat = {
  id: 'settings-gradle',
  ecosystem: 'gradle',
  matches: (path) => /^settings\.gradle(?:\.kts)?$/.test(baseNameOf(path)),
  parse(text) {
    const draft = draftOf(settingsGradle, 'manifest');
    const code = scanSource(readable(draft, text), GRADLE);
    code.tokens.forEach((token, i) => {
      if (isWord(token, 'rootProject') && isSign(code.tokens[i + 1], '.') && isWord(code.tokens[i + 2], 'name')) {
        const value = [code.tokens[i + 3], code.tokens[i + 4]].find((each) => each?.kind === 'string');
        if (value && !value.interpolated) draft.name ??= located(value);
      }
      if (!isWord(token, 'include') && !isWord(token, 'includeBuild') && !isWord(token, 'includeFlat')) return;
      for (const { value } of callArguments(code, i).flatMap((argument) => stringsArgument(code, argument))) {
        // A project's path names its folders, unless the build says otherwise.
        const path =
          token.text === 'include'
            ? value.replace(/^:/, '').replaceAll(':', '/')
            : token.text === 'includeFlat'
              ? `../${value}`
              : value;
        draft.members.push(normalisePath(path));
      }
    });
    const managed: DeclaredDependency[] = [];
    visitBlocks(code, (block) => {
      if (block.within.at(-1) === 'versionCatalogs') managed.push(...catalogOf(code, block));
      return true;
    });
    if (managed.length > 0) draft.managed = managed;
    return finished(draft);
  },
};

/** `create("libs") { library("alias", "group:name:version") }` */
function catalogOf(code: SourceCode, { name, from, to }: Block): readonly DeclaredDependency[] {
  const bracket = code.tokens[from - 2];
  const open = isSign(bracket, ')') ? (code.partners[from - 2] ?? -1) : -1;
  const catalog =
    name === 'create' && open >= 0 ? (namesArgument(code, { from: open, to: from - 1 })[0] ?? name) : name;
  const found: DeclaredDependency[] = [];
  for (let i = from; i < to; i++) {
    if (!isWord(code.tokens[i], 'library')) continue;
    const [alias, notation] = callArguments(code, i).flatMap((argument) => stringsArgument(code, argument));
    const declared = notation && readNotation(notation, 'runtime');
    if (alias && declared) found.push({ ...declared, alias: `${catalog}.${alias.value.replace(/[-_]/g, '.')}` });
  }
  return found;
}
