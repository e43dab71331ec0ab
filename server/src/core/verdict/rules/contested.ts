import type { Contested, Position } from '../../knowledge/model';
import { citing } from '../../messages/model';
import type { Message } from '../../messages/model';
import { bestMatch } from '../grants';
import { cite } from '../law';
import type { Basis } from '../model';
import type { Party } from '../party';
import { names } from '../rule';
import type { Decision, Pair, VerdictRule } from '../rule';

/** Serious sources answer this pair differently and the text leaves it open: say who says what. */
export const contested: VerdictRule = {
  id: 'contested',
  decide: (pair) => {
    const { inbound, outbound } = pair;
    const found = find('inbound', inbound, outbound, pair) ?? find('outbound', outbound, inbound, pair);
    if (!found) return undefined;
    return disputed(pair, cite(found.of.licence, found.item.clause), found.item.positions);
  },
};

/** The answer where `positions` differ on `clause`: who says yes, who says no, and where. */
export function disputed(pair: Pair, clause: Basis, positions: readonly Position[]): Decision {
  return {
    verdict: 'uncertain',
    reason: { id: 'verdict.contested', args: { ...names(pair), ...sidesOf(positions) } },
    basis: [clause, ...positions.map(({ who, source }) => `${who}: ${source}`)],
    remedy: { id: 'remedy.decide-and-record', args: names(pair) },
  };
}

type Sides = Readonly<Record<Position['says'], readonly Message[]>>;

/** Who says yes and who says no: the same objects for the same positions, so that they are worded once. */
const sides = new WeakMap<readonly Position[], Sides>();

function sidesOf(positions: readonly Position[]): Sides {
  const known = sides.get(positions);
  if (known) return known;
  const say = (says: Position['says']): Message[] => positions.filter((position) => position.says === says).map(({ who }) => citing(who));
  const found: Sides = { yes: say('yes'), no: say('no') };
  sides.set(positions, found);
  return found;
}

function find(as: Contested['as'], of: Party, other: Party, { knowledge }: Pair): { readonly item: Contested; readonly of: Party } | undefined {
  if (of.licence.contested.length === 0) return undefined;
  const item = of.licence.contested.find((entry) => entry.as === as && bestMatch([{ to: entry.with, clause: entry.clause }], of, other, knowledge) !== undefined);
  return item && { item, of };
}
