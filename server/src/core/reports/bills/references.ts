import { parseExpression } from '../../expression/parse';
import { termsOf } from '../../expression/print';
import type { Bill, BillLicences } from './model';

/** By whose name a licence is called that no list knows (BSI TR-03183-2: `LicenseRef-<entity>-*`). */
const ENTITY = 'LicenseRef-licence-assistant-';
const LONGEST_ID = 80;

/** A licence that is on no SPDX list, and what is known of its words. */
export interface LicenceReference {
  readonly id: string;
  readonly text: string;
}

/** The licences of a bill that are on no SPDX list: those its expressions refer to, and those its components state in words. */
export interface LicenceReferences {
  readonly list: readonly LicenceReference[];
  /** What a component's authors declare, as an expression; undefined where nothing is declared. */
  declaredBy(licences: BillLicences): string | undefined;
}

/** Gathers them in the bill's order, so that ids are the same each time. */
export function referencesIn({ root, packages, components }: Bill): LicenceReferences {
  const texts = new Map<string, string>();
  const ids = new Map<string, string>();
  const idOf = (words: string): string => {
    const known = ids.get(words);
    if (known !== undefined) return known;
    const slug = words.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, LONGEST_ID).replace(/^-|-$/g, '') || 'unnamed';
    let id = `${ENTITY}${slug}`;
    for (let number = 2; texts.has(id); number++) id = `${ENTITY}${slug}-${String(number)}`;
    ids.set(words, id);
    texts.set(id, words);
    return id;
  };
  const declaredBy = ({ declared, found }: BillLicences): string | undefined => declared ?? (found.length === 1 && found[0] !== undefined ? idOf(found[0]) : undefined);
  for (const { licences } of [root, ...packages, ...components]) {
    const { concluded, evidence } = licences;
    const declared = declaredBy(licences);
    for (const expression of [concluded, declared]) {
      for (const id of expression?.includes('LicenseRef-') === true ? referencesOf(expression) : []) {
        if (!texts.has(id)) texts.set(id, evidence.find(({ value }) => value !== id)?.value ?? id);
      }
    }
  }
  return { list: [...texts].map(([id, text]) => ({ id, text })).sort((a, b) => (a.id < b.id ? -1 : 1)), declaredBy };
}

/** The licences of an expression that are on no SPDX list. */
export function referencesOf(expression: string): string[] {
  const parsed = parseExpression(expression);
  return parsed.ok ? termsOf(parsed.value).map(({ id }) => id).filter((id) => id.startsWith('LicenseRef-')) : [];
}
