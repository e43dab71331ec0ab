import type { Engine } from '../assessment/engine';
import { rangeOf } from '../facts/range';
import type { FileFacts } from '../facts/model';
import { speaksForProject } from '../facts/quiet';
import type { MalformedTag } from '../headers/model';
import { LICENCE_TAG } from '../headers/statement';
import type { MessageId } from '../messages/model';
import type { ReuseView } from '../reuse/view';
import { isExample } from '../facts/statement';
import type { FileFindingKind } from './kind';
import { replaceFix } from './offers';

/** Something meant as an `SPDX-License-Identifier` tag that tools do not read as one, or that holds no expression, or one that some tools do not read. */
export const malformedSpdxTag: FileFindingKind = {
  code: 'malformed-spdx-tag',
  find: (facts, { engine, reuse }) => {
    const tags = facts.header?.tags ?? [];
    // Where the words are ids that nobody knows, that is told.
    const isUnknown = (start: number): boolean => tags.some((tag) => tag.span.start === start && engine.idsOf(tag.value.value).some(({ standing }) => standing === 'unknown'));
    return malformedIn(facts, reuse)
      .filter(({ span }) => (reuse.inUse || !isExample(facts, span)) && !isUnknown(span.start))
      .map((tag) => {
        const { span, found, problem } = tag;
        const range = rangeOf(facts, span);
        const named = nameIn(tag, facts, engine);
        const corrected = named === undefined ? tag.corrected : `${LICENCE_TAG} ${named.expression}`;
        return {
          code: 'malformed-spdx-tag',
          severity: 'warning' as const,
          message: named ? { id: 'finding.malformed-spdx-tag.name' as const, args: named } : { id: `finding.malformed-spdx-tag.${problem}` as MessageId, args: { corrected: corrected ?? '' } },
          file: facts.path,
          range,
          related: [],
          subject: problem,
          fixes: corrected === undefined ? [] : [replaceFix({ file: facts.path, range, value: found }, corrected, true)],
        };
      });
  },
};

/** The licence that the words of a tag name as people do: `EUPL 1.2`. */
function nameIn({ span, problem, corrected }: MalformedTag, { header, stated }: FileFacts, { normalise }: Engine): { readonly value: string; readonly expression: string } | undefined {
  const value = corrected === undefined && problem === 'trailing-words' ? (header ?? stated)?.tags.find((tag) => tag.span.start === span.start)?.value.value : undefined;
  const expression = value === undefined ? undefined : normalise(value, 'generic').expression;
  return value === undefined || expression === undefined ? undefined : { value, expression };
}

/**
 * What counts of it under REUSE: every tag that is read and is none, wherever it stands; what only looks like a tag is missed by nobody where another
 * source states the licence, and nothing of a file counts that is not read.
 */
function malformedIn(facts: FileFacts, reuse: ReuseView): readonly MalformedTag[] {
  const { path, role, header, stated } = facts;
  const quiet = !speaksForProject(path);
  const malformed = header?.malformed ?? [];
  if (!reuse.inUse) return quiet ? [] : malformed;
  const sources = reuse.reportOf(facts)?.sources ?? [];
  const isRead = role === 'reuse' || sources.some(({ source }) => source === path);
  const isSpokenFor = sources.some(({ source, statements }) => source !== path && statements.tags.length > 0);
  const tags = (header ?? stated)?.tags ?? [];
  const invalid = tags.flatMap(({ error, span, value }): MalformedTag[] => {
    if (error === undefined) return [];
    return [malformed.find((each) => each.span.start === span.start) ?? { span, found: value.value, problem: error }];
  });
  const lookalikes = malformed.filter(({ span }) => !tags.some((tag) => tag.span.start === span.start && tag.error !== undefined));
  return [...(isRead ? invalid : []), ...(isSpokenFor || quiet ? [] : lookalikes)];
}
