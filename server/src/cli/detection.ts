import type { Message, Translator } from '../core/messages/model';
import { visibleName } from '../core/text/visible';
import { shorten } from '../core/text/shorten';
import type { Detection, LicenceMatch } from '../core/texts/model';
import { withRestrictions } from '../core/texts/restricted';

/** Why not all of a file was looked at. */
export type Skipped = 'binary' | 'cut';

/** What a file says beside its licence texts that limits or adds duties, as it stands there. */
export type Condition = string | undefined;

/** One line of JSON for one file; `expression` is null where nothing is found. */
export function detectionJson(path: string, { expression, matches, restrictions = [] }: Detection, skipped: Skipped | undefined, condition: Condition): string {
  const lines = matches.map(({ span: _, differences, ...match }) => ({
    ...match,
    ...(differences && { differences: differences.map(({ expected, found, line, altering }) => ({ expected, found, line, ...(altering && { altering }) })) }),
  }));
  return `${JSON.stringify({ path, expression: expression === undefined ? null : withRestrictions(expression, restrictions), matches: lines, ...(restrictions.length > 0 && { restrictions: restrictions.map(({ span: _, ...told }) => told) }), ...(condition !== undefined && { condition }), ...(skipped && { skipped }) })}\n`;
}

/** The same for people: one line for the file, one more for every licence that was changed. */
export function detectionText(
  path: string,
  detection: Detection,
  skipped: Skipped | undefined,
  condition: Condition,
  translator: Translator,
): string {
  const { restrictions = [] } = detection;
  const expression = detection.expression === undefined ? undefined : withRestrictions(detection.expression, restrictions);
  const whole: Message =
    skipped === 'binary'
      ? { id: 'cli.detect.binary' }
      : expression === undefined
        ? { id: detection.matches.some(({ kind, modified }) => kind === 'text' && modified) ? 'cli.detect.changed' : 'cli.detect.none' }
        : { id: 'cli.detect.found', args: { expression } };
  const lines = [
    `${visibleName(path)}: ${translator.text(whole)}`,
    ...(condition === undefined ? restrictions.map(({ quote }) => quote) : [condition]).map((each) => `  ${translator.text({ id: 'cli.detect.condition', args: { condition: each } })}`),
    // The same remark may be true of every entry of a long list.
    ...new Set([...detection.matches.flatMap((match) => remarks(match)), ...openVersions(detection)].map((remark) => `  ${translator.text(remark)}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function remarks({
  licence,
  modified,
  differences = [],
  candidates = [],
  rivals = [],
  kind,
  startLine,
  endLine,
}: LicenceMatch): Message[] {
  const told: Message[] = [];
  if (modified) told.push({ id: 'cli.detect.modified', args: { licence, startLine, endLine } });
  if (rivals.length > 0) told.push({ id: 'cli.detect.rivals', args: { candidates: { anyOf: rivals } } });
  for (const { expected, found } of modified ? differences : []) {
    const [before, after] = [shorten(expected, LONGEST_QUOTE), shorten(found, LONGEST_QUOTE)];
    if (after === '') told.push({ id: 'cli.detect.missing', args: { expected: before } });
    else
      told.push(
        before === ''
          ? { id: 'cli.detect.other', args: { found: after } }
          : { id: 'cli.detect.instead', args: { expected: before, found: after } },
      );
  }
  const others = candidates.filter((candidate) => candidate !== licence);
  if (kind === 'notice' && others.length > 0)
    told.push({ id: 'cli.detect.open', args: { licence, candidates: { anyOf: others } } });
  return told;
}

/** Every licence whose text tells its version and not whether later ones count, once: the bare id is no current one. */
function openVersions({ matches }: Detection): Message[] {
  const open = new Set(matches.flatMap(({ licence, laterOpen }) => (laterOpen === true ? [licence] : [])));
  return [...open].map((licence): Message => ({ id: 'cli.detect.later-open', args: { licence } }));
}

const LONGEST_QUOTE = 100;
