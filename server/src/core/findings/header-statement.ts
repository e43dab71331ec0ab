import type { FileFacts } from '../facts/model';
import type { Span } from '../text/span';

/** What a covered file says its licence is: its tags, else its notices, with the place of the first. */
export function headerStatement({ header }: FileFacts): { expression: string; span: Span } | undefined {
  const tags = (header?.tags ?? []).filter(({ error }) => error === undefined);
  const [tag] = tags;
  if (tag) return { expression: joined(tags.map(({ value }) => value.value)), span: tag.value.span };
  const [notice] = header?.notices ?? [];
  return notice && { expression: joined((header?.notices ?? []).map(({ licence }) => licence)), span: notice.span };
}

/** Several statements in one file hold together (REUSE 3.3, Comment headers). */
function joined(expressions: readonly string[]): string {
  const distinct = [...new Set(expressions)];
  return distinct.length === 1 ? (distinct[0] ?? '') : distinct.map((each) => (each.includes(' OR ') ? `(${each})` : each)).join(' AND ');
}
