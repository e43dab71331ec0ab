import type { FileFacts } from '../facts/model';
import { findCopyright, readNotice } from '../headers/copyright';
import { baseNameOf } from '../text/paths';
import { isVendored } from '../facts/quiet';
import { isSourceCode } from '../facts/source-code';

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
const LEAST = 2;

/** A holder named at least this often, compared with the commonest one, is the project's own too. */
const OWN_SHARE = 0.5;

function endingOf(path: string): string {
  const name = baseNameOf(path);
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/** A holder's name without years, e-mail and punctuation, for comparison. */
function plain(holder: string): string {
  return holder.toLowerCase().replace(/<[^<>]*>/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The holder of a copyright line; the line itself where it has no beginning that is known. */
function holderOf(line: string): string {
  const found = findCopyright(line);
  return (found && readNotice(found.prefix, line.slice(found.words)).holder) ?? line;
}

/** What the project does in its files: which kinds carry headers, and who holds the copyright. `holder` is the policy's. */
export function readConventions(files: Iterable<FileFacts>, holder: string | undefined): Conventions {
  /** Those that the project's own licence file names. */
  const named = new Set<string>();
  const endings = new Map<string, { all: number; stated: number }>();
  const holders = new Map<string, { name: string; count: number }>();
  /** The same by the name as written: most are written the same way over and over. */
  const spellings = new Map<string, { name: string; count: number }>();
  const count = (name: string | undefined): void => {
    if (name === undefined) return;
    const known = spellings.get(name) ?? holders.get(plain(name)) ?? { name, count: 0 };
    if (known.count++ === 0) holders.set(plain(name), known);
    spellings.set(name, known);
  };
  for (const facts of files) {
    if (isVendored(facts.path)) continue;
    if (facts.role === 'licence-text' && !facts.path.includes('/')) for (const { text } of facts.stated?.copyrights ?? []) named.add(plain(holderOf(text)));
    for (const { holder } of facts.header?.copyrights ?? []) count(holder);
    count(facts.header?.licensor);
    if (facts.role !== 'covered' || facts.empty !== undefined || !isSourceCode(facts.path)) continue;
    const ending = endingOf(facts.path);
    const counted = endings.get(ending) ?? { all: 0, stated: 0 };
    if (counted.all++ === 0) endings.set(ending, counted);
    if ((facts.header?.tags.length ?? 0) > 0 || (facts.header?.notices.length ?? 0) > 0) counted.stated++;
  }
  const commonest = [...holders.values()].sort((a, b) => b.count - a.count)[0];
  const own = new Set([...holders].filter(([name, { count }]) => named.has(name) || (count >= LEAST && count >= (commonest?.count ?? 1) * OWN_SHARE)).map(([name]) => name));
  if (holder !== undefined) own.add(plain(holder));
  const asked = new Map<string, boolean>();
  const offered = holder ?? commonest?.name;
  const expecting = new Set([...endings].filter(([, { all, stated }]) => stated >= LEAST && stated >= all * SHARE).map(([ending]) => ending));
  return {
    meaning: JSON.stringify([[...expecting].sort(), [...own].sort(), offered]),
    expectsHeader: (path) => expecting.has(endingOf(path)),
    isOwnHolder: (name) => {
      const known = asked.get(name) ?? own.has(plain(name));
      asked.set(name, known);
      return known;
    },
    ...(offered !== undefined && { holder: offered }),
  };
}
