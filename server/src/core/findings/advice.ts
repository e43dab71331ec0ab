import type { Finding, FixOffer } from './model';

/** Fixes that write down something about a component which only a person can know to be true. */
const RECORDS: ReadonlySet<string> = new Set(['policy-curation', 'policy-use', 'policy-waiver']);

/** What a report advises: the fix that is preferred, else all there are to choose from, without those that record what only some may truthfully say. */
export function advisedFixes({ fixes }: Finding): readonly FixOffer[] {
  const offered = fixes.filter(({ fix }) => !RECORDS.has(fix));
  const preferred = offered.find((offer) => offer.preferred === true);
  return preferred ? [preferred] : offered;
}

/** True for a fix that decides something for the project: made one by one, never together with others. */
export function isDecision({ fix }: FixOffer): boolean {
  return fix.startsWith('policy-') || fix === 'publish-under';
}
