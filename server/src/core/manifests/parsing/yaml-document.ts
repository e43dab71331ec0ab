import { Composer, Parser, type CST, type Document, type ParsedNode } from 'yaml';
import { MAX_PROBLEMS } from './problems';

/**
 * The first document of a YAML text, composed by the library from its tokens. An error costs it as much as a page of text, so no more are
 * provoked than are listed: what is wrong again and again is left out before it is composed.
 */
export function firstDocument(tokens: readonly string[]): Document.Parsed | undefined {
  const traced = Error.stackTraceLimit;
  // Nobody looks at where in the library an error was made, and to write that down costs more than to read the document.
  Error.stackTraceLimit = 0;
  try {
    return compose(tokens);
  } finally {
    Error.stackTraceLimit = traced;
  }
}

function compose(tokens: readonly string[]): Document.Parsed | undefined {
  const composer = new Composer<ParsedNode>({
    strict: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  let errors = 0;
  for (const token of parse(tokens)) {
    if (token.type === 'error' && ++errors > MAX_PROBLEMS) break;
    if (token.type === 'document') thin(token);
    for (const document of composer.next(token)) return document as Document.Parsed;
  }
  for (const document of composer.end()) return document as Document.Parsed;
  return undefined;
}

function* parse(tokens: readonly string[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const token of tokens) yield* parser.next(token);
  yield* parser.end();
}

/** Tokens that may stand anywhere any number of times. */
const HARMLESS = new Set(['space', 'newline', 'comment', 'comma']);

/** Leaves out what piles up before and behind nodes: anchors, tags, aliases and values where there can be one. */
function thin(document: CST.Document): void {
  const rest: unknown[] = [document];
  while (rest.length > 0) {
    const token = rest.pop() as { [part: string]: unknown } | undefined;
    if (typeof token !== 'object' || token === null) continue;
    for (const part of ['start', 'sep', 'end']) {
      const list = token[part];
      if (!Array.isArray(list) || list.length <= MAX_PROBLEMS) continue;
      let odd = 0;
      token[part] = (list as { type: string }[]).filter(({ type }) => HARMLESS.has(type) || ++odd <= MAX_PROBLEMS);
    }
    if (Array.isArray(token['items'])) for (const item of token['items']) rest.push(item);
    rest.push(token['key'], token['value']);
  }
}
