import { EMPTY_RANGE } from '../text/span';
import { isTestData, isVendored } from '../facts/quiet';
import { speaksOtherwise } from './third-party';
import { headerStatement } from '../facts/statement';
import type { FileFindingKind } from './kind';

/** A source file without any licence statement in a project whose other files have one; a project that follows REUSE has stricter findings. */
export const missingHeader: FileFindingKind = {
  code: 'missing-header',
  find: (facts, view) => {
    const { outbound, own = outbound, conventions, reuse } = view;
    if (reuse.inUse || facts.role !== 'covered' || facts.empty !== undefined || headerStatement(facts) || (facts.header?.tags.length ?? 0) > 0) return [];
    if (isVendored(facts.path) || isTestData(facts.path) || !conventions.expectsHeader(facts.path)) return [];
    return [{
      code: 'missing-header',
      severity: 'information',
      message: { id: 'finding.missing-header' },
      file: facts.path,
      range: EMPTY_RANGE,
      related: [],
      fixes: own === undefined || speaksOtherwise(facts, view) ? [] : [{ fix: 'insert-header', title: { id: 'fix.insert-header', args: { expression: own } }, arguments: { file: facts.path, expression: own, ...(conventions.holder !== undefined && { holder: conventions.holder }) }, preferred: true }],
    }];
  },
};
