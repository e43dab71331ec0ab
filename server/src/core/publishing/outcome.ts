import type { Finding } from '../findings/model';
import type { Message } from '../messages/model';
import type { Located } from '../text/span';
import { EMPTY_RANGE } from '../text/span';
import { rangeOf } from '../facts/range';
import type { FileFacts } from '../facts/model';
import type { Evidence, FindingTest, Outcome, PublishView } from './model';

export function passed(...evidence: readonly Evidence[]): Outcome {
  return { status: 'pass', evidence };
}

export function failed(message: Message, evidence: readonly Evidence[] = []): Outcome {
  return { status: 'fail', message, evidence };
}

export function unknown(message: Message, evidence: readonly Evidence[] = []): Outcome {
  return { status: 'unknown', message, evidence };
}

export function notApplicable(message: Message): Outcome {
  return { status: 'not-applicable', message, evidence: [] };
}

/** A whole file as evidence. */
export function fileAt(file: string, message?: Message): Evidence {
  return { file, range: EMPTY_RANGE, ...(message && { message }) };
}

/** A place in a file as evidence. */
export function placeAt(facts: FileFacts, { span }: Pick<Located<unknown>, 'span'>, message?: Message): Evidence {
  return { file: facts.path, range: rangeOf(facts, span), ...(message && { message }) };
}

export function evidenceOf({ file, range, message }: Finding): Evidence {
  return { file, range, message };
}

/** Findings with one of `codes`, without those that say that nothing needs doing. */
export function findingsWith({ assessment }: PublishView, codes: readonly string[], test: FindingTest = () => true): readonly Finding[] {
  return assessment.findings.filter((finding) => codes.includes(finding.code) && finding.severity !== 'hint' && test(finding));
}

/** What a finding about dependencies stands at: other findings of the same code are about the project itself. */
export function isAboutDependency({ assessment }: PublishView): FindingTest {
  const places = new Set(assessment.packages.flatMap(({ dependencies }) => dependencies.map(({ place }) => keyOf(place.file, place.range.start.line))));
  return ({ file, range }) => places.has(keyOf(file, range.start.line));
}

function keyOf(file: string, line: number): string {
  return `${file}\n${String(line)}`;
}
