import { isMap, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { indexLines } from '../text/lines';
import type { Span } from '../text/span';
import { changeText, refuse } from './edit';
import type { FixKind } from './model';

/** Takes a key, or an entry of a list, out of a policy file; comments and layout of the rest stay. Arguments: what (`key` or `entry`), file, line, character (zero-based), value. */
export const policyRemoval: FixKind = {
  id: 'policy-removal',
  needs: ({ arguments: { file = '' } }) => ({ files: [file], licenceTexts: [] }),
  apply: ({ arguments: { what, file = '', line, character, value = '' } }, { files }) => {
    const text = files.get(file);
    if (text === undefined) return refuse('fix.refused.no-file', { file });
    const at = indexLines(text).offsetAt({ line: Number(line), character: Number(character) });
    if (value === '' || text.slice(at, at + value.length) !== value) return refuse('fix.refused.changed', { file, value });
    const { contents, errors } = parseDocument(text, { prettyErrors: false });
    const holders = errors.length === 0 ? holdersOf(contents, at) : [];
    const held = holders.findLastIndex(({ kind }) => (kind === 'entry') === (what === 'entry'));
    const span = spanToRemove(text, holders.slice(0, held + 1));
    return span ? changeText(file, text, span, '') : refuse('fix.refused.policy-unreadable', { file });
  },
};

/** A key with its value, or an entry of a list, with all that stands beside it. */
type Holder =
  | { readonly kind: 'key'; readonly of: YAMLMap; readonly index: number }
  | { readonly kind: 'entry'; readonly of: YAMLSeq; readonly index: number };

/** What holds the character at `at`, from the outside in. */
function holdersOf(node: unknown, at: number): Holder[] {
  const of = isMap(node) || isSeq(node) ? node : undefined;
  const index = of ? of.items.findIndex((_, each) => { const span = spanOf(of, each); return span && span.start <= at && at <= span.end; }) : -1;
  if (!of || index < 0) return [];
  if (isSeq(of)) return [{ kind: 'entry', of, index }, ...holdersOf(of.items[index], at)];
  return [{ kind: 'key', of, index }, ...holdersOf((of.items[index] as Pair).value, at)];
}

/** From the first to the last character of an element, without what follows it on the line. */
function spanOf(of: YAMLMap | YAMLSeq, index: number): Span | undefined {
  const item: unknown = of.items[index];
  const [first, last] = isSeq(of) ? [item as Node, item as Node] : [(item as Pair).key as Node, (item as Pair).value as Node | null];
  const start = first.range?.[0];
  const end = last?.range?.[1] ?? first.range?.[1];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What goes with the innermost of `holders`; where it is all that a list or mapping has, that goes too. */
function spanToRemove(text: string, holders: readonly Holder[]): Span | undefined {
  const last = holders.at(-1);
  const own = last && spanOf(last.of, last.index);
  if (!last || !own) return undefined;
  const { of, index } = last;
  if (of.items.length === 1 && holders.length > 1) return spanToRemove(text, holders.slice(0, -1));
  const before = index > 0 ? spanOf(of, index - 1) : undefined;
  const after = index + 1 < of.items.length ? spanOf(of, index + 1) : undefined;
  if (of.flow === true) return after ? { start: own.start, end: after.start } : { start: before?.end ?? own.start, end: own.end };
  // A key that shares its line with the dash of its entry leaves the dash to the next.
  const lineStart = text.lastIndexOf('\n', own.start - 1) + 1;
  const isFirstOfEntry = isMap(of) && index === 0 && text.slice(lineStart, own.start).includes('-');
  if (isFirstOfEntry) return after && { start: own.start, end: after.start };
  const content = own.start + text.slice(own.start, own.end).trimEnd().length;
  const next = text.indexOf('\n', content);
  return { start: lineStart, end: next < 0 ? text.length : next + 1 };
}
