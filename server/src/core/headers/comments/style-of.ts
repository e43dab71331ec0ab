import { baseNameOf } from '../../text/paths';
import { DOUBTFUL } from './doubtful';
import { ENDINGS } from './endings';
import { NAMES } from './names';
import type { CommentStyleName } from './styles';

type Table = Readonly<Partial<Record<CommentStyleName | 'none', string>>>;

const BY_ENDING = indexBy(ENDINGS);
const BY_NAME = indexBy(NAMES);

/**
 * Which comments a file of this path takes; `none` where its format has no comments, undefined where it is not known.
 * An XML declaration tells at once; else whole names count before endings and longer endings before shorter ones; where
 * nothing is known, a `#!` tells. `text` is the beginning of the file, at least.
 */
export function commentStyleOf(path: string, text: string): CommentStyleName | 'none' | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (text.startsWith('<?xml', start)) return 'markup';
  const name = baseNameOf(path).toLowerCase();
  return (
    BY_NAME.get(name) ??
    byEnding(name, text.slice(start, start + 4_096)) ??
    (text.startsWith('#!', start) ? 'hash' : undefined)
  );
}

function byEnding(name: string, head: string): CommentStyleName | 'none' | undefined {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const ending = name.slice(dot + 1);
    const style = DOUBTFUL.has(ending) ? DOUBTFUL.get(ending)?.(head) : BY_ENDING.get(ending);
    if (style !== undefined) return style;
  }
  return undefined;
}

function indexBy(table: Table): ReadonlyMap<string, CommentStyleName | 'none'> {
  const index = new Map<string, CommentStyleName | 'none'>();
  for (const style of Object.keys(table) as (CommentStyleName | 'none')[]) {
    for (const word of table[style]?.split(' ') ?? []) index.set(word, style);
  }
  return index;
}
