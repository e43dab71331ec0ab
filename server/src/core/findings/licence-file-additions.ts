import { rangeOf } from '../facts/range';
import type { FileFacts } from '../facts/model';
import { speaksForProject } from '../facts/quiet';
import type { Message } from '../messages/model';
import { baseNameOf, folderOf } from '../text/paths';
import type { Detection } from '../texts/model';
import type { FileFindingKind } from './kind';

/** Words beyond headings and a line of introduction that make a licence file worth reading. */
const NOTABLE = 25;

/** A licence file that says more than its licence: an exception, other terms for a part, a condition of its own. */
export const licenceFileAdditions: FileFindingKind = {
  code: 'licence-file-additions',
  asks: speaksForProject,
  find: (facts) => {
    const { path, role, additions } = facts;
    if (role !== 'licence-text' || !additions || (additions.words < notableIn(facts.licenceText) && additions.exception !== true && additions.condition === undefined) || /(^|\/)LICENSES$/.test(folderOf(path)) || !/^(licen[cs]e|copying)([.-]|$)/i.test(baseNameOf(path))) return [];
    return [{
      code: 'licence-file-additions',
      severity: 'warning',
      message: messageFor(additions, facts.licenceText?.expression ?? facts.licenceText?.matches[0]?.licence ?? ''),
      file: path,
      range: rangeOf(facts, additions.span),
      related: [],
      fixes: [],
    }];
  },
};

function messageFor({ exception, condition, words }: NonNullable<FileFacts['additions']>, licence: string): Message {
  if (condition !== undefined) return { id: 'finding.licence-file-additions.condition', args: { licence, condition } };
  return { id: exception === true ? 'finding.licence-file-additions.exception' : 'finding.licence-file-additions', args: { licence, words } };
}

/** Licences from which on a file collects those of what was taken over, and tells of it. */
const COLLECTED = 3;

/** A file with two licences needs words to lead from one to the next; a collection may say what each is of. */
function notableIn(detection: Detection | undefined): number {
  const licences = Math.max(1, new Set(detection?.matches.map(({ licence }) => licence)).size);
  return licences >= COLLECTED ? Infinity : NOTABLE * licences;
}
