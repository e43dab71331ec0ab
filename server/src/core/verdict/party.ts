import { compareVersions, versionOf } from '../knowledge/knowledge';
import { printTerm } from '../expression/print';
import type { LicenceTerm } from '../expression/model';
import type { Knowledge, Licence, LicenceException } from '../knowledge/model';
import type { Located } from '../text/span';

/** One side of a pair: a licence as it was stated, or as one of the versions it may be taken under. */
export interface Party {
  /** As SPDX writes it, exception and `+` included. */
  readonly id: string;
  readonly licence: Licence;
  readonly exception?: LicenceException;
  /** Later versions may be chosen: stated (`-or-later`, `+`) or by the licence's own words. */
  readonly orLater: boolean;
  /** The licence it was received under, where this party is a later version of it. */
  readonly upgradedFrom?: Licence;
}

/** A licence that only this project knows (`LicenseRef-...`), described by its likeness to a known one. */
export interface LikeLicence {
  readonly id: Located<string>;
  /** SPDX id of the licence whose terms it shares. */
  readonly like: Located<string>;
}

export interface Parties {
  readonly knowledge: Knowledge;
  readonly custom: readonly LikeLicence[];
}

/** The licence of a term; a `LicenseRef-` may be described by the policy as being like a known one. */
export function licenceOf({ id }: LicenceTerm, { knowledge, custom }: Parties): Licence | undefined {
  const known = knowledge.licence(id);
  if (known) return known;
  const like = custom.find((item) => item.id.value === id)?.like.value;
  const model = like === undefined ? undefined : knowledge.licence(like);
  return model && { ...model, id, name: id, osiApproved: false, fsfLibre: false };
}

/** The term as it stands; `undefined` where its licence is not in the knowledge base. */
function partyOf(term: LicenceTerm, parties: Parties): Party | undefined {
  const licence = licenceOf(term, parties);
  if (!licence) return undefined;
  const exception = term.exception === undefined ? undefined : parties.knowledge.exception(term.exception);
  return {
    id: printTerm(term),
    licence,
    ...(exception && { exception }),
    orLater: term.plus || licence.later === 'or-later' || licence.later === 'built-in',
  };
}

/** Every way the inbound term may be taken: as it stands first, then under each later version it allows, oldest first. */
export function readingsOf(term: LicenceTerm, parties: Parties): Party[] {
  const party = partyOf(term, parties);
  if (!party) return [];
  const { licence, orLater } = party;
  if (!orLater || !licence.family) return [party];
  const later = parties.knowledge
    .versions(licence.family.name)
    .filter((version) => compareVersions(versionOf(version), versionOf(licence)) > 0 && version.later !== 'only')
    .map((version) => ({ ...party, id: printTerm({ ...term, id: version.id, plus: false }), licence: version, upgradedFrom: licence }));
  return [party, ...later];
}
