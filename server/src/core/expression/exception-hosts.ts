import hosts from '../../../../data/exception-hosts.json';

const OTHERS = new Map(hosts.exceptions.map(({ id, licences }) => [id, new Set(licences)]));

/** True where an exception goes with a licence (both SPDX ids): most were written for the GNU licences, the others name theirs in data/exception-hosts.json. */
export function takesException(exception: string, licence: string): boolean {
  return OTHERS.get(exception)?.has(licence) ?? /^[AL]?GPL-\S*$/.test(licence);
}
