import type { FileFacts } from '../facts/model';
import { speaksForProject } from '../facts/quiet';
import { rangeOf } from '../facts/range';
import type { LicenceDeclaration } from '../manifests/format';
import { folderOf, resolvePath } from '../text/paths';
import type { FileFindingKind, FileView } from './kind';
import { replaceFix } from './offers';

/** Endings under which the file may be there after all. */
const ENDINGS = ['', '.md', '.txt', '.rst'];

/** npm's words for a licence that a file tells (package.json, "license"). */
const SEE_FILE = /^see licen[cs]e in (.{1,200})$/i;

/** A manifest that names a licence file which is not there. */
export const danglingLicenceReference: FileFindingKind = {
  code: 'dangling-licence-reference',
  asks: speaksForProject,
  find: (facts, view) => {
    const { manifest } = facts;
    if (!manifest || manifest.role === 'lockfile' || manifest.role === 'metadata' || manifest.role === 'report') return [];
    return manifest.licences.flatMap((declaration) => {
      const { value } = declaration.value;
      const file = fileNamedBy(declaration);
      if (file === undefined || exists(file, facts, view)) return [];
      const range = rangeOf(facts, declaration.value.span);
      const stem = file.replace(/\.(?:md|txt|rst)$/i, '');
      const others = [stem, otherSpelling(stem)].flatMap((each) => ENDINGS.map((ending) => `${each}${ending}`)).filter((each) => each !== file && exists(each, facts, view));
      return [{
        code: 'dangling-licence-reference',
        severity: 'warning' as const,
        message: { id: 'finding.dangling-licence-reference' as const, args: { value: file } },
        file: facts.path,
        range,
        related: [],
        subject: value,
        fixes: others.map((other) => replaceFix({ file: facts.path, range, value }, `${value.slice(0, value.length - file.length)}${other}`, others.length === 1)),
      }];
    });
  },
};

/** The path of the file that a declaration refers to, as it is written at the declaration's end; undefined where it is none, or a pattern. */
export function fileNamedBy({ kind, value: { value } }: Pick<LicenceDeclaration, 'kind' | 'value'>): string | undefined {
  const file = kind === 'file' ? value : kind === 'expression' ? SEE_FILE.exec(value)?.[1] : undefined;
  return file === undefined || /[*?[{]|^[a-z]+:\/\//.test(file) ? undefined : file;
}

/** `LICENSE` is `LICENCE` to others. */
function otherSpelling(name: string): string {
  return name.replace(/licen([cs])e/gi, (word) => word.replace(/[csCS](?=e$)/i, (letter) => ({ c: 's', s: 'c', C: 'S', S: 'C' })[letter] ?? letter));
}

function exists(file: string, { path }: FileFacts, view: FileView): boolean {
  const target = resolvePath(folderOf(path), file.trim());
  return target !== undefined && view.exists(target);
}
