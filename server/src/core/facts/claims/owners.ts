import { readPolicy, POLICY_FILE_NAMES } from '../../policy/read';
import { readStatements } from '../../headers/read';
import { holderOf } from '../holder-names';

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
  if (name.endsWith('.json')) return namesIn(objectIn(read));
  if (name.endsWith('.toml')) return authorsIn(read);
  if (/^authors/i.test(name)) return read.split('\n', MOST).flatMap((line) => /^[\s*-]*(\p{L}[^<>(@:#]{1,80}?)\s*(?:[<(,].{0,200})?$/u.exec(line)?.[1] ?? []);
  return readStatements(read).copyrights.map(({ text: line }) => holderOf(line)).filter((holder) => !OF_TEXTS.test(holder));
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** `author`, `contributors`, `maintainers` of npm (https://docs.npmjs.com/cli/configuring-npm/package-json), `authors` of Composer. */
function namesIn({ author, authors, contributors, maintainers }: Readonly<Record<string, unknown>>): readonly string[] {
  return [author, authors, contributors, maintainers].flat().slice(0, MOST).flatMap((person) => {
    const name: unknown = typeof person === 'object' && person !== null && 'name' in person ? person.name : person;
    const plain = typeof name === 'string' ? name.split(/[<(]/, 1)[0]?.trim() : undefined;
    return plain ? [plain] : [];
  });
}

/** `authors = ["A <a@b>"]` of Cargo and Poetry, `authors = [{ name = "A" }]` of PEP 621. */
function authorsIn(text: string): readonly string[] {
  const [, list = ''] = /^(?:authors|maintainers)\s*=\s*\[([^\]]{0,5000})\]/m.exec(text) ?? [];
  return [...list.matchAll(/(?:^|[[,{\s])(?:name\s*=\s*)?"([^"<@]{2,80}?)\s*(?:<[^"]*)?"/g)].flatMap(([, name]) => name ?? []);
}
