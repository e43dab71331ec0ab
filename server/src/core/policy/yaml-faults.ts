import { isCollection, isScalar, visit } from 'yaml';
import type { Document, ErrorCode, Node } from 'yaml';
import type { MessageId } from '../messages/model';
import type { Span } from '../text/span';

/** What goes wrong most in YAML written by hand, in words of ours: the parser's are English. */
const PROBLEMS: Partial<Record<ErrorCode, MessageId>> = {
  BAD_INDENT: 'policy.yaml.indentation',
  BLOCK_AS_IMPLICIT_KEY: 'policy.yaml.colon',
  DUPLICATE_KEY: 'policy.yaml.duplicate-key',
  MISSING_CHAR: 'policy.yaml.missing-character',
  MULTILINE_IMPLICIT_KEY: 'policy.yaml.colon',
  MULTIPLE_DOCS: 'policy.yaml.several-documents',
  TAB_AS_INDENT: 'policy.yaml.tab',
};

/** Why a text is not YAML, and where a person should look: at what was opened and not closed, not where the parser gave up. */
export function yamlFault(document: Document, text: string): { readonly problem: MessageId; readonly span: Span } | undefined {
  const [error] = document.errors;
  if (!error) return undefined;
  const opened = unclosed(document, text, error.pos[0]);
  if (opened !== undefined) return { problem: 'policy.yaml.unclosed', span: { start: opened, end: opened + 1 } };
  const start = Math.min(error.pos[0], text.length);
  return { problem: PROBLEMS[error.code] ?? 'policy.yaml.other', span: { start, end: Math.min(Math.max(start, error.pos[1]), text.length) } };
}

/** Offset of the innermost bracket, brace or quote that is still open where the parser gave up. */
function unclosed(document: Document, text: string, at: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node: (_, node: Node) => {
      const closer = closerOf(node, text);
      const { range } = node;
      if (closer === undefined || !range || range[1] < at || (range[1] - range[0] > 1 && text[range[1] - 1] === closer)) return;
      found = Math.max(found ?? 0, range[0]);
    },
  });
  return found;
}

function closerOf(node: Node, text: string): string | undefined {
  const opener = node.range ? text[node.range[0]] : undefined;
  if (isCollection(node)) return opener === '[' ? ']' : opener === '{' ? '}' : undefined;
  return isScalar(node) && (opener === '"' || opener === "'") ? opener : undefined;
}
