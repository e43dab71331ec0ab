import { Tokenizer } from 'htmlparser2';
import type { Located, Span } from '../../text/span';
import { MAX_DEPTH } from './limits';
import { createProblemLog, type ProblemLog } from './problems';

/** One element, by its local name: manifests are told apart by their elements, not by their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly nameSpan: Span;
  /** From `<` to behind the closing `>`. */
  readonly span: Span;
  /** What stands between the tags; empty, behind the tag, for `<a/>`. */
  readonly content: Span;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The element's own text (CDATA included, entities decoded), without white space around it. */
  readonly text?: Located<string>;
}

export interface XmlAttribute {
  readonly name: string;
  /** The value's own characters, without quotes. */
  readonly value: Located<string>;
}

export interface XmlReading {
  readonly root?: XmlElement;
  readonly log: ProblemLog;
}

type Open = {
  name: string;
  nameSpan: Span;
  span: { start: number; end: number };
  content: { start: number; end: number };
  attributes: XmlAttribute[];
  children: XmlElement[];
  text?: Located<string>;
  pieces: string;
  from: number;
  to: number;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/**
 * Reads XML into a tree with places, going on after errors: an unclosed element ends where its parent ends. Document type
 * declarations are skipped, so that no entity but the five of XML and character references is ever expanded.
 * Never throws; reading stops, with a problem, at `MAX_DEPTH` nested elements.
 */
export function readXml(text: string): XmlReading {
  const log = createProblemLog(text.length);
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let attribute: { name: string; value: string; from: number; to: number } | undefined;

  const add = (start: number, end: number, piece: string): void => {
    const element = open.at(-1);
    // At the end of an unfinished tag the tokenizer hands over a text that starts nowhere.
    if (!element || start < 0 || start >= end) return;
    if (element.pieces === '') {
      if (piece.trim() === '') return;
      element.from = start;
    }
    element.pieces += piece;
    element.to = end;
  };
  const close = (contentEnd: number, end: number): void => {
    const element = open.pop();
    if (!element) return;
    element.span.end = end;
    element.content.end = Math.max(element.content.start, contentEnd);
    const value = element.pieces.trim();
    if (value === '') return;
    let { from, to } = element;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    element.text = { value, span: { start: from, end: to } };
  };
  const unclosed = (element: Open): void => log.add('manifest.xml.unclosed', element.nameSpan, { name: element.name });

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        if (open.length >= MAX_DEPTH) {
          log.add('manifest.limit.depth', { start, end }, { limit: MAX_DEPTH }, 'warning');
          tokenizer.pause();
          return;
        }
        const element: Open = {
          name: local(text.slice(start, end)),
          nameSpan: { start, end },
          span: { start: start - 1, end: text.length },
          content: { start: end, end },
          attributes: [],
          children: [],
          pieces: '',
          from: end,
          to: end,
        };
        const parent = open.at(-1);
        if (parent) parent.children.push(element);
        else root ??= element;
        open.push(element);
      },
      onopentagend(end) {
        const element = open.at(-1);
        if (element) element.content.start = end + 1;
      },
      onselfclosingtag(end) {
        const element = open.at(-1);
        if (element) element.content.start = end + 1;
        close(end + 1, end + 1);
      },
      onclosetag(start, end) {
        const name = local(text.slice(start, end));
        const at = open.findLastIndex((element) => element.name === name);
        if (at < 0) log.add('manifest.xml.unexpected-end', { start, end }, { name });
        else {
          while (open.length > at + 1) {
            const element = open.at(-1);
            if (element) unclosed(element);
            close(start - 2, start - 2);
          }
          const bracket = text.indexOf('>', end);
          close(start - 2, bracket < 0 ? text.length : bracket + 1);
        }
      },
      ontext: (start, end) => add(start, end, text.slice(start, end)),
      ontextentity: (code, end) => add(Math.max(0, text.lastIndexOf('&', end - 1)), end, String.fromCodePoint(code)),
      oncdata: (start, end, tail) => add(start, end - tail, text.slice(start, end - tail)),
      onattribname(start, end) {
        attribute = { name: local(text.slice(start, end)), value: '', from: -1, to: -1 };
      },
      onattribdata(start, end) {
        if (!attribute) return;
        attribute.value += text.slice(start, end);
        if (attribute.from < 0) attribute.from = start;
        attribute.to = end;
      },
      onattribentity(code) {
        if (attribute) attribute.value += String.fromCodePoint(code);
      },
      onattribend(quote, end) {
        const element = open.at(-1);
        if (!attribute || !element) return;
        const to = quote >= 2 ? end - 1 : end;
        const start = attribute.from < 0 ? to : attribute.from;
        element.attributes.push({
          name: attribute.name,
          value: { value: attribute.value, span: { start: Math.min(start, to), end: to } },
        });
        attribute = undefined;
      },
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(text);
  if (tokenizer.running) tokenizer.end();
  while (open.length > 0) {
    const element = open.at(-1);
    if (element && tokenizer.running) unclosed(element);
    close(text.length, text.length);
  }
  if (!root) log.add('manifest.xml.empty', { start: 0, end: text.length });
  return root ? { root, log } : { log };
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The children of that name, in document order. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The element reached through the first children of these names. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce(childOf, element);
}

/** An attribute's value with its place; undefined where the element has none of that name. */
export function attributeOf(element: XmlElement | undefined, name: string): Located<string> | undefined {
  return element?.attributes.find((attribute) => attribute.name === name)?.value;
}
