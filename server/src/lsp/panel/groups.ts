import type { Mark } from '../../protocol/panel/common';
import type { LicenceGroup } from '../../protocol/panel/project';
import type { Context } from '../context';
import { licenceWords } from '../present/dependency';
import { compareMarks, markOf, worstMark } from '../present/mark';
import type { AssumedPackage } from './assumed';

/** The components by licence, those that force the outbound licence first, then the worst, then the most used. */
export function groupByLicence(
  context: Context,
  { components, engine, outbound }: AssumedPackage,
): readonly LicenceGroup[] {
  const groups = new Map<string, { count: number; marks: Mark[]; expression: string | undefined }>();
  for (const { dependency } of components) {
    const licence = licenceWords(context, dependency);
    const group = groups.get(licence) ?? { count: 0, marks: [], expression: dependency.licence.expression };
    groups.set(licence, group);
    group.count++;
    group.marks.push(markOf(dependency));
  }
  const forces = (expression: string | undefined, mark: Mark): boolean => {
    if (expression === undefined || outbound === undefined || mark === 'yes' || mark === 'conditional') return false;
    return (
      engine.forcedBy(expression, outbound) !== undefined ||
      (mark === 'no' && engine.traits(expression)?.copyleft === true)
    );
  };
  return [...groups]
    .map(([licence, { count, marks, expression }]): LicenceGroup => {
      const mark = worstMark(marks);
      return { licence, count, mark, forcing: forces(expression, mark) };
    })
    .sort((a, b) => Number(b.forcing) - Number(a.forcing) || compareMarks(a.mark, b.mark) || b.count - a.count);
}
