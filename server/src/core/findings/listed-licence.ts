import type { OutboundDeclaration } from '../assessment/model';
import { rangeOf } from '../facts/range';
import { speaksForProject } from '../facts/quiet';
import type { FileFacts } from '../facts/model';
import { defaultUse } from '../graph/use';
import { ecosystemOf } from '../manifests/purl';
import type { Message } from '../messages/model';
import type { Located } from '../text/span';
import type { FileFindingKind, FileView } from './kind';
import { isSpdx } from './non-spdx-licence';
import type { Finding, FindingCode, Severity } from './model';

/** A licence that a lock file or a list of third-party licences gives for a component. */
interface Listed {
  readonly name: string;
  readonly licence: Located<string>;
  readonly reading: Pick<OutboundDeclaration, 'status' | 'expression' | 'candidates'>;
  /** The first of this value in the file: the others say nothing new about the value itself. */
  readonly first: boolean;
  readonly purl?: string;
}

type Found = readonly [code: FindingCode, severity: Severity, message: Message] | undefined;

/** A kind of findings at the lines of lock files and lists; tools write these files, so most of it is worth a hint only. */
function listedKind(code: FindingCode, find: (listed: Listed, view: FileView, facts: FileFacts) => Found): FileFindingKind {
  return {
    code,
    asks: speaksForProject,
    find: (facts, view) =>
      listedIn(facts, view).flatMap((listed): Finding[] => {
        const found = find(listed, view, facts);
        if (!found) return [];
        const [, severity, message] = found;
        return [{ code, severity, message, file: facts.path, range: rangeOf(facts, listed.licence.span), related: [], subject: listed.name, fixes: [] }];
      }),
  };
}

/** A value that people understand and programs do not. Lists for people name licences in their own words; only what is composed is told. */
export const listedNonSpdx = listedKind('non-spdx-licence', ({ first, licence, name, reading: { status, expression } }, { engine }, { manifest }) =>
  !first || (manifest?.role === 'report' && expression?.includes(' ') !== true) || status !== 'normalised' || expression === undefined || isSpdx(licence.value, expression, engine)
    ? undefined
    : ['non-spdx-licence', 'hint', { id: 'finding.listed-licence.non-spdx', args: { name, value: licence.value, expression } }],
);

/** A value in a list of third-party licences that fits several licences, or none. */
export const listedUnclear = listedKind('ambiguous-licence', ({ first, licence, name, reading: { status, candidates } }, _view, { manifest }) =>
  !first || manifest?.role !== 'report' || (status !== 'ambiguous' && status !== 'invalid')
    ? undefined
    : ['ambiguous-licence', 'hint', candidates.length > 0 ? { id: 'finding.listed-licence.ambiguous', args: { name, value: licence.value, candidates } } : { id: 'finding.listed-licence.unclear', args: { name, value: licence.value } }],
);

/** A licence that is not open source, beside the finding at the dependency that brings it in. */
export const listedNotOpenSource = listedKind('not-open-source-dependency', ({ name, reading: { expression } }, { engine }) =>
  expression === undefined || engine.traits(expression)?.openSource !== false ? undefined : ['not-open-source-dependency', 'hint', { id: 'finding.listed-licence.not-open-source', args: { name, licence: expression } }],
);

/** What a list of third-party licences names and the project could not ship; whether it does, the list alone does not say. */
export const listedIncompatible = listedKind('incompatible-dependency', ({ name, purl, reading: { expression } }, { engine, outbound }, { manifest }) => {
  if (manifest?.role !== 'report' || expression === undefined || outbound === undefined || engine.traits(expression)?.openSource === false) return undefined;
  const use = defaultUse((purl === undefined ? undefined : ecosystemOf(purl)) ?? 'generic', 'runtime');
  const verdict = engine.judge(expression, outbound, use);
  if (verdict?.verdict !== 'no') return undefined;
  return ['incompatible-dependency', 'information', { id: 'finding.listed-licence.incompatible', args: { name, licence: expression, outbound, use: { id: `use.${use}.phrase` }, reason: verdict.reason } }];
});

/** Kept while facts and knowledge stay the same: four kinds of findings ask. */
const KNOWN = new WeakMap<FileFacts, { readonly engine: FileView['engine']; readonly listed: readonly Listed[] }>();

function listedIn(facts: FileFacts, { engine }: FileView): readonly Listed[] {
  const { manifest, path } = facts;
  if (manifest?.role !== 'lockfile' && manifest?.role !== 'report') return [];
  const known = KNOWN.get(facts);
  if (known?.engine === engine) return known.listed;
  const readings = new Map<string, Listed['reading']>();
  const own = manifest.licences.map(({ value }) => ({ name: manifest.name?.value ?? path, licence: value }));
  const listed = [...own, ...manifest.locked].flatMap((entry): Listed[] => {
    const { name, licence } = entry;
    if (!licence) return [];
    const before = readings.get(licence.value);
    const reading = before ?? engine.normalise(licence.value, manifest.ecosystem);
    readings.set(licence.value, reading);
    return [{ name, licence, reading, first: before === undefined, ...('purl' in entry && entry.purl !== undefined && { purl: entry.purl }) }];
  });
  KNOWN.set(facts, { engine, listed });
  return listed;
}
