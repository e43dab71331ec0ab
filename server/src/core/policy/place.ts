import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { Span } from '../text/span';
import { spanOf } from './cursor';
import { policyKeys } from './vocabulary';
import type { PolicyKey } from './vocabulary';

/** What stands at one place of a policy file. */
export interface PolicyPlace {
  readonly key: PolicyKey;
  /** The name of the list the key's entry is in; missing at the top. */
  readonly section?: string;
  readonly part: 'key' | 'value';
  /** What is written there: the key's name, or one value. */
  readonly text: string;
  readonly span: Span;
}

/** Every key and value of a policy file that is known, in their order; as far as the text can be read. */
export function policyPlaces(text: string): readonly PolicyPlace[] {
  return placesIn(parseDocument(text, { prettyErrors: false }).contents);
}

function placesIn(node: unknown, section?: string): PolicyPlace[] {
  if (!isMap(node)) return [];
  return (node.items as Pair<unknown, Node | null>[]).flatMap(({ key: name, value }): PolicyPlace[] => {
    const key = policyKeys(section).find((each) => isScalar(name) && each.name === name.value);
    if (!key || !isScalar(name)) return [];
    const common = { key, ...(section !== undefined && { section }) };
    const written = (isSeq(value) ? value.items : [value]).flatMap((each): PolicyPlace[] =>
      isScalar(each) && each.value !== null ? [{ ...common, part: 'value', text: String(each.value), span: spanOf(each) }] : [],
    );
    const inner = isSeq(value) ? value.items.flatMap((each) => placesIn(each, key.name)) : [];
    return [{ ...common, part: 'key', text: key.name, span: spanOf(name) }, ...written, ...inner];
  });
}
