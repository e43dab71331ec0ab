import data from '../../../../data/opinions/commission-matrix.json';
import type { Message } from '../messages/model';
import type { Opinion, OpinionSource } from './model';

type Answer = 'yes' | 'conditional' | 'no' | 'rather-no' | 'unknown';
type Row = Readonly<Record<'merge' | 'link-static' | 'link-dynamic', Answer>>;

const ROWS: ReadonlyMap<string, Row> = new Map(Object.entries(data.rows as Readonly<Record<string, Row>>));

/** The European Commission's matrix of licences that may go into work under the EUPL. */
export const commissionMatrix: OpinionSource = {
  name: 'European Commission, EUPL matrix',
  url: data.url,
  opinion: (inbound, outbound): Opinion | undefined => {
    const row = data.outbound.includes(outbound) ? ROWS.get(inbound) : undefined;
    if (!row) return undefined;
    const told = (answer: Answer): Message => ({ id: `opinion.commission.${answer}` });
    return {
      verdict: row.merge,
      ...(row.merge === 'no' ? { merge: 'no' } : row.merge === 'yes' || row.merge === 'conditional' ? { merge: 'yes' } : {}),
      note: { id: 'opinion.commission', args: { merge: told(row.merge), linkStatic: told(row['link-static']), linkDynamic: told(row['link-dynamic']) } },
    };
  },
};

