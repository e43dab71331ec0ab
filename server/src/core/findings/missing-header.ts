import { EMPTY_RANGE } from '../text/span';
import { isProjectCode } from '../facts/quiet';
import { isThirdParty, speaksOtherwise } from './third-party';
import { headerStatement } from '../facts/statement';
import type { FileFindingKind } from './kind';
import { headerFix } from './offers';

/** Packed by a tool from files that have headers of their own. */
const MINIFIED = /[.-]min\.(?:js|mjs|cjs|css)$/i;

/**
 * A source file without any licence statement in a project whose other files have one; a project that follows REUSE has stricter
 * findings. What a tool writes anew loses a header, and what others hold is not for the project to license.
 */
export const missingHeader: FileFindingKind = {
  code: 'missing-header',
  asks: isProjectCode,
  find: (facts, view) => {
    const { outbound, own = outbound, conventions, reuse } = view;
    if (reuse.inUse || facts.role !== 'covered' || facts.empty !== undefined || headerStatement(facts) || facts.header?.refusal?.kind === 'forbidden' || (facts.header?.tags.length ?? 0) > 0) return [];
    if (!conventions.expectsHeader(facts.path)) return [];
    if (facts.generated || MINIFIED.test(facts.path) || isThirdParty(facts, view)) return [];
    return [{
      code: 'missing-header',
      severity: 'information',
      message: { id: 'finding.missing-header' },
      file: facts.path,
      range: EMPTY_RANGE,
      related: [],
      fixes: own === undefined || speaksOtherwise(facts, view) ? [] : [headerFix(facts.path, own, conventions.holder)],
    }];
  },
};
