import { findExceptionId } from '../../expression/ids';
import { readTagExpression } from '../../headers/expression';
import { isLicenceRef, standingOf } from '../../headers/known';
import { rangeOf } from '../../facts/range';
import { hasText } from '../../reuse/lint';
import { LICENCES_FOLDER } from '../../reuse/licence-files';
import { EMPTY_RANGE } from '../../text/span';
import type { Span } from '../../text/span';
import type { ReuseFindingKind, ReuseProjectView } from '../kind';
import type { Finding } from '../model';
import { licenceTextFix } from '../offers';
import { renamedTexts } from './renamed-texts';

/** A licence that files name and whose text is not in LICENSES/; told once, at the first place that names it (REUSE 3.3, "License files"). */
export const reuseMissingLicenceText: ReuseFindingKind = {
  code: 'reuse-missing-licence-text',
  find: ({ reuse, files }) => {
    // A text under a wrong name is told there.
    const renamed = [...renamedTexts({ reuse, files })].map(([path, { id }]): [string, string] => [id, path]);
    const present = new Map([...reuse.textsAbove, ...reuse.licenceFiles.map(({ id, path }): [string, string] => [id, path]), ...renamed]);
    const placeOf = preparePlaces({ reuse, files });
    return [...usedIds(reuse)].flatMap(([id, path]) => {
      if (hasText(id, present)) return [];
      const base = id.endsWith('+') && standingOf(id) === 'unknown' ? id.slice(0, -1) : id;
      const place = placeOf(id, path);
      const file = `${reuse.textsAt}${LICENCES_FOLDER}/${base}.txt`;
      const known = standingOf(base) !== 'unknown';
      return [{
        code: 'reuse-missing-licence-text',
        severity: 'warning' as const,
        message: { id: isLicenceRef(id) ? 'finding.reuse-missing-licence-text.own' : known ? 'finding.reuse-missing-licence-text' : 'finding.reuse-missing-licence-text.unknown', args: { id, file } },
        ...place,
        related: [],
        subject: id,
        // Texts of exceptions do not come with the product; above the folder that is open, nothing is written.
        fixes: known && reuse.textsAt === '' && findExceptionId(base) === undefined ? [{ ...licenceTextFix(file, base), preferred: true }] : [],
      }];
    });
  },
};

/** The ids that count, and those of dep5 paragraphs that were meant to. */
function usedIds({ usedIds: used, dep5 }: ReuseProjectView['reuse']): ReadonlyMap<string, string> {
  const stray = (dep5?.stray ?? []).flatMap(({ value }) => value.map((id): [string, string] => [id, dep5?.path ?? '']));
  return new Map([...stray, ...used()]);
}

/** Where ids are written: in the file, or in the document that speaks for it. Files may name very many: each is looked through once. */
function preparePlaces({ reuse, files }: ReuseProjectView): (id: string, path: string) => Pick<Finding, 'file' | 'range'> {
  const inFiles = new Map<string, ReadonlyMap<string, Place>>();
  let inDocuments: ReadonlyMap<string, Place> | undefined;
  return (id, path) => {
    const own = inFiles.get(path) ?? firstPlaces(ownPlaces(path, files));
    inFiles.set(path, own);
    const place = own.get(id) ?? (inDocuments ??= firstPlaces(documentPlaces(reuse))).get(id);
    const facts = place && files.get(place.file);
    return place && facts ? { file: place.file, range: rangeOf(facts, place.span) } : { file: path, range: EMPTY_RANGE };
  };
}

interface Place {
  readonly file: string;
  readonly span: Span;
}
type PlacedIds = readonly [ids: readonly string[], place: Place];

function firstPlaces(all: Iterable<PlacedIds>): ReadonlyMap<string, Place> {
  const first = new Map<string, Place>();
  for (const [ids, place] of all) for (const id of ids) if (!first.has(id)) first.set(id, place);
  return first;
}

function* ownPlaces(path: string, files: ReuseProjectView['files']): Generator<PlacedIds> {
  for (const { ids, value } of files.get(path)?.header?.tags ?? []) yield [ids, { file: path, span: value.span }];
}

function* documentPlaces({ tomls, dep5 }: ReuseProjectView['reuse']): Generator<PlacedIds> {
  for (const { path: file, annotations } of tomls) {
    for (const { expressions } of annotations) for (const { value, span } of expressions) yield [readTagExpression(value)?.ids ?? [], { file, span }];
  }
  if (!dep5) return;
  const { path: file, paragraphs, stray } = dep5;
  for (const { statements: { tags }, licencePlace: span } of paragraphs) yield [tags.flatMap(({ ids }) => ids), { file, span }];
  for (const { value, span } of stray) yield [value, { file, span }];
}
