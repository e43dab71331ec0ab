import type { AssessedPackage } from '../core/assessment/model';
import { LICENCE_IDS, listedLicence } from '../core/expression/list';
import type { ListedLicence } from '../core/expression/list';
import type { LicenceInWriting } from '../core/facts/writing';
import type { Use } from '../core/verdict/model';
import type { Mark } from '../protocol/panel/common';
import { worstMark } from './present/mark';
import type { Project } from './project';
import type { ProjectFile } from './projects';

export interface RankedLicence {
  readonly licence: ListedLicence;
  /** How it stands towards the project; `unknown` where the knowledge base does not have it. */
  readonly mark: Mark;
}

const LISTED: readonly ListedLicence[] = LICENCE_IDS.flatMap((id) => listedLicence(id) ?? []);

/** What is shown first: what nothing is known of goes before what does not fit. */
const USEFULNESS: readonly Mark[] = ['yes', 'conditional', 'uncertain', 'unknown', 'no'];

interface Kept {
  readonly revision: number;
  readonly lists: Map<string, readonly RankedLicence[]>;
}
const kept = new WeakMap<Project, Kept>();

/**
 * All current licences, those first that this project can use. As `used`: may a component of this licence go into the
 * project? As `file`: may code under it be part of the project's source? As `own`: may the project, with all it is made of,
 * go out under it?
 */
export function rankLicences({ project, path }: ProjectFile, side: LicenceInWriting['side']): readonly RankedLicence[] {
  const known = kept.get(project);
  const lists = known?.revision === project.revision ? known.lists : new Map<string, readonly RankedLicence[]>();
  kept.set(project, { revision: project.revision, lists });
  const owner = project.session.packageOf(path);
  const key = `${side} ${owner?.directory ?? ''}`;
  const list = lists.get(key) ?? rank(project, path, side);
  lists.set(key, list);
  return list;
}

function rank(project: Project, path: string, side: LicenceInWriting['side']): readonly RankedLicence[] {
  const engine = project.session.engineAt(path);
  const owner = project.session.packageOf(path);
  const outbound = owner?.outbound.expression;
  const into = (id: string, use: Use): Mark =>
    outbound === undefined ? 'unknown' : (engine.judge(id, outbound, use)?.verdict ?? 'unknown');
  const uses = usesOf(owner);
  const marks: Readonly<Record<LicenceInWriting['side'], (id: string) => Mark>> = {
    own: (id) => worstMark(uses.map(([inbound, use]) => engine.judge(inbound, id, use)?.verdict ?? 'unknown')),
    file: (id) => into(id, 'merge'),
    used: (id) => into(id, 'link-dynamic'),
  };
  return LISTED.map((licence): RankedLicence => {
    const known = engine.traits(licence.id) !== undefined;
    return { licence, mark: known ? marks[side](licence.id) : 'unknown' };
  }).sort(
    (a, b) =>
      Number(b.licence.id === outbound) - Number(a.licence.id === outbound) ||
      USEFULNESS.indexOf(a.mark) - USEFULNESS.indexOf(b.mark) ||
      Number(b.licence.osiApproved) - Number(a.licence.osiApproved),
  );
}

/** The distinct licences and uses of what the project is made of. */
function usesOf(owner: AssessedPackage | undefined): readonly (readonly [string, Use])[] {
  const pairs = new Map<string, readonly [string, Use]>();
  for (const { licence, use } of owner?.dependencies ?? []) {
    if (licence.expression !== undefined) pairs.set(`${use} ${licence.expression}`, [licence.expression, use]);
  }
  return [...pairs.values()];
}
