import { tokeniseExpression } from '../expression/tokens';
import type { Token } from '../expression/model';
import type { Located, Span } from '../text/span';
import type { FileFacts } from './model';

/** A place in a file where a licence is named, and what naming it there means. */
export interface LicencePlace {
  readonly role: 'declaration' | 'tag' | 'component' | 'policy';
  readonly value: string;
  /** The value's own characters. */
  readonly span: Span;
}

/** Every place where a file names a licence, in no order. */
export function licencePlaces({ manifest, header, policy, reuse }: FileFacts): readonly LicencePlace[] {
  return [
    ...(manifest?.licences ?? []).map(({ value }) => placeOf('declaration', value)),
    ...(manifest?.dependencies ?? []).flatMap(({ licence }) => (licence ? [placeOf('component', licence)] : [])),
    ...(manifest?.locked ?? []).flatMap(({ licence }) => (licence ? [placeOf('component', licence)] : [])),
    ...(header?.tags ?? []).map(({ value }) => placeOf('tag', value)),
    ...(reuse ? reuseValues(reuse) : []).map((value) => placeOf('tag', value)),
    ...(policy ? policyValues(policy) : []).map((value) => placeOf('policy', value)),
  ];
}

/** The words of a licence expression where they stand in the file; none where the value is not written there as it reads. */
export function tokensAt({ value, span }: LicencePlace): readonly Token[] {
  if (span.end - span.start !== value.length) return [];
  return tokeniseExpression(value).map((token) => ({
    ...token,
    span: { start: span.start + token.span.start, end: span.start + token.span.end },
  }));
}

function placeOf(role: LicencePlace['role'], { value, span }: Located<string>): LicencePlace {
  return { role, value, span };
}

/** What a REUSE.toml or dep5 says about other files. */
function reuseValues(reuse: NonNullable<FileFacts['reuse']>): readonly Located<string>[] {
  return 'annotations' in reuse
    ? reuse.annotations.flatMap(({ expressions }) => expressions)
    : reuse.paragraphs.map(({ licence, licencePlace }) => ({ value: licence, span: licencePlace }));
}

function policyValues({
  outbound,
  allow,
  deny,
  curations,
  choices,
  licences,
}: NonNullable<FileFacts['policy']>): readonly Located<string>[] {
  return [
    ...(outbound ? [outbound] : []),
    ...allow,
    ...deny,
    ...curations.map(({ licence }) => licence),
    ...choices.map(({ choose }) => choose),
    ...licences.map(({ like }) => like),
  ];
}
