import type { DeclaredFacts } from '../../declared/facts';
import { normalise } from '../../declared/normalise';
import type { Span } from '../../text/span';
import { readMention } from './mentions';
import type { Mention } from './mentions';
import { readProse } from './tokens';
import modules from '../../../../../data/notices/modules.json';

/** The value of a field that is there to hold a licence. */
export interface Field {
  readonly expression: string;
  readonly span: Span;
  /** It counts only where nothing else says anything. */
  readonly reference?: boolean;
  /** False where the value leaves open which licence of a family it is. */
  readonly certain?: boolean;
  /** Other licences the value may mean. */
  readonly candidates?: readonly string[];
  readonly unversioned?: boolean;
  /** Offered instead of the field before it. */
  readonly alternative?: boolean;
}

/** Maven: <licenses><license><name>...</name>, and the address where there is no name. */
const MAVEN: readonly RegExp[] = [
  /<licen[cs]e>\s{0,200}(?:<!--[^>]{0,200}-->\s{0,200})?<name>\s{0,40}([^<>]{2,200}?)\s{0,40}<\/name>/gi,
  /<licen[cs]e>\s{0,200}<url>\s{0,40}([^<>\s]{8,200})\s{0,40}<\/url>/gi,
];

/** Fields in mark-up, each with the value as first group; every expression is bounded and so linear. */
const ELEMENTS: readonly RegExp[] = [
  ...MAVEN,
  // NuGet and others: <license type="expression">...</license>, <licenseUrl>...</licenseUrl>, <license>...</license>.
  /<licen[cs]e(?:\s[^<>]{0,80})?>([^<>\n]{2,100})<\/licen[cs]e>/gi,
  // Ivy: <license name="..." url="..."/>
  /<licen[cs]e\s[^<>]{0,80}?\bname\s{0,4}=\s{0,4}"([^"<>]{2,100})"/gi,
  /<licen[cs]eurl>\s{0,40}([^<>\s]{8,200})\s{0,40}<\/licen[cs]eurl>/gi,
  // Drawings and other works described in RDF: <cc:license rdf:resource="..."/>
  /<cc:licen[cs]e\s{1,40}rdf:resource\s{0,4}=\s{0,4}["']([^"'<>\s]{8,200})["']/gi,
];
/** Fields in everything else, likewise. */
const FIELDS: readonly RegExp[] = [
  // JavaScript, Python, Ruby, Perl, Qt: "license": "...", __license__ = '...', :license => "...", "LicenseId": "..."
  // Gradle: licenses { license { name = '...' } }
  /\blicen[cs]e\s{0,8}\{\s{0,40}name(?:\.set\()?\s{0,4}=?\s{0,4}["']([^"'\n]{2,100})["']/gi,
  // CMake: set(CPACK_RPM_PACKAGE_LICENSE "...")
  /\bset\s{0,4}\(\s{0,8}\w{0,60}licen[cs]e\s{1,8}"([^"\n]{2,120})"/gi,
  /licen[cs]e(?:id)?["'_]{0,3}\s{0,20}(?::|=>|=)\s{0,20}["']([^"'\n]{2,120})["']/gi,
];

/** The head of a package's description for RPM, which up to version 3 called the field of the licence `Copyright` (http://ftp.rpm.org/max-rpm/s1-rpm-inside-tags.html). */
const PACKAGE = /^Name\s{0,9}:/m;
const PACKAGE_LICENCE = /^Copyright\s{0,9}:\s{0,9}(\S[^\n\r]{0,60})$/m;
const HEAD = 2000;

/** The field of a description for RPM that names the licence of the package. */
export function readPackage(text: string, facts: DeclaredFacts): Field[] {
  const head = text.slice(0, HEAD);
  const match = head.includes('Copyright') && PACKAGE.test(head) ? PACKAGE_LICENCE.exec(head) : null;
  const value = match?.[1]?.trimEnd() ?? '';
  const expression = value === '' ? undefined : meant(value, facts);
  const named = expression === undefined ? openName(value, facts) : { expression };
  return match && named ? [{ ...named, span: spanOf(value, match.index + match[0].indexOf(value)) }] : [];
}

/** Licence fields in a part of a text that starts at `offset`. Values that are no licence name are left alone. */
export function readFields(text: string, offset: number, facts: DeclaredFacts): Field[] {
  const fields = [...readModules(text, offset), ...readLinks(text, offset, facts)];
  for (const pattern of text.includes('<') ? [...ELEMENTS, ...FIELDS] : FIELDS) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? '';
      const expression = meant(value, facts);
      const named = expression === undefined ? openName(value, facts) : { expression };
      if (named === undefined) continue;
      const at = match.index + match[0].indexOf(value);
      const alternative = MAVEN.includes(pattern) && isFurther(text, match.index);
      fields.push({ ...named, span: spanOf(value, offset + at), ...(alternative && { alternative }) });
    }
  }
  return fields;
}

