import type { Message, MessageId, Translator } from '../../messages/model';
import type { Profile } from '../../publishing/data';
import type { Evidence } from '../../publishing/model';
import type { CheckResult, Readiness } from '../../publishing/readiness';
import { JOINED, wrap } from '../wrap';
import { fixOf, titleOf } from './words';
import type { Door } from './words';

/** Places named for one check; JSON has all. */
const PLACES = 4;
/** Documents named for one check. */
const DOCUMENTS = 3;

/** In whose language the report is, how many characters a line of it has, and where it is read. */
export interface ReadinessReader {
  readonly translator: Translator;
  readonly width: number;
  readonly door: Door;
}

/** The report for a person: what blocks first, what is fine in one line each at the end. */
export function readinessText({ checks, tools }: Readiness, { portal }: Profile, reader: ReadinessReader): string {
  const { translator, width } = reader;
  const say = (message: Message): string => translator.text(message);
  const by = (status: CheckResult['status'], blocking?: boolean): readonly CheckResult[] => checks.filter((each) => each.status === status && (blocking === undefined || (each.severity === 'error') === blocking));
  const [failing, open, advised] = [by('fail', true), by('unknown', true), [...by('fail', false), ...by('unknown', false)]];
  // What is told under another check already is one obstacle.
  const blocking = failing.filter(({ toldBy }) => toldBy === undefined).length;
  const verdict = [
    say(failing.length > 0 ? { id: 'cli.publish.blocked', args: { count: Math.max(blocking, 1), portal } } : { id: 'cli.publish.not-blocked', args: { portal } }),
    ...(open.length > 0 ? [say({ id: 'cli.publish.open', args: { count: open.length } })] : []),
    ...(advised.length > 0 ? [say({ id: 'cli.publish.advised', args: { count: advised.length } })] : []),
  ].join(' ');
  const section = (id: MessageId, entries: readonly string[], between = '\n\n'): string[] => (entries.length === 0 ? [] : [`${say({ id })}\n\n${entries.join(between)}`]);
  const advice = createAdvice(reader);
  const whole = (check: CheckResult): string => told(check, advice(check), reader);
  const line = (check: CheckResult): string => wrap([say(titleOf(check)), ...(check.message ? [say(check.message)] : placesOf(check))].join(': '), width, '  ✓ '.replace('✓', check.status === 'pass' ? '✓' : '–'), '    ');
  return `${[
    wrap(verdict, width),
    ...section('cli.publish.section.blocking', failing.map(whole)),
    ...section('cli.publish.section.open', open.map(whole)),
    ...section('cli.publish.section.advised', [...advised].sort((a, b) => weight(a) - weight(b)).map(whole)),
    ...section('cli.publish.section.not-applicable', by('not-applicable').map(line), '\n'),
    ...section('cli.publish.section.fine', by('pass').map(line), '\n'),
    ...(tools > 0 ? [wrap(say({ id: 'cli.publish.tools', args: { count: tools } }), width)] : []),
    wrap(say({ id: 'cli.publish.not-advice' }), width),
  ].join('\n\n')}\n`;
}

function weight({ severity }: CheckResult): number {
  return severity === 'warning' ? 0 : 1;
}

/** Where something stands, as one short list. */
function placesOf({ evidence }: CheckResult): string[] {
  const files = [...new Set(evidence.map(({ file }) => file).filter((file) => file !== ''))];
  return files.length === 0 ? [] : [`${files.slice(0, PLACES).join(', ')}${files.length > PLACES ? ', …' : ''}`];
}

/** What to do about a check; advice that was given for one before is pointed to. */
function createAdvice({ translator, door }: ReadinessReader): (check: CheckResult) => string {
  const given = new Map<string, CheckResult>();
  return (check) => {
    const advice = translator.text(fixOf(check, door));
    const before = given.get(advice);
    if (!before) given.set(advice, check);
    return before ? translator.text({ id: 'publish.fix.above', args: { title: titleOf(before) } }) : advice;
  };
}

/** One check in full: what is the matter, where, what to do, and who asks for it. */
function told(check: CheckResult, advice: string, { width, translator }: ReadinessReader): string {
  const say = (message: Message): string => translator.text(message);
  const mark = check.status === 'unknown' ? '?' : check.severity === 'error' ? '✗' : '!';
  const documents = check.askedBy.slice(0, DOCUMENTS).map(({ document, section, verified }): Message => ({ id: verified ? 'cli.publish.document' : 'cli.publish.document.unread', args: { document, section } }));
  return [
    wrap(`${say(titleOf(check))}${JOINED}(${check.id})`, width, `  ${mark} `, '    '),
    ...(check.message ? [wrap(say(check.message), width, '    ')] : []),
    // Lines on which many components stand help nobody who is to make all of them known.
    ...(check.remedy ? [] : evidenceLines(check.evidence, width, say)),
    wrap(`→ ${advice}`, width, '    ', '      '),
    ...(documents.length > 0 ? [wrap(say({ id: 'cli.publish.asked-by', args: { documents: documents.map(say).join('; ') } }), width, '    ', '      ')] : []),
  ].join('\n');
}

function evidenceLines(evidence: readonly Evidence[], width: number, say: (message: Message) => string): string[] {
  const lines = evidence.filter(({ file, message }) => file !== '' || message).map(({ file, range, message }) => {
    const place = file === '' ? '.' : `${file}:${String(range.start.line + 1)}`;
    return wrap(message ? `${place}: ${say(message)}` : place, width, '    - ', '      ');
  });
  const kept = [...new Set(lines)];
  return kept.length <= PLACES ? kept : [...kept.slice(0, PLACES), wrap(say({ id: 'cli.publish.more', args: { count: kept.length - PLACES } }), width, '    - ', '      ')];
}
