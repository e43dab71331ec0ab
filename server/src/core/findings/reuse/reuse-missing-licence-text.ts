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
    const present = new Map([...reuse.licenceFiles.map(({ id, path }): [string, string] => [id, path]), ...renamed]);
    return [...usedIds(reuse)].flatMap(([id, path]) => {
      if (hasText(id, present)) return [];
      const base = id.endsWith('+') && standingOf(id) === 'unknown' ? id.slice(0, -1) : id;
      const place = placeOf(id, path, { reuse, files });
      const file = `${LICENCES_FOLDER}/${base}.txt`;
      const known = standingOf(base) !== 'unknown';
      return [{
        code: 'reuse-missing-licence-text',
        severity: 'warning' as const,
        message: { id: isLicenceRef(id) ? 'finding.reuse-missing-licence-text.own' : known ? 'finding.reuse-missing-licence-text' : 'finding.reuse-missing-licence-text.unknown', args: { id, file } },
        ...place,
        related: [],
        subject: id,
        // Texts of exceptions do not come with the product.
        fixes: known && findExceptionId(base) === undefined ? [{ ...licenceTextFix(file, base), preferred: true }] : [],
      }];
    });
  },
};

/** The ids that count, and those of dep5 paragraphs that were meant to. */
function usedIds({ usedIds: used, dep5 }: ReuseProjectView['reuse']): ReadonlyMap<string, string> {
  const stray = (dep5?.stray ?? []).flatMap(({ value }) => value.map((id): [string, string] => [id, dep5?.path ?? '']));
  return new Map([...stray, ...used()]);
}

/** Where the id is written: in the file, or in the document that speaks for it. */
function placeOf(id: string, path: string, { reuse, files }: ReuseProjectView): Pick<Finding, 'file' | 'range'> {
  const { dep5 } = reuse;
  const names = (spoken: { readonly tags: readonly { readonly ids: readonly string[] }[] }): boolean => spoken.tags.some(({ ids }) => ids.includes(id));
  const own = files.get(path)?.header?.tags.find(({ ids }) => ids.includes(id));
  const places: readonly { readonly file: string; readonly span: Span }[] = [
    ...(own ? [{ file: path, span: own.value.span }] : []),
    ...reuse.tomls.flatMap((toml) => toml.annotations.flatMap(({ expressions }) => expressions.filter(({ value }) => readTagExpression(value)?.ids.includes(id)).map(({ span }) => ({ file: toml.path, span })))),
    ...(dep5?.paragraphs ?? []).filter(({ statements }) => names(statements)).map(({ licencePlace }) => ({ file: dep5?.path ?? path, span: licencePlace })),
    ...(dep5?.stray ?? []).filter(({ value }) => value.includes(id)).map(({ span }) => ({ file: dep5?.path ?? path, span })),
  ];
  const [first] = places;
  const facts = first && files.get(first.file);
  return first && facts ? { file: first.file, range: rangeOf(facts, first.span) } : { file: path, range: EMPTY_RANGE };
}
