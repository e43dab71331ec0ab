import type { Position } from 'vscode-languageserver';
import type { FileFacts } from '../../core/facts/model';
import { namesPackage } from '../../core/policy/apply';
import type { Waiver } from '../../core/policy/model';
import { policyPlaces } from '../../core/policy/place';
import type { PolicyPlace } from '../../core/policy/place';
import type { Range } from '../../core/text/span';
import type { Context } from '../context';
import { rangeOf } from '../../core/facts/range';
import { contains } from '../locate';
import { indexOf } from '../project-index';
import type { PlacedDependency } from '../project-index';
import type { ProjectFile } from '../projects';
import { describeDependency, nameOf, licenceWords } from './dependency';
import { escapeMarkdown, inlineCode, link } from './markdown';
import { markOf, SIGNS } from './mark';

/** Components that are named of those a pattern means; the rest are counted. */
const NAMED = 8;

/** What stands at a place of the policy file. */
export interface LocatedPlace {
  readonly place: PolicyPlace;
  readonly range: Range;
}

/** The key or value of a policy file at `position`. */
export function policyPlaceAt(facts: FileFacts, text: string, position: Position): LocatedPlace | undefined {
  return policyPlaces(text)
    .map((place) => ({ place, range: rangeOf(facts, place.span) }))
    .find(({ range }) => contains(range, position));
}

/** What a key or value of a policy file means here, in Markdown: what the key is for, the components it is about, the finding it accepts. */
export function describeDecision(context: Context, file: ProjectFile, facts: FileFacts, { place }: LocatedPlace): string {
  const { key, part, section, text } = place;
  if (part === 'key') return describeKey(context, place);
  if (key.name === 'package') return describePackages(context, file, text);
  const waiver = section === 'waivers' && key.name === 'code' ? facts.policy?.waivers.find(({ code }) => code.span.start === place.span.start) : undefined;
  return waiver ? describeWaiver(context, waiver) : describeValue(context, place);
}

/** The components that a name or pattern of a policy file means. */
export function namedBy({ project }: ProjectFile, pattern: string): readonly PlacedDependency[] {
  return [...indexOf(project).dependencies.values()].flat().filter(({ dependency }) => namesPackage(pattern, dependency));
}

function describeKey({ translator }: Context, { key }: PolicyPlace): string {
  const values = [...(key.values ?? [])].map(([word, about]) => `- ${about === undefined ? inlineCode(word) : translator.text({ id: 'text.labelled', args: { label: inlineCode(word), text: { id: about } } })}`);
  return [`**${inlineCode(key.name)}**`, translator.text({ id: key.about }), values.join('\n')].filter((part) => part !== '').join('\n\n');
}

function describeValue({ translator }: Context, { key, text }: PolicyPlace): string {
  const about = key.values?.get(text);
  return [...(about === undefined ? [] : [translator.text({ id: 'text.labelled', args: { label: `**${inlineCode(text)}**`, text: { id: about } } })]), translator.text({ id: key.about })].join('\n\n');
}

function describeWaiver({ translator, platform }: Context, { code, reason, expires }: Waiver): string {
  const page = platform.documentationOf(code.value, translator.language);
  return [
    translator.text({ id: 'hover.waiver', args: { code: inlineCode(code.value), reason: escapeMarkdown(reason) } }),
    ...(expires ? [translator.text({ id: 'hover.waiver.expires', args: { date: expires.value } })] : []),
    ...(page === undefined ? [] : [link(code.value, page)]),
  ].join('\n\n');
}

function describePackages(context: Context, file: ProjectFile, pattern: string): string {
  const named = namedBy(file, pattern);
  const [only] = named;
  if (only && named.length === 1) return describeDependency(context, file, only, []);
  const lines = named.slice(0, NAMED).map(({ dependency }) => {
    const args = { label: escapeMarkdown(nameOf(dependency)), text: inlineCode(licenceWords(context, dependency)) };
    return `- ${SIGNS[markOf(dependency)]} ${context.translator.text({ id: 'text.labelled', args })}`;
  });
  const more = named.length > NAMED ? ['- …'] : [];
  return [context.translator.text({ id: 'hover.policy.names', args: { count: named.length } }), [...lines, ...more].join('\n')].filter((part) => part !== '').join('\n\n');
}
