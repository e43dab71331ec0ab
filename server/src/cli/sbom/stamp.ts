import { createHash } from 'node:crypto';
import type { Bill, BillFormat, BillStamp } from '../../core/reports/bills/model';
import { documentPieces } from '../../core/reports/bills/pieces';
import { fail, succeed } from '../../core/text/result';
import type { Result } from '../../core/text/result';
import type { Message } from '../../core/messages/model';
import type { Runtime } from '../../runtime';
import { VERSION } from '../../version';

/** The variable by which builds ask for the same document each time, in seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/). */
const EPOCH = 'SOURCE_DATE_EPOCH';
/** The last second of the year 9999: later years have no four digits. */
const LAST_SECOND = 253_402_300_799;

/** The moment a document says it was made, ISO 8601 in UTC: that of `SOURCE_DATE_EPOCH`, or this one. */
export function createdAt({ clock, machine }: Runtime): Result<string, Message> {
  const epoch = machine?.environment(EPOCH);
  if (epoch === undefined || epoch === '') return succeed(clock.instant());
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > LAST_SECOND) return fail({ id: 'cli.sbom.epoch', args: { name: EPOCH, value: epoch } });
  return succeed(`${new Date(Number(epoch) * 1000).toISOString().slice(0, 19)}Z`);
}

/** RFC 9562 § 6.6: the name space of addresses. */
const ADDRESSES = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
const NO_UUID = '00000000-0000-0000-0000-000000000000';

/** Dates the document and names it by what it says (RFC 9562 § 5.5, version 5): the same content at the same time is the same document. */
export function stampFor(bill: Bill, format: BillFormat, created: string): BillStamp {
  const hash = createHash('sha1').update(ADDRESSES);
  for (const piece of documentPieces(format.write(bill, { created, uuid: NO_UUID, version: VERSION }))) hash.update(piece);
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = bytes.toString('hex');
  return { created, version: VERSION, uuid: [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-') };
}
