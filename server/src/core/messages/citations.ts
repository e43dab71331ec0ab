import type { MessageBundle } from './model';

/**
 * Citations stand in the knowledge base in English: `Art. 5, copyleft clause; Art. 1`, `Condition 3: names not used`. Other
 * languages word what they have in common, by the phrases under this prefix. Titles of sections are the licence's own.
 */
const PREFIX = 'citation.';
const LIST = 'citation.list';

/** `§ 3`, `Art. 5(2)`, `12`, `(b)`, a case, a title or an address: the same in every language. */
const KEPT = /^(?:§|Art\. |Ziffer |Satz |C-\d|https?:|\(?[a-z]\)|\(?\d)/;
/** Whose clause it is, e.g. `GPL-3.0 § 7`, `OpenSSL condition 3`. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- asked of our own citations
const OF = /^(\S*[A-Z\d]\S*) (.+)$/;
/** What comes before a remark that says the clause shortly, in English. */
const REMARK = ': ';

/** What must not end a line. */
const SIGN = /(§|\b[Aa]rt\.) /g;

interface Phrase {
  readonly id: string;
  /** In lower case: phrases are found at the beginning of a citation and in its middle. */
  readonly before: string;
  readonly after: string;
  /** Whether something is filled in between the two. */
  readonly open: boolean;
}

/** Puts citations into the language of `bundle`, without their remarks. What it has no words for stays as it is. */
export function createCitations(bundle: MessageBundle, english: MessageBundle): (citation: string) => string {
  const phrases = Object.entries(english)
    .flatMap(([id, text]) => (id.startsWith(PREFIX) && bundle[id] !== undefined ? [phraseOf(id, text)] : []))
    .sort((a, b) => length(b) - length(a));
  const remarks = phrases.filter(({ before }) => before.includes(REMARK));
  const clauses = phrases.filter(({ before, id }) => !before.includes(REMARK) && before !== '' && id !== PREFIX);
  const known = new Map<string, string>();
  const say = (id: string, filling: Readonly<Record<string, string>>): string =>
    (bundle[id] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => filling[name] ?? filling[''] ?? '');

  const phrase = (text: string): string | undefined => {
    const found = clauses.find((each) => fits(each, text));
    if (!found?.open) return found && say(found.id, {});
    const filling = clause(fillingOf(found, text));
    return filling === undefined ? undefined : say(found.id, { '': filling });
  };

  const joined = (text: string, id: 'and' | 'to'): string | undefined => {
    const at = text.lastIndexOf(` ${id} `);
    if (at < 0) return undefined;
    const [first, last] = [part(text.slice(0, at)), part(text.slice(at + id.length + 2))];
    return first === undefined || last === undefined ? undefined : say(`${PREFIX}${id}`, { first, last });
  };

  /** One part of a clause, between commas. */
  const part = (text: string): string | undefined => {
    const said = phrase(text) ?? joined(text, 'and') ?? joined(text, 'to') ?? (KEPT.test(text) ? text : undefined);
    if (said !== undefined) return said;
    const [, whose = '', rest = ''] = OF.exec(text) ?? [];
    const after = rest === '' ? undefined : part(rest);
    return after === undefined ? undefined : `${whose} ${after}`;
  };

  const clause = (text: string): string | undefined => {
    const whole = phrase(text);
    if (whole !== undefined) return whole;
    const parts = text.split(', ').map(part);
    return parts.includes(undefined) ? undefined : parts.join(', ');
  };

  const cited = (text: string): string => {
    const at = text.indexOf(REMARK);
    if (at < 0) return clause(text) ?? text;
    const remark = remarks.find((each) => fits(each, text));
    if (remark) return say(remark.id, { '': fillingOf(remark, text) });
    return clause(text.slice(0, at)) ?? text;
  };

  /** French puts a space before the semicolon. */
  const list = (clauses: readonly string[]): string =>
    clauses.reduce((first, last) => (bundle[LIST] === undefined ? `${first}; ${last}` : say(LIST, { first, last })));

  return (citation) => {
    const said = known.get(citation) ?? list(citation.split('; ').map(cited)).replace(SIGN, '$1\u00A0');
    known.set(citation, said);
    return said;
  };
}

function phraseOf(id: string, text: string): Phrase {
  const [before = '', after] = text.toLowerCase().split(/\{\w+\}/);
  return { id, before, after: after ?? '', open: after !== undefined };
}

function length({ before, after }: Phrase): number {
  return before.length + after.length;
}

function fits(phrase: Phrase, text: string): boolean {
  const lower = text.toLowerCase();
  if (!phrase.open) return lower === phrase.before;
  return text.length > length(phrase) && lower.startsWith(phrase.before) && lower.endsWith(phrase.after);
}

function fillingOf({ before, after }: Phrase, text: string): string {
  return text.slice(before.length, text.length - after.length);
}
