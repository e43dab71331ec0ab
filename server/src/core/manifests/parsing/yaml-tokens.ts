import { CST, Lexer } from 'yaml';
import { MAX_DEPTH, MAX_YAML_TOKENS } from './limits';

/** White space before a YAML line counts as nesting; more columns than this are not read. */
const MAX_INDENTATION = 1_000;

export interface YamlTokens {
  /** The library's tokens, marks of its own between them; whole lines where the text has lines. */
  readonly tokens: readonly string[];
  /** The offset at which brackets, `- - -` on one line or indentation are first nested too deep: nothing is read then. */
  readonly deep?: number;
  /** The offset from which the text is left out, because the most tokens that are read stand before. */
  readonly end?: number;
}

/** Takes a YAML text apart as far as it may be read: `most` tokens. */
export function yamlTokens(text: string, most = MAX_YAML_TOKENS): YamlTokens {
  const tokens: string[] = [];
  const open: string[] = [];
  let offset = 0;
  let indicators = 0;
  let scalar = false;
  let line = { tokens: 0, offset: 0 };
  for (const token of new Lexer().lex(text)) {
    const type: CST.TokenType | null | string = scalar ? 'comment' : CST.tokenType(token);
    if (tokens.length >= most && !scalar) {
      if (line.tokens === 0) return { tokens, end: offset };
      return { tokens: tokens.slice(0, line.tokens), end: line.offset };
    }
    tokens.push(token);
    scalar = type === 'scalar';
    if (type === 'flow-map-start' || type === 'flow-seq-start') {
      if (open.length >= MAX_DEPTH) return { tokens, deep: offset };
      open.push(token);
    } else if (type === 'flow-map-end' || type === 'flow-seq-end') {
      if (open.at(-1) === (type === 'flow-map-end' ? '{' : '[')) open.pop();
    } else if (type === 'newline') indicators = 0;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') {
      if (open.length === 0 && ++indicators > MAX_DEPTH) return { tokens, deep: offset };
    } else if (type === 'space' && token.length > MAX_INDENTATION) return { tokens, deep: offset };
    // The lexer adds marks of its own between the characters of the text.
    if (type !== 'doc-mode' && type !== 'flow-error-end' && type !== 'scalar') offset += token.length;
    if (type === 'newline') line = { tokens: tokens.length, offset };
  }
  return { tokens };
}
