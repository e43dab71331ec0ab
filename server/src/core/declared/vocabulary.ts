import { canonicalVersion, compareVersions, significantWords } from './tokens';

/** What a phrase of a declared string stands for. */
export type Meaning =
  | { readonly kind: 'licence'; readonly id: string }
  | { readonly kind: 'family'; readonly family: Family }
  | { readonly kind: 'open'; readonly candidates: readonly string[] }
  | { readonly kind: 'none'; readonly expression?: string }
  | { readonly kind: 'exception'; readonly id: string; readonly with: readonly string[] }
  | { readonly kind: 'later' | 'only' | 'with' | 'or' | 'and' | 'either' | 'dual' | 'edition' | 'see-file' | 'filler' };

/** A licence that exists in several versions: SPDX id by canonical version, newest first. */
export interface Family {
  readonly id: string;
  readonly members: ReadonlyMap<string, string>;
  /** The id meant by the bare name, where the licence itself says so. */
  readonly unversioned?: string;
}

/** Phrases by their words; built once from the SPDX list and `data/declared`. */
export interface Vocabulary {
  readonly phrases: ReadonlyMap<string, Meaning>;
  /** Every beginning of a phrase, for the longest match in one walk. */
  readonly beginnings: ReadonlySet<string>;
  readonly noise: ReadonlySet<string>;
  /** The family of each versioned id, for a second version named without its licence. */
  readonly families: ReadonlyMap<string, Family>;
}

export interface NameData {
  readonly names: readonly { readonly means: string; readonly names: readonly string[] }[];
  readonly ambiguous: readonly { readonly candidates: readonly string[]; readonly names: readonly string[] }[];
  readonly none: readonly { readonly expression?: string; readonly names: readonly string[] }[];
}

export interface FamilyData {
  readonly families: readonly { readonly id: string; readonly names: readonly string[]; readonly versions?: readonly string[]; readonly unversioned?: { readonly id: string } }[];
}

export interface ExceptionData {
  readonly exceptions: readonly { readonly id: string; readonly with: readonly string[]; readonly names: readonly string[] }[];
}

export interface WordData {
  readonly noise: readonly string[];
  readonly filler: readonly string[];
  readonly editions: readonly string[];
  readonly later: readonly string[];
  readonly only: readonly string[];
  readonly with: readonly string[];
  readonly or: readonly string[];
  readonly and: readonly string[];
  readonly either: readonly string[];
  readonly dual: readonly string[];
  readonly seeFile: readonly string[];
}

export interface VocabularySources {
  /** SPDX id to SPDX name. */
  readonly licences: Readonly<Record<string, string>>;
  readonly exceptionIds: readonly string[];
  readonly names: NameData;
  readonly families: FamilyData;
  readonly exceptions: ExceptionData;
  readonly words: WordData;
}

const ONLY_OR_LATER = /(?:-only|-or-later|\+)$/;

/** An SPDX id without -only, -or-later or +: GNU licences are known by their version alone. */
export function baseId(id: string): string {
  return id.replace(ONLY_OR_LATER, '');
}

/**
 * Builds the vocabulary. Later sources give way to earlier ones: a name that SPDX itself uses keeps SPDX's meaning;
 * a name that two SPDX licences share becomes open between them.
 */
