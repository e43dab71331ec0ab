import { formatOf } from '../../manifests/registry';
import type { Claim, Wanted } from './model';
import { quoteOf } from './model';
import { isOwnName } from './names';
import { meansWanted } from './terms';

/** Longest manifest that is read for this. */
const LONGEST = 1_000_000;
/** Words for a licence; files and addresses lead to its text. */
const WORDS: ReadonlySet<string> = new Set(['expression', 'native', 'term', 'name', 'classifier']);

/** The licence that a manifest declares for its package, where it is another one. A lock file's entries are other packages. */
export function declaredElsewise(text: string, path: string, { expression, own }: Wanted): Claim | undefined {
  const format = text.length > LONGEST ? undefined : formatOf(path);
  if (format?.id === 'readme') return undefined;
  if (!format) return /\.(?:json|jsonld|geojson|webmanifest)$/i.test(path) && text.length <= LONGEST ? inFields(text, expression, own) : undefined;
  const { role, licences } = format.parse(text, path);
  if (role !== 'manifest' && role !== 'declaration') return undefined;
  const said = licences.filter(({ kind, appliesTo, value }) => WORDS.has(kind) && appliesTo === undefined && value.value.trim() !== '');
  const [first] = said;
  if (!first || said.some(({ value }) => meansWanted(value.value, expression))) return undefined;
  return { kind: 'licensed', words: quoteOf(`${first.field}: ${first.value.value}`), line: text.slice(0, first.value.span.start).split('\n').length };
}

/** What the fields at the top of JSON say of it. */
function inFields(text: string, expression: string, own: readonly string[]): Claim | undefined {
  const fields = fieldsOf(text);
  for (const [field, value] of Object.entries(fields)) {
    const kind = typeof value !== 'string' || value.trim() === '' ? undefined : claimInField(field, value, expression, own);
    if (kind) return { kind, words: quoteOf(`${field}: ${String(value)}`), line: text.slice(0, Math.max(text.indexOf(JSON.stringify(field)), 0)).split('\n').length };
  }
  return undefined;
}

function claimInField(field: string, value: string, expression: string, own: readonly string[]): Claim['kind'] | undefined {
  if (/^@?licen[cs]es?$/i.test(field)) return meansWanted(value, expression) ? undefined : 'licensed';
  if (!/^(?:copyright|rights)$/i.test(field)) return undefined;
  return isOwnName(value, own) ? undefined : 'foreign';
}

function fieldsOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
