import { argumentsOnLine, callArguments, type Argument } from './arguments';
import { isSign, type SourceCode, type Token } from './tokens';

/** `receiver.field = value` or `receiver.field arguments`, as gemspecs and podspecs are made of. */
export interface Statement {
  readonly receiver: string;
  readonly field: Token;
  readonly kind: 'assignment' | 'call';
  readonly given: readonly Argument[];
}

/** The statements that begin a line with a receiver, in order. */
export function receiverStatements(code: SourceCode): Statement[] {
  const found: Statement[] = [];
  for (let i = 0; i + 2 < code.tokens.length; i++) {
    const [receiver, dot, field, sign] = code.tokens.slice(i, i + 4);
    if (receiver?.kind !== 'word' || !isSign(dot, '.') || field?.kind !== 'word' || !beginsStatement(code, i)) continue;
    const assigned = isSign(sign, '=') || isSign(sign, '+=');
    const given = assigned ? argumentsOnLine(code, i + 4) : callArguments(code, i + 2);
    found.push({ receiver: receiver.text, field, kind: assigned ? 'assignment' : 'call', given });
  }
  return found;
}

/** True where the token at `index` is the first of a statement. */
export function beginsStatement(code: SourceCode, index: number): boolean {
  const before = code.tokens[index - 1];
  return (
    before === undefined ||
    before.kind === 'newline' ||
    isSign(before, ';') ||
    isSign(before, '|') ||
    isSign(before, '{') ||
    (before.kind === 'word' && (before.text === 'do' || before.text === 'then'))
  );
}
