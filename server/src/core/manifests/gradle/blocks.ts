import { MAX_DEPTH } from '../parsing/limits';
import { isSign, type SourceCode } from '../source/tokens';

/** A block `name { ... }` with the names of those around it, from the outside in. Tokens `from` (inclusive) to `to` (exclusive). */
export interface Block {
  readonly name: string;
  readonly within: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Calls `visit` for every named block from the outside in; blocks inside are left out where it answers `false`. */
export function visitBlocks(code: SourceCode, visit: (block: Block) => boolean): void {
  const open: { readonly name: string; readonly to: number }[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= i) open.pop();
    const to = code.partners[i] ?? -1;
    if (!isSign(code.tokens[i], '{') || to <= i || open.length >= MAX_DEPTH) continue;
    const name = nameBefore(code, i);
    if (visit({ name, within: open.map((block) => block.name), from: i + 1, to })) open.push({ name, to });
    else i = to;
  }
}

/** The word before a block and before the arguments it may have; with what it belongs to: `commonTest.dependencies`. */
function nameBefore(code: SourceCode, brace: number): string {
  let at = brace - 1;
  if (isSign(code.tokens[at], ')')) at = (code.partners[at] ?? 0) - 1;
  const word = code.tokens[at];
  if (word?.kind !== 'word' && word?.kind !== 'string') return '';
  // val commonTest by getting { ... }
  if (word.text === 'getting' || word.text === 'creating') return code.tokens[at - 2]?.text ?? word.text;
  const owner = isSign(code.tokens[at - 1], '.') ? code.tokens[at - 2] : undefined;
  return owner?.kind === 'word' ? `${owner.text}.${word.text}` : word.text;
}
