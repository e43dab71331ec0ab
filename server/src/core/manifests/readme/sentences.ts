import { baseNameOf } from '../../text/paths';
import type { Located } from '../../text/span';
import { readMention, type Mention } from './mention';
import {
  EXCEPTION_AFTER,
  EXCEPTION_LINE,
  FILLER,
  headingKind,
  PREPOSITION,
  SELF_EVIDENT,
  subjectOf,
  VERB_AFTER,
  VERB_BEFORE,
} from './phrases';
import { sectionsOf, type Section } from './prose';
import { plainLines } from '../parsing/plain-lines';

/** A sentence that states a licence; `part` where it is about a part of the project only. */
export interface Statement {
  readonly value: Located<string>;
  readonly part?: string;
  /** The licence file that the licence's name links to, relative to the README. */
  readonly link?: Located<string>;
}

/** More licences named behind a preposition than this, in one section, are a list and no statement. */
const MAX_NAMED = 40;

/** Characters of a sentence that are looked at before what it grants. */
const LONGEST = 1_000;

/** Characters looked at before a preposition for the sentence's subject. */
const REACH = 400;

/**
 * The sentences of a README's prose that state the project's own licence: grants ("is licensed under the ...") whose
 * subject is the project, its title, or nothing ("Licensed under ..."), and lines of a licence section that are a
 * licence's name and little else. What is said of other software is left out, and so is everything in doubt.
 */
export function readStatements(prose: string): readonly Statement[] {
  const sections = sectionsOf(prose);
  const title = sections.find((section) => section.level === 1)?.heading ?? sections[1]?.heading ?? '';
  const found: Statement[] = [];
  for (const section of sections) {
    const kind = headingKind(section.heading);
    if (kind === 'others') continue;
    found.push(...grants(prose, section, title));
    if (kind === 'own') found.push(...names(prose, section));
  }
  return found.filter((one, i) => found.findIndex((other) => other.value.span.start === one.value.span.start) === i);
}

function grants(prose: string, section: Section, title: string): Statement[] {
  const found: Statement[] = [];
  const body = prose.slice(section.body, section.end);
  let named = 0;
  for (const match of body.matchAll(PREPOSITION)) {
    const at = section.body + match.index;
    FILLER.lastIndex = at + match[0].length;
    const filler = FILLER.exec(prose)?.[0] ?? '';
    const mention = readMention(prose, at + match[0].length + filler.length);
    if (!mention || mention.end > section.end || EXCEPTION_AFTER.test(prose.slice(mention.end, mention.end + 100)))
      continue;
    if (++named > MAX_NAMED) return [];
    const begin = Math.max(sentenceStart(prose, section.body, at), at - LONGEST);
    const before = plain(prose.slice(begin, at));
    const verb = VERB_BEFORE.exec(before);
    const evident =
      SELF_EVIDENT.test(prose.slice(at, mention.start)) || VERB_AFTER.test(prose.slice(mention.end, mention.end + 100));
    if (!verb && !evident) continue;
    const subject = subjectOf(verb ? before.slice(0, verb.index) : before, title);
    if (subject) found.push(statementOf(prose, mention, subject.part));
  }
  return found;
}

function statementOf(prose: string, mention: Mention, part?: string): Statement {
  const link = linkedFile(prose, mention.end);
  return { value: withVersion(prose, mention), ...(part !== undefined && { part }), ...(link && { link }) };
}

/** The file a linked name points to, where it is called a licence: `[MIT](../LICENSE)`. */
function linkedFile(prose: string, at: number): Located<string> | undefined {
  const [whole, before, target] = /^([*_`]*\]\(\s?<?)([^()\s<>?#]{1,300})/.exec(prose.slice(at, at + 310)) ?? [];
  if (whole === undefined || before === undefined || target === undefined) return undefined;
  if (/^\/|^[a-z][a-z+.-]*:/i.test(target) || !/^(?:licen[cs]e|copying|unlicense)/i.test(baseNameOf(target))) return undefined;
  return { value: target, span: { start: at + before.length, end: at + whole.length } };
}

/** The start of the sentence that holds `at`: behind a full stop, an empty line, a list mark or a table's bar. */
function sentenceStart(prose: string, floor: number, at: number): number {
  const from = Math.max(floor, at - REACH);
  const before = prose.slice(from, at);
  let start = 0;
  for (const match of before.matchAll(/(?:[.!?:;]["”)]?\s+|\n[ \t]*\r?\n|\n[ \t]*(?:[-*+]|\d+\.)\s+|\n[ \t]*\|)/g))
    start = match.index + match[0].length;
  return from + start;
}

/** Without link targets, emphasis and tags, and with single spaces. */
function plain(text: string): string {
  return text
    .replace(/\]\([^()\s]{0,300}\)|\]\[[^\][]{0,100}\]|<[^<>]{0,300}>/g, ' ')
    .replace(/[*_`[\]]|^\s*(?:[-+]|\d+\.)\s+/g, '')
    .replace(/\s+/g, ' ')
    .trimStart();
}

/** A version behind a linked name (`[GPL](...) version 3`) belongs to it. */
function withVersion(prose: string, mention: Mention): Located<string> {
  const behind =
    /^(?:\]\([^()\s]{0,300}\)|\]\[[^\][]{0,100}\]|\*\*|`)\s{0,3}(,?\s?(?:version\s)?v?\d+(?:\.\d+){0,2}(?![\w.]\w)(?: or (?:any )?later(?: version)?)?)/i.exec(
      prose.slice(mention.end, mention.end + 500),
    );
  const [whole, version] = behind ?? [];
  if (whole === undefined || version === undefined)
    return { value: mention.text, span: { start: mention.start, end: mention.end } };
  return {
    value: `${mention.text} ${version.trim()}`,
    span: { start: mention.start, end: mention.end + whole.length },
  };
}

/** Lines of a licence section that are a licence's name: `MIT`, `[EUPL-1.2](LICENSE)`, `MIT © Somebody`, `License: MIT`. */
function names(prose: string, section: Section): Statement[] {
  const found: Statement[] = [];
  for (const line of plainLines(prose.slice(section.body, section.end))) {
    // What follows is about the exceptions.
    if (EXCEPTION_LINE.test(line.text)) break;
    const lead =
      /^\s*(?:[-*+]\s+)?(?:(?:licen[cs]e|lizenz|licenza|licentie)\s*:\s*)?[*_`["]*(?:the\s+)?/i.exec(line.text)?.[0]
        .length ?? 0;
    const mention = readMention(prose, section.body + line.start + lead);
    if (!mention) continue;
    const rest = plain(
      prose.slice(mention.end, section.body + line.start + line.text.length).replace(/^\]?\([^()\s]{0,300}\)/, ''),
    );
    if (
      /^[.,]?\s{0,20}(?:(?:©|\(c\)|copyright|&copy;).{0,100}|[-–—(]{0,20}\s{0,20}(?:see|siehe|voir|zie|vedi)\b.{0,100})?$/i.test(
        rest.trim(),
      )
    )
      found.push(statementOf(prose, mention));
  }
  return found;
}
