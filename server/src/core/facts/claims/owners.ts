import { cargoToml } from '../../manifests/cargo/cargo-toml';
import { composerJson } from '../../manifests/composer/composer-json';
import { packageJson } from '../../manifests/npm/package-json';
import { pyproject } from '../../manifests/pypi/pyproject';
import { readPolicy, POLICY_FILE_NAMES } from '../../policy/read';
import { readStatements } from '../../headers/read';
import { holderOf } from '../holder-names';

const MANIFESTS = [packageJson, composerJson, pyproject, cargoToml];

/** Files at a project's root that name those whose project it is. */
export const OWNER_FILES: readonly string[] = [
  ...['LICENSE', 'LICENCE', 'COPYING', 'COPYRIGHT', 'AUTHORS'].flatMap((name) => [name, `${name}.md`, `${name}.txt`, `${name}.rst`]),
  ...['package.json', 'composer.json', 'pyproject.toml', 'Cargo.toml', ...POLICY_FILE_NAMES],
];

/** Characters that are read of one, and people that it names at most. */
const LONGEST = 100_000;
const MOST = 500;
/** Who wrote the licence is named in it, and holds nothing of the project (copyright lines of the GNU licences and the EUPL). */
const OF_TEXTS = /free software foundation|^(?:the )?european (?:union|community) 20\d\d|mozilla foundation|open source initiative/i;

/** Those whom the file `name` at the root of a project says it belongs to, or who wrote it. */
export function ownersIn(name: string, text: string): readonly string[] {
  const read = text.slice(0, LONGEST);
  if (POLICY_FILE_NAMES.includes(name)) return [readPolicy(read, name).copyright ?? []].flat();
  const format = MANIFESTS.find(({ matches }) => matches(name));
  if (format) return format.parse(read, name).people ?? [];
  if (/^authors/i.test(name)) return read.split('\n', MOST).flatMap((line) => /^[\s*-]*(\p{L}[^<>(@:#]{1,80}?)\s*(?:[<(,].{0,200})?$/u.exec(line)?.[1] ?? []);
  return readStatements(read).copyrights.map(({ text: line }) => holderOf(line)).filter((holder) => !OF_TEXTS.test(holder));
}