export function compileVocabulary(sources: VocabularySources): Vocabulary {
  const noise = new Set(sources.words.noise.flatMap(significantWords));
  const phrases = new Map<string, Meaning>();
  const words = (name: string): readonly string[] => significantWords(name).filter((word) => !noise.has(word));
  const add = (name: string, meaning: Meaning): void => {
    const key = words(name).join(' ');
    if (key !== '' && !phrases.has(key)) phrases.set(key, meaning);
  };
  const addSpdx = (name: string, id: string): void => {
    for (const key of versionSpellings(words(name))) {
      const known = phrases.get(key);
      if (known?.kind === 'licence' && known.id !== id) phrases.set(key, { kind: 'open', candidates: [known.id, id] });
      else if (!known && key !== '') phrases.set(key, { kind: 'licence', id });
    }
  };
  const listed = Object.entries(sources.licences);
  const bases = [...new Set(listed.map(([id]) => baseId(id)))];
  for (const id of bases) addSpdx(id, id);
  for (const [id, name] of listed) {
    const plain = name.replace(/ (?:only|or later)$/, '');
    addSpdx(plain, plain === name ? id : baseId(id));
  }
  for (const { names, means } of sources.names.names) for (const name of names) add(name, { kind: 'licence', id: means });
  const families = new Map<string, Family>();
  const versions = groupVersions(bases);
  for (const entry of sources.families.families) {
    const family = familyOf(entry, versions);
    if (!entry.versions) for (const id of family.members.values()) families.set(id, family);
    for (const name of entry.names) add(name, { kind: 'family', family });
  }
  for (const { names, candidates } of sources.names.ambiguous) for (const name of names) add(name, { kind: 'open', candidates });
  for (const { names, expression } of sources.names.none) for (const name of names) add(name, { kind: 'none', ...(expression ? { expression } : {}) });
  for (const { names, id, with: licences } of sources.exceptions.exceptions) for (const name of names) add(name, { kind: 'exception', id, with: licences });
  for (const id of sources.exceptionIds) add(id, { kind: 'exception', id, with: [] });
  for (const kind of ['later', 'only', 'with', 'or', 'and', 'either', 'dual'] as const) for (const name of sources.words[kind]) add(name, { kind });
  for (const name of sources.words.seeFile) phrases.set(`=${significantWords(name).join(' ')}`, { kind: 'see-file' });
  for (const name of sources.words.filler) add(name, { kind: 'filler' });
  for (const name of sources.words.editions) add(name, { kind: 'edition' });
  for (const [key, candidates] of unversioned(phrases)) phrases.set(key, { kind: 'open', candidates });
  const beginnings = new Set<string>();
  for (const key of phrases.keys()) for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) beginnings.add(key.slice(0, at));
  return { phrases, beginnings, noise, families };
}

/** Names of versioned licences without their version that mean nothing yet: they leave the version open, even where SPDX lists one only. */
function unversioned(phrases: ReadonlyMap<string, Meaning>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [key, meaning] of phrases) {
    // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of our own phrases
    const [, name] = /^(.*[a-z].*) \d+(?:\.\d+)*$/.exec(key) ?? [];
    if (name === undefined || meaning.kind !== 'licence' || phrases.has(name)) continue;
    const ids = found.get(name) ?? [];
    if (!ids.includes(meaning.id)) ids.push(meaning.id);
    found.set(name, ids);
  }
  return found;
}

/** The versioned ids by what stands before the version. */
function groupVersions(ids: readonly string[]): ReadonlyMap<string, readonly (readonly [version: string, id: string])[]> {
  const groups = new Map<string, (readonly [string, string])[]>();
  for (const id of ids) {
    const [, start, version] = /^(.+)-(\d[\d.]*[a-z]?)$/.exec(id) ?? [];
    if (start === undefined || version === undefined) continue;
    const group = groups.get(start);
    if (group) group.push([version, id]);
    else groups.set(start, [[version, id]]);
  }
  return groups;
}

function familyOf(entry: FamilyData['families'][number], versions: ReturnType<typeof groupVersions>): Family {
  const members = (versions.get(entry.id) ?? [])
    .filter(([version]) => !entry.versions || entry.versions.includes(version))
    .map(([version, id]): [string, string] => [canonicalVersion(version), id])
    .sort(([a], [b]) => compareVersions(b, a));
  return { id: entry.id, members: new Map(members), ...(entry.unversioned ? { unversioned: entry.unversioned.id } : {}) };
}

/** The words joined; the same with every version `2.0` as `2`; and with `2.1` as `2 1`, as slugs write it (`lgpl_2_1`). */
function versionSpellings(words: readonly string[]): readonly string[] {
  const short = words.map((word) => (/^\d+(?:\.0+)+$/.test(word) ? canonicalVersion(word) : word));
  const parted = words.map((word) => (/^\d+\.\d+$/.test(word) ? word.replace('.', ' ') : word));
  return [...new Set([words, short, parted].map((spelling) => spelling.join(' ')))];
}
