import type { FileFacts } from '../facts/model';
import { baseNameOf } from '../text/paths';
import { isVendored } from '../facts/quiet';
import { isSourceCode } from '../facts/source-code';
import { plainHolder } from '../facts/holder-names';
import { HolderCount } from './own-holders';

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
const LEAST_STATED = 2;

/** Of the files of one ending: how many there are, how many state a licence and name no holder, and the others that do, with the names in each. */
interface Ending {
  all: number;
  unnamed: number;
  readonly named: { readonly names: readonly string[]; readonly fits: boolean }[];
}

function endingOf(path: string): string {
  const name = baseNameOf(path);
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/** The licences that the files at the root name for the project, as they write them, or by their texts. */
function licencesNamed(files: readonly FileFacts[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { path, role, manifest, licenceText } of files) {
    if (path.includes('/')) continue;
    if (role === 'licence-text') for (const { licence } of licenceText?.matches ?? []) named.add(licence);
    else if (manifest?.role === 'manifest') for (const { value } of manifest.licences) named.add(value.value);
  }
  return named;
}

/** What the project does in its files: which kinds carry headers, and who holds the copyright. `holder` is the policy's. */
export function readConventions(files: Iterable<FileFacts>, holder: string | undefined): Conventions {
  const endings = new Map<string, Ending>();
  const all = [...files];
  const holders = new HolderCount(licencesNamed(all));
  for (const facts of all) {
    if (isVendored(facts.path)) continue;
    holders.add(facts);
    if (facts.role !== 'covered' || facts.empty !== undefined || !isSourceCode(facts.path)) continue;
    const ending = endingOf(facts.path);
    const counted = endings.get(ending) ?? { all: 0, unnamed: 0, named: [] };
    if (counted.all++ === 0) endings.set(ending, counted);
    const { tags = [], notices = [], copyrights = [] } = facts.header ?? {};
    if (tags.length + notices.length === 0 || facts.header?.derived) continue;
    const names = copyrights.flatMap(({ holder: name }) => name ?? []);
    if (names.length === 0) counted.unnamed++;
    else counted.named.push({ names, fits: holders.fitsProject(facts) });
  }
  const sources = [...endings.values()].reduce((sum, { all }) => sum + all, 0);
  const { own, offered } = holders.result(sources, holder);
  const isOwnHolder = isOneOf(own);
  // What others wrote with a header is no habit of the project; where nobody knows whose the project is, every header counts that fits it.
  const statedIn = ({ unnamed, named }: Ending): number => unnamed + named.filter(({ names, fits }) => (own.size === 0 ? fits : names.some(isOwnHolder))).length;
  const expecting = new Set([...endings].filter(([, ending]) => statedIn(ending) >= Math.max(LEAST_STATED, ending.all * SHARE)).map(([ending]) => ending));
  return conventionsMeant(JSON.stringify([[...expecting].sort(), [...own].sort(), offered]));
}

/** The conventions of this meaning. */
export function conventionsMeant(meaning: string): Conventions {
  const [endings, own, offered] = JSON.parse(meaning) as readonly [endings: readonly string[], own: readonly string[], offered: string | null];
  const expecting = new Set(endings);
  return {
    meaning,
    expectsHeader: (path) => expecting.has(endingOf(path)),
    isOwnHolder: isOneOf(new Set(own)),
    ...(offered !== null && { holder: offered }),
  };
}

/** Few names are asked about by very many files. */
function isOneOf(own: ReadonlySet<string>): (name: string) => boolean {
  const asked = new Map<string, boolean>();
  return (name) => {
    const known = asked.get(name) ?? own.has(plainHolder(name));
    asked.set(name, known);
    return known;
  };
}
