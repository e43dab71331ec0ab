import { policyKeys } from './vocabulary';
import type { PolicyKey } from './vocabulary';

/** What is being written at the end of a text: one of `keys`, or a value of `key`; `start` is where its word begins in the last line. */
export type PolicyInWriting = { readonly keys: readonly PolicyKey[]; readonly start: number } | { readonly key: PolicyKey; readonly section?: string; readonly start: number };

/** More of a line than this is no policy. */
const LONGEST = 400;
/** Lines looked at above for the entry's other keys. */
const MOST_LINES = 40;

/**
 * What may stand at the end of `line` (its text up to the cursor), by the lines alone: while it is written the document is
 * often broken. `above` is the text before the line. YAML only: in JSON the schema says it.
 */
export function policyInWriting(line: string, above: string): PolicyInWriting | undefined {
  if (line.length > LONGEST) return undefined;
  const flow = inFlow(line);
  if (flow) return answer(line, flow.rest, flow.section, [flow.before]);
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
  const [, indent = '', dash = '', rest = ''] = /^( *)((?:- +)?)(.*)$/.exec(line) ?? [];
  if (indent === '' && dash === '') return answer(line, rest, undefined, [above]);
  const section = [...above.matchAll(/^([a-z]+)\s*:/gm)].at(-1)?.[1];
  return section === undefined ? undefined : answer(line, rest, section, dash === '' ? entryAbove(above) : []);
}

function answer(line: string, rest: string, section: string | undefined, others: readonly string[]): PolicyInWriting | undefined {
  const known = policyKeys(section);
  const word = /^\s*([a-z]*)$/.exec(rest)?.[1];
  if (word !== undefined) {
    const keys = known.filter(({ name }) => !others.some((text) => new RegExp(`^[ {,-]*${name}\\s*:`, 'm').test(text)));
    return keys.length === 0 ? undefined : { keys, start: line.length - word.length };
  }
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of LONGEST characters at most
  const [, name, value = ''] = /^\s*([a-z]+)\s*:\s+["']?([^"'[\]{},]*)$/.exec(rest) ?? [];
  const key = known.find((each) => each.name === name);
  return key && !key.entries && !key.list ? { key, start: line.length - value.length, ...(section !== undefined && { section }) } : undefined;
}

/** In a list on one line: its key, the rest of the mapping that is open, and what of the mapping stands before. */
function inFlow(line: string): { readonly section: string; readonly rest: string; readonly before: string } | undefined {
  const section = /^([a-z]+)\s*:\s*\[/.exec(line)?.[1];
  const open = line.lastIndexOf('{');
  if (section === undefined || open < 0 || line.lastIndexOf('}') > open) return undefined;
  const from = Math.max(open, line.lastIndexOf(','));
  return { section, rest: line.slice(from + 1), before: line.slice(open + 1, from + 1).split(',').join('\n') };
}

/** The lines of the entry that is being written, from its dash on. */
function entryAbove(above: string): readonly string[] {
  const lines = above.split('\n').slice(-MOST_LINES);
  const dash = lines.findLastIndex((each) => /^ *- /.test(each));
  return dash < 0 ? [] : lines.slice(dash);
}