function meant(value: string, facts: DeclaredFacts): string | undefined {
  const { status, expression } = normalise(value.replace(/\s+/g, ' '), 'generic', facts);
  return status === 'exact' || status === 'normalised' ? expression : undefined;
}

/** What stands before a value where it is read as a notice. */
const LABEL = 'license: ';
const NO_NAME = /^(?:the|gnu|open|source|software|public|licens(?:e|es|ed)|[(),])$/;

/** A name alone that leaves the licence of a family open, read as in a notice that begins with `lead`: "Berkeley Software Distribution (BSD) License". */
export function openName(value: string, facts: DeclaredFacts, lead = LABEL): Omit<Field, 'span'> | undefined {
  const labelled = lead + value;
  const tokens = readProse(labelled, 0, labelled.length);
  let named: Mention | undefined;
  for (let at = lead === '' ? 0 : 2; at < tokens.length; ) {
    const mention = readMention(tokens, at, facts);
    if (!mention && !NO_NAME.test(tokens[at]?.text ?? '')) return undefined;
    if (mention && ((mention.weak && lead === '') || mention.candidates.length === 0 || mention.exception || (named && named.expression !== mention.expression))) return undefined;
    named ??= mention;
    at = mention?.end ?? at + 1;
  }
  if (!named || named.expression === '') return undefined;
  const { expression, certain, candidates } = named;
  return { expression, certain, candidates, unversioned: true };
}

function spanOf(value: string, start: number): Span {
  return { start, end: start + value.length };
}

/** What stands between two licences of one list: white space, remarks, the end of the one before. */
const LONGEST_BETWEEN = 400;

/** Of several licences of a Maven project the user may choose one (https://maven.apache.org/ref/current/maven-model/maven.html, `licenses`). */
function isFurther(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_BETWEEN), at);
  const end = before.lastIndexOf('</license>');
  return end >= 0 && before.slice(end + '</license>'.length).replace(/<!--[^]{0,300}?-->/g, '').trim() === '';
}

const MODULES = new Map(modules.strings.map(({ string, ...means }) => [string, means]));
const MODULE = /\bMODULE_LICENSE\s{0,4}\(\s{0,8}"([^"\n]{2,60})"/g;

/** What a module of the Linux kernel tells the module loader. */
function readModules(text: string, offset: number): Field[] {
  if (!text.includes('MODULE_LICENSE')) return [];
  return [...text.matchAll(MODULE)].flatMap((match) => {
    const means = MODULES.get(match[1] ?? '');
    return means ? [{ ...means, reference: true, span: spanOf(match[0], offset + match.index) }] : [];
  });
}

const LINK = /<(?:a|link)\s([^<>]{1,500})>/gi;

/** Links that HTML calls the licence of the page: <a rel="license" href="...">. */
function readLinks(text: string, offset: number, facts: DeclaredFacts): Field[] {
  if (!text.includes('rel=')) return [];
  return [...text.matchAll(LINK)].flatMap((match) => {
    const attributes = match[1] ?? '';
    const address = /\shref=["']?([^"'\s>]{8,200})/i.exec(` ${attributes}`)?.[1];
    if (address === undefined || !/\srel=["']?licen[cs]e\b/i.test(` ${attributes}`)) return [];
    const expression = meant(address, facts);
    return expression === undefined ? [] : [{ expression, span: spanOf(address, offset + match.index + match[0].indexOf(address)) }];
  });
}
