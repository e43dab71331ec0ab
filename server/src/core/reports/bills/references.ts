import { parseExpression } from '../../expression/parse';
import { termsOf } from '../../expression/print';
import type { Bill, BillComponent } from './model';

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
  declaredBy(component: Pick<BillComponent, 'ref' | 'licences'>): string | undefined;
}

/** Under what the text of a component's licence is kept: `name` is its `LicenseRef-`, or what the component states in words. Without component, what the project itself holds for all. */
export function textKey(name: string, ref = ''): string {
  return `${ref}\n${name}`;
}

/** The text of a licence that is on no list: the component's own, else the project's. */
export function textIn({ texts }: Pick<Bill, 'texts'>, name: string, ref: string): string | undefined {
  return texts?.get(textKey(name, ref)) ?? texts?.get(textKey(name));
}

/** Gathers them in the bill's order, so that ids are the same each time. */
export function referencesIn(bill: Bill): LicenceReferences {
  const { root, packages, components } = bill;
  const texts = new Map<string, string>();
  const ids = new Map<string, string>();
  /** The same words may stand for other texts: `SEE LICENSE IN LICENSE.txt`. */
  const idOf = (words: string, text: string): string => {
    const known = ids.get(`${words}\n${text}`);
    if (known !== undefined) return known;
    const slug = words.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, LONGEST_ID).replace(/^-|-$/g, '') || 'unnamed';
    let id = `${ENTITY}${slug}`;
    for (let number = 2; texts.has(id); number++) id = `${ENTITY}${slug}-${String(number)}`;
    ids.set(`${words}\n${text}`, id);
    texts.set(id, text);
    return id;
  };
  const declaredBy: LicenceReferences['declaredBy'] = ({ ref, licences: { declared, found: [words, ...more] } }) => declared ?? (words === undefined || more.length > 0 ? undefined : idOf(words, textIn(bill, words, ref) ?? words));
  for (const { ref, licences } of [root, ...packages, ...components]) {
    const { concluded, evidence } = licences;
    const declared = declaredBy({ ref, licences });
    for (const expression of [concluded, declared]) {
      for (const id of expression?.includes('LicenseRef-') === true ? referencesOf(expression) : []) {
        if (!texts.has(id)) texts.set(id, textIn(bill, id, ref) ?? evidence.find(({ value }) => value !== id)?.value ?? id);
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
