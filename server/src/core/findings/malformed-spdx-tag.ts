import type { Engine } from '../assessment/engine';
import { rangeOf } from '../facts/range';
import type { FileFacts } from '../facts/model';
import { speaksForProject } from '../facts/quiet';
import type { MalformedTag } from '../headers/model';
import { LICENCE_TAG } from '../headers/statement';
import type { MessageId } from '../messages/model';
import type { Span } from '../text/span';
import type { ReuseView } from '../reuse/view';
import { isExample } from '../facts/statement';
import type { FileFindingKind } from './kind';
import { replaceFix } from './offers';

/** Something meant as an `SPDX-License-Identifier` tag that tools do not read as one, or that holds no expression, or one that some tools do not read. */
export const malformedSpdxTag: FileFindingKind = {
  code: 'malformed-spdx-tag',
  find: (facts, { engine, reuse }) => {
    const own = byStart(facts.header?.tags);
    const stated = byStart((facts.header ?? facts.stated)?.tags);
    // Where the words are ids that nobody knows, that is told.
    const isUnknown = (start: number): boolean => engine.idsOf(own.get(start)?.value.value ?? '').some(({ standing }) => standing === 'unknown');
    return malformedIn(facts, reuse)
      .filter(({ span }) => (reuse.inUse || !isExample(facts, span)) && !isUnknown(span.start))
      .map((tag) => {
        const { span, found, problem } = tag;
        const range = rangeOf(facts, span);
        const named = nameIn(tag, stated.get(tag.span.start)?.value.value, engine);
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

/** There may be very many: each is found at once. */
function byStart<T extends { readonly span: Span }>(all: readonly T[] = []): ReadonlyMap<number, T> {
  return new Map(all.map((each) => [each.span.start, each]));
}

/** The licence that the words of a tag name as people do: `EUPL 1.2`. */
function nameIn({ problem, corrected }: MalformedTag, words: string | undefined, { normalise }: Engine): { readonly value: string; readonly expression: string } | undefined {
  const value = corrected === undefined && problem === 'trailing-words' ? words : undefined;
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
  const told = byStart(malformed);
  const wrong = byStart(tags.filter(({ error }) => error !== undefined));
  const invalid = tags.flatMap(({ error, span, value }): MalformedTag[] => {
    if (error === undefined) return [];
    return [told.get(span.start) ?? { span, found: value.value, problem: error }];
  });
  const lookalikes = malformed.filter(({ span }) => !wrong.has(span.start));
  return [...(isRead ? invalid : []), ...(isSpokenFor || quiet ? [] : lookalikes)];
}
