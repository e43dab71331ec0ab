import type { FileFacts } from '../facts/model';
import { baseNameOf } from '../text/paths';
import { isVendored } from '../facts/quiet';
import { isSourceCode } from '../facts/source-code';
import { holderOf, plainHolder } from '../facts/holder-names';

/** How the project's covered files state copyright and licence, which decides what is missing in one. */
export interface Conventions {
  /** True where enough files of the same ending carry a licence statement that one without stands out. */
  expectsHeader(path: string): boolean;
  /** True where `holder` writes most of the project. */
  isOwnHolder(holder: string): boolean;
  /** The holder to offer for a file without header. */
  readonly holder?: string;
  /** The same text for conventions that answer everything alike. */
  readonly meaning: string;
}

/** Share of a kind of files that must carry a header for one without to stand out, and how many there must be at least. */
const SHARE = 0.5;
const LEAST_STATED = 3;

/** A holder named at least so often, and this often compared with the commonest one, is the project's own too. */
const LEAST = 2;
const OWN_SHARE = 0.5;

/** Share of the source files that must name a holder whom no licence file calls the project's own: a few files may all be by others. */
const KNOWN_SHARE = 0.1;

/** Of the files of one ending: how many there are, how many state a licence and name no holder, and the names in each of the others that do. */
interface Ending {
  all: number;
  unnamed: number;
  readonly named: (readonly string[])[];
}

function endingOf(path: string): string {
  const name = baseNameOf(path);
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/** Licences in one file from which on it collects those of others: a project that offers a choice has two. */
const MANY_LICENCES = 3;

/** True of a licence file that names the holders of much that was taken over. */
function isCollection({ licenceText }: FileFacts): boolean {
  return new Set(licenceText?.matches.map(({ licence }) => licence)).size >= MANY_LICENCES;
}

/** What the project does in its files: which kinds carry headers, and who holds the copyright. `holder` is the policy's. */
export function readConventions(files: Iterable<FileFacts>, holder: string | undefined): Conventions {
  /** Those that the project's own licence file names. */
  const named = new Set<string>();
  const endings = new Map<string, Ending>();
  const holders = new Map<string, { name: string; count: number }>();
  /** The same by the name as written: most are written the same way over and over. */
  const spellings = new Map<string, { name: string; count: number }>();
  const count = (name: string | undefined): void => {
    if (name === undefined) return;
    const known = spellings.get(name) ?? holders.get(plainHolder(name)) ?? { name, count: 0 };
    if (known.count++ === 0) holders.set(plainHolder(name), known);
    spellings.set(name, known);
  };
  for (const facts of files) {
    if (isVendored(facts.path)) continue;
    if (facts.role === 'licence-text' && !facts.path.includes('/') && !isCollection(facts)) for (const { text } of facts.stated?.copyrights ?? []) named.add(plainHolder(holderOf(text)));
    for (const { holder } of facts.header?.copyrights ?? []) count(holder);
    count(facts.header?.licensor);
    if (facts.role !== 'covered' || facts.empty !== undefined || !isSourceCode(facts.path)) continue;
    const ending = endingOf(facts.path);
    const counted = endings.get(ending) ?? { all: 0, unnamed: 0, named: [] };
    if (counted.all++ === 0) endings.set(ending, counted);
    const { tags = [], notices = [], copyrights = [] } = facts.header ?? {};
    if (tags.length + notices.length === 0 || facts.header?.derived) continue;
    const names = copyrights.flatMap(({ holder: name }) => name ?? []);
    if (names.length === 0) counted.unnamed++;
    else counted.named.push(names);
  }
  const sources = [...endings.values()].reduce((sum, { all }) => sum + all, 0);
  const byCount = [...holders].sort(([, a], [, b]) => b.count - a.count);
  const least = Math.max(LEAST, (byCount[0]?.[1].count ?? 1) * OWN_SHARE, sources * KNOWN_SHARE);
  const ours = byCount.filter(([name, { count }]) => named.has(name) || count >= least);
  const own = new Set(ours.map(([name]) => name));
  if (holder !== undefined) own.add(plainHolder(holder));
  const asked = new Map<string, boolean>();
  const isOwnHolder = (name: string): boolean => {
    const known = asked.get(name) ?? own.has(plainHolder(name));
    asked.set(name, known);
    return known;
  };
  const offered = holder ?? ours[0]?.[1].name;
  // What others wrote with a header is no habit of the project; where nobody knows whose the project is, every header counts.
  const statedIn = ({ unnamed, named: stated }: Ending): number => unnamed + (own.size === 0 ? stated : stated.filter((names) => names.some(isOwnHolder))).length;
  const expecting = new Set([...endings].filter(([, ending]) => statedIn(ending) >= Math.max(LEAST_STATED, ending.all * SHARE)).map(([ending]) => ending));
  return {
    meaning: JSON.stringify([[...expecting].sort(), [...own].sort(), offered]),
    expectsHeader: (path) => expecting.has(endingOf(path)),
    isOwnHolder,
    ...(offered !== undefined && { holder: offered }),
  };
}
