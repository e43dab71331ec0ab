import type { AssessedPackage } from '../../assessment/model';
import type { Bill } from './model';
import type { Message } from '../../messages/model';
import { firstNames } from '../../messages/names';
import { lookUpAdvice } from '../look-up';

/** Components that are named. */
const NAMED = 5;

/** What a person should know of a bill of materials: how much is in it, and what is missing. */
export function tellBill({ packages, components, complete }: Bill, spec: string, assessed: readonly AssessedPackage[]): readonly Message[] {
  const open = components.filter(({ licences }) => licences.concluded === undefined);
  // A bill has a component once, however many packages need it.
  const openRefs = new Set(open.map(({ ref }) => ref));
  const unknown = assessed.flatMap(({ dependencies }) => dependencies.filter(({ purl, licence: { status } }) => status === 'unknown' && openRefs.has(purl)));
  const advice = lookUpAdvice([...new Map(unknown.map((each) => [each.purl, each])).values()]);
  const loose = components.filter(({ ref }) => !complete.has(ref));
  const nameless = components.filter(({ version }) => version === undefined);
  const named = (list: typeof components): { count: number; names: ReturnType<typeof firstNames> } => ({ count: list.length, names: firstNames(list.map(({ name }) => name), NAMED) });
  return [
    { id: 'cli.sbom.told', args: { spec, packages: packages.length + 1, components: components.length } },
    ...(open.length > 0 ? [{ id: 'cli.sbom.told.open', args: named(open) } as const] : []),
    ...(advice ? [advice] : []),
    ...(nameless.length > 0 ? [{ id: 'cli.sbom.told.version', args: named(nameless) } as const] : []),
    ...(loose.length > 0 ? [{ id: 'cli.sbom.told.loose', args: { count: loose.length } } as const] : []),
  ];
}
