/** What French typography does not know, in the words of a text (code, links and arguments are no words). */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/\p{L}'\p{L}/u, 'a straight apostrophe'],
  [/« | »/, 'a space that breaks inside « »'],
  [/ [:;!?](?=[\s}]|$)/, 'a space that breaks before a mark'],
  [/[\p{L}}»)][;!?](?=[\s}]|$)/u, 'no space before a mark'],
  [/\d (?=\d{3}\b|[kMG]o\b)/, 'a space that breaks inside a number or before its unit'],
  [/[“”]/, 'English quotation marks'],
];

/** The faults of `text` against French typography, in words; empty where there are none. */
export function typographyFaults(text: string): string[] {
  const words = text.replace(/`[^`]*`|\]\([^)]*\)/g, '');
  return FAULTS.flatMap(([pattern, fault]) => (pattern.test(words) ? [fault] : []));
}
