import checks from '../../../../data/publishing/checks.json';
import profiles from '../../../../data/publishing/profiles.json';
import sources from '../../../../data/publishing/sources.json';
import type { Severity } from '../findings/model';

/** Whom a project is published for, and what they ask of its licence (`data/publishing/profiles.json`). */
export interface Profile {
  readonly id: string;
  /** Where the software is published or listed. */
  readonly portal: string;
  readonly licences: {
    /** What the Open Source Initiative approves, or a list. */
    readonly allowed: 'osi' | readonly string[];
    /** The document that says so; see `data/publishing/sources.json`. */
    readonly source: string;
    /** Names with which the ids of a list begin: another licence of these may be meant as well. */
    readonly families?: readonly string[];
  };
  readonly preferred?: {
    readonly default: readonly string[];
    readonly bySoftwareType?: Readonly<Record<string, readonly string[]>>;
    readonly alsoNamed?: readonly string[];
  };
  /** Who holds the rights in all that is published there. */
  readonly holder?: string;
}

export const PROFILES = profiles.profiles as readonly Profile[];

/** Who asks for a check: a document, and where in it. */
export interface AskedBy {
  readonly document: string;
  readonly section: string;
  readonly url: string;
  /** True where the text of the document was read for it; see `data/publishing/sources.json`. */
  readonly verified: boolean;
}

export interface CheckFacts {
  readonly id: string;
  readonly number: number;
  readonly severity: Severity;
  readonly askedBy: readonly AskedBy[];
}

interface CheckData extends Pick<CheckFacts, 'id' | 'number' | 'severity'> {
  readonly severities?: Readonly<Record<string, Severity>>;
  readonly askedBy: readonly { readonly source: string; readonly section: string; readonly profiles?: readonly string[] }[];
}

interface SourceData extends Pick<AskedBy, 'document' | 'url'> {
  readonly checked: string;
  /** The document binds those alone who publish under a licence of this name. */
  readonly onlyUnder?: string;
}

const SOURCES = new Map(Object.entries(sources.sources as Readonly<Record<string, SourceData>>));

/** The checks in order, each as serious as it is for `profile`, with those who ask that of work under `outbound`: the profile's own documents first. */
export function checksFor({ id: profile, licences }: Profile, outbound = ''): readonly CheckFacts[] {
  return (checks.checks as readonly CheckData[]).map(({ id, number, severity, severities, askedBy }) => ({
    id,
    number,
    severity: id === 'licence-allowed' ? asSureAs(licences.source, severity) : (severities?.[profile] ?? severity),
    askedBy: askedBy
      .filter(({ profiles: of }) => of === undefined || of.includes(profile))
      .flatMap(({ source, section }) => {
        const known = SOURCES.get(source);
        return known && outbound.includes(known.onlyUnder ?? '') ? [{ document: known.document, section, url: known.url, verified: known.checked === 'read' }] : [];
      }),
  }));
}

/** What rests on a document whose text was not read in full, or not at its source, blocks nothing. */
function asSureAs(source: string, severity: Severity): Severity {
  return severity === 'error' && SOURCES.get(source)?.checked !== 'read' ? 'warning' : severity;
}
