import { isFixture, isTestData, isVendored, speaksForProject } from '../facts/quiet';
import { rangeOf } from '../facts/range';
import type { FileFindingKind } from './kind';

/** Files of the packaging go into no work, and have a licence of the packager's. */
const PACKAGING = /^\.?\/?debian\//;

/** Files that debian/copyright puts under a licence which does not fit the project's (copyright-format 1.0, "Files paragraph"). */
export const debianFiles: FileFindingKind = {
  code: 'header-conflict',
  asks: speaksForProject,
  find: (facts, { engine, outbound }) => {
    const { path, manifest } = facts;
    if (manifest?.format !== 'debian-copyright' || outbound === undefined) return [];
    const told = new Set<string>();
    return manifest.licences.flatMap(({ value, appliesTo }) => {
      const patterns = (appliesTo ?? '').split(' ').filter((pattern) => pattern !== '' && !PACKAGING.test(pattern) && !isVendored(pattern) && !isFixture(pattern) && !isTestData(pattern));
      const [first] = patterns;
      const { expression } = first === undefined ? {} : engine.normalise(value.value, 'debian');
      if (first === undefined || expression === undefined || told.has(expression) || engine.judge(expression, outbound, 'merge')?.verdict !== 'no') return [];
      told.add(expression);
      return [{
        code: 'header-conflict',
        severity: 'warning' as const,
        message: { id: 'finding.header-conflict.debian' as const, args: { pattern: first, others: patterns.length - 1, expression, outbound } },
        file: path,
        range: rangeOf(facts, value.span),
        related: [],
        subject: expression,
        fixes: [],
      }];
    });
  },
};
