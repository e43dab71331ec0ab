import { expressionsMeet } from '../declared/meet';
import { holderOf, plainHolder } from '../facts/holder-names';
import type { FileFacts } from '../facts/model';
import { remember } from '../text/remember';

/** A holder named at least so often, and this often compared with the commonest one, is the project's own too. */
const LEAST = 2;
const OWN_SHARE = 0.5;

/** Share of the source files that must name a holder whom no licence file calls the project's own: a few files may all be by others. */
const KNOWN_SHARE = 0.1;

/**
 * A project of fewer source files than this is small: two files taken over may be all that name anybody. There, a holder of no more than half of
 * the files is the project's own only where one of them is under a licence that the project names for itself.
 */
const SMALL = 20;

/** Stated expressions of which it is remembered whether they meet the project's. */
const REMEMBERED = 1_000;

/** Licences in one file from which on it collects those of others: a project that offers a choice has two. */
const MANY_LICENCES = 3;

interface Holder {
  readonly name: string;
  count: number;
  /** True where a file that names the holder is under the project's licence, or states none. */
  fits: boolean;
}

/** Those of the holders named in a project who write it, by their plain names, and the one to name in a new header. */
export interface OwnHolders {
  readonly own: ReadonlySet<string>;
  readonly offered?: string;
}

/** Collects whom the files of a project name, and what it names as its own licence. */
export class HolderCount {
  /** Those that the project's own licence file names. */
  private readonly named = new Set<string>();
  private readonly holders = new Map<string, Holder>();
  /** The same by the name as written: most are written the same way over and over. */
  private readonly spellings = new Map<string, Holder>();

  /** `licences`: what the project names as its own at its root; none where it does not say. */
  constructor(private readonly licences: ReadonlySet<string>) {}

  add(facts: FileFacts): void {
    const { role, path, stated, header } = facts;
    if (role === 'licence-text' && !path.includes('/') && !isCollection(facts)) for (const { text } of stated?.copyrights ?? []) this.named.add(plainHolder(holderOf(text)));
    if (!header) return;
    const names = [...header.copyrights.map(({ holder }) => holder), header.licensor];
    const fits = names.some((name) => name !== undefined) && this.fitsProject(facts);
    for (const name of names) if (name !== undefined) this.count(name, fits);
  }

  /** True where nothing that `header` states stands against the licence of the project. */
  fitsProject({ header }: FileFacts): boolean {
    const { tags = [], notices = [] } = header ?? {};
    if (tags.length + notices.length === 0 || this.licences.size === 0) return true;
    return tags.some(({ value }) => this.meetsProject(value.value)) || notices.some(({ licence }) => this.meetsProject(licence));
  }

  /** Few expressions are stated by many files. */
  private readonly meetsProject = remember((stated: string) => [...this.licences].some((licence) => expressionsMeet(stated, licence)), REMEMBERED);

  /** `sources`: how many source files the project has; `holder`: whom its policy names. */
  result(sources: number, holder: string | undefined): OwnHolders {
    const byCount = [...this.holders].sort(([, a], [, b]) => b.count - a.count);
    const least = Math.max(LEAST, (byCount[0]?.[1].count ?? 1) * OWN_SHARE, sources * KNOWN_SHARE);
    const isOwn = ({ count, fits }: Holder): boolean => count >= least && (fits || sources >= SMALL || count * 2 > sources);
    const ours = byCount.filter(([name, each]) => this.named.has(name) || isOwn(each));
    const own = new Set(ours.map(([name]) => name));
    if (holder !== undefined) own.add(plainHolder(holder));
    const offered = holder ?? ours[0]?.[1].name;
    return { own, ...(offered !== undefined && { offered }) };
  }

  private count(name: string, fits: boolean): void {
    const known = this.spellings.get(name) ?? this.holders.get(plainHolder(name)) ?? { name, count: 0, fits: false };
    if (known.count++ === 0) this.holders.set(plainHolder(name), known);
    known.fits ||= fits;
    this.spellings.set(name, known);
  }
}

/** True of a licence file that names the holders of much that was taken over. */
function isCollection({ licenceText }: FileFacts): boolean {
  return new Set(licenceText?.matches.map(({ licence }) => licence)).size >= MANY_LICENCES;
}
