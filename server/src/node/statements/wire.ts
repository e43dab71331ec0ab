import { readTagExpression } from '../../core/headers/expression';
import { NO_STATEMENTS } from '../../core/reuse/model';
import type { Statements } from '../../core/reuse/model';
import type { StatementAnswer, StatementRequest } from '../../workspace/reuse/statements';
import type { RawStatements } from './quick';

// What crosses threads. Statements stand on one line, so that CR can part them: a letter for the kind of file, then `l` and a
// tag's value or `c` and a notice.

/** A letter for the companion, then the path. */
export function writeRequest({ path, companion }: StatementRequest): string {
  return `${companion === undefined ? 'n' : companion === 'file' ? 'f' : 'l'}${path}`;
}

/** Reads back what `writeRequest` wrote. */
export function readRequest(text: string): StatementRequest {
  const path = text.slice(1);
  if (text.startsWith('n')) return { path };
  return { path, companion: text.startsWith('f') ? 'file' : 'link' };
}

export const EMPTY = 'e';
export const UNREADABLE = 'u';

/** What a file or its companion states, as one line. */
export function writeRecord(kind: 'own' | 'companion', { tags, copyrights }: RawStatements, partly: boolean): string {
  let record = kind === 'own' ? (partly ? 'p' : 'o') : 'c';
  for (const tag of tags) record += `\rl${tag}`;
  for (const notice of copyrights) record += `\rc${notice}`;
  return record;
}

/** Turns records back into answers; what is equal in many files becomes one object. */
export function createRecordReader(): (record: string, path: string) => StatementAnswer {
  const known = new Map<string, Statements['tags'][number]>();
  const tagOf = (value: string): Statements['tags'][number] => {
    const tag = known.get(value) ?? readTag(value);
    known.set(value, tag);
    return tag;
  };
  const statements = new Map<string, Statements>([['', NO_STATEMENTS]]);
  const read = (items: string): Statements => {
    const said = statements.get(items) ?? readItems(items);
    statements.set(items, said);
    return said;
  };
  const readItems = (items: string): Statements => {
    const tags: Statements['tags'][number][] = [];
    const copyrights: { readonly text: string }[] = [];
    for (const item of items.slice(1).split('\r')) {
      if (item.startsWith('l')) tags.push(tagOf(item.slice(1)));
      else copyrights.push({ text: item.slice(1) });
    }
    return { tags, copyrights };
  };
  return (record, path) => {
    const kind = record.charAt(0);
    if (kind === EMPTY) return {};
    if (kind === UNREADABLE) return { file: { path, unreadable: true } };
    const said = read(record.slice(1));
    return kind === 'c' ? { file: { path, companion: said } } : { file: { path, own: said }, partly: kind === 'p' };
  };
}

function readTag(value: string): Statements['tags'][number] {
  const expression = readTagExpression(value);
  if (expression) return { expression: expression.text, ids: expression.ids };
  return { expression: value, ids: [], error: 'no-expression' };
}
