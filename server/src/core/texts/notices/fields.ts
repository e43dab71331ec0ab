import type { DeclaredFacts } from '../../declared/facts';
import { normalise } from '../../declared/normalise';
import type { Span } from '../../text/span';

/** The value of a field that is there to hold a licence. */
export interface Field {
  readonly expression: string;
  readonly span: Span;
}

/** Fields of structured text, each with the value as first group; every expression is bounded and so linear. */
const FIELDS: readonly RegExp[] = [
  // Maven: <licenses><license><name>...</name>, and the address where there is no name.
  /<licen[cs]e>\s{0,200}(?:<!--[^>]{0,200}-->\s{0,200})?<name>\s{0,40}([^<>]{2,200}?)\s{0,40}<\/name>/gi,
  /<licen[cs]e>\s{0,200}<url>\s{0,40}([^<>\s]{8,200})\s{0,40}<\/url>/gi,
  // NuGet and others: <license type="expression">...</license>, <licenseUrl>...</licenseUrl>, <license>...</license>.
  /<licen[cs]e(?:\s[^<>]{0,80})?>([^<>\n]{2,100})<\/licen[cs]e>/gi,
  /<licen[cs]eurl>\s{0,40}([^<>\s]{8,200})\s{0,40}<\/licen[cs]eurl>/gi,
  // JavaScript, Python, Ruby, Perl: "license": "...", __license__ = '...', :license => "..."
  /["':_]?licen[cs]e["'_]{0,3}\s{0,20}(?::|=>|=)\s{0,20}["']([^"'\n]{2,120})["']/gi,
];

/** Licence fields in a part of a text that starts at `offset`. Values that are no licence name are left alone. */
export function readFields(text: string, offset: number, facts: DeclaredFacts): Field[] {
  const fields: Field[] = [];
  for (const pattern of FIELDS) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? '';
      const { status, expression } = normalise(value.replace(/\s+/g, ' '), 'generic', facts);
      if (expression === undefined || (status !== 'exact' && status !== 'normalised')) continue;
      const start = offset + match.index + match[0].indexOf(value);
      fields.push({ expression, span: { start, end: start + value.length } });
    }
  }
  return fields;
}
