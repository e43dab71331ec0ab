import { plainLines, type PlainLine } from '../parsing/plain-lines';
import type { Ecosystem } from '../format';
import type { Located } from '../../text/span';
import type { Row } from './rows';

/** Coordinates at the end of a line of license-maven-plugin's THIRD-PARTY: `(group:artifact:version - address)`. */
const COORDINATES = /\(([\w.-]+:[\w.-]+)(?::(?:jar|war|aar|bundle))?:([\w.+-]+)(?: - [^()\s]*| - no url defined)?\)\s*$/;

/** Providers of ClearlyDefined coordinates (https://docs.clearlydefined.io, "type/provider/namespace/name/revision"). */
const CLEARLY_DEFINED = /^((maven|npm|pypi|nuget|crate|composer|gem|go|golang)\/[\w-]+\/([^/,\s]+)\/([^/,\s]+)\/([^/,\s]+)),\s*([^,\s][^,]*)/;

const ECOSYSTEMS: Readonly<Record<string, Ecosystem>> = { maven: 'maven', npm: 'npm', pypi: 'pypi', nuget: 'nuget', crate: 'cargo', composer: 'composer', gem: 'gem', go: 'go', golang: 'go' };

/** Lists with one component a line: license-maven-plugin's THIRD-PARTY, and Eclipse's DEPENDENCIES as its Dash tool writes them. */
export function readLines(text: string): Row[] {
  return plainLines(text).flatMap((line) => mavenRow(line) ?? dashRow(line) ?? []);
}

/** `(EPL 1.0) (LGPL 2.1) Name (group:artifact:1.0 - address)`. */
function mavenRow({ text, start }: PlainLine): Row | undefined {
  const lead = /^[\s*-]*/.exec(text)?.[0].length ?? 0;
  const found = text.charAt(lead) === '(' ? COORDINATES.exec(text) : null;
  const [, name, version] = found ?? [];
  if (!found || name === undefined || version === undefined) return undefined;
  const licences = leadingBrackets(text, lead, found.index);
  const [first, last] = [licences[0], licences.at(-1)];
  if (!first || !last || /^unknown license$/i.test(first.value)) return undefined;
  const span = { start: start + found.index + 1, end: start + found.index + 1 + name.length };
  const licence = { value: licences.map(({ value }) => value).join('; '), span: { start: start + first.span.start, end: start + last.span.end } };
  return { name, version, span, licence, ecosystem: 'maven' };
}

/** The texts in brackets, one after the other, from `at`; brackets may stand within them. */
function leadingBrackets(text: string, at: number, limit: number): Located<string>[] {
  const found: Located<string>[] = [];
  let depth = 0;
  let from = 0;
  for (let i = at; i < limit; i++) {
    const character = text.charAt(i);
    if (character === '(' && depth++ === 0) from = i + 1;
    else if (character === ')' && --depth === 0) found.push({ value: text.slice(from, i).trim(), span: { start: from, end: i } });
    else if (depth === 0 && character !== ' ' && character !== ')') break;
  }
  return found;
}

/** `maven/mavencentral/group/artifact/1.0, EPL-2.0, approved, #1`. */
function dashRow({ text, start }: PlainLine): Row | undefined {
  const [, coordinates, type, namespace, name, version, licence] = CLEARLY_DEFINED.exec(text) ?? [];
  if (coordinates === undefined || type === undefined || name === undefined || version === undefined || licence === undefined || /^unknown$/i.test(licence)) return undefined;
  const ecosystem = ECOSYSTEMS[type];
  const whole = namespace === undefined || namespace === '-' ? name : `${namespace}${ecosystem === 'maven' ? ':' : '/'}${name}`;
  const at = start + text.indexOf(licence, coordinates.length);
  return { name: whole, version, span: { start, end: start + coordinates.length }, licence: { value: licence.trimEnd(), span: { start: at, end: at + licence.trimEnd().length } }, ...(ecosystem && { ecosystem }) };
}
