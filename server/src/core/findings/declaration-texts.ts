import type { OutboundDeclaration } from '../assessment/model';
import type { Finding, FixOffer, RelatedPlace } from './model';
import type { WrittenPlace } from './offers';

/** A declaration a person can edit as a value in a file: not an option, not a whole text. */
export function isEditable({ kind, file }: OutboundDeclaration): boolean {
  return file !== '' && kind !== 'option' && kind !== 'list' && kind !== 'text' && kind !== 'file' && kind !== 'classifier' && kind !== 'term' && kind !== 'url' && kind !== 'badge';
}

interface Told extends Pick<Finding, 'code' | 'severity' | 'message'> {
  readonly fixes?: readonly FixOffer[];
  /** Other declarations to show beside it. */
  readonly others?: readonly WrittenPlace[];
}

/** A finding at the characters of a declaration. */
export function declarationFinding({ file, range, value }: OutboundDeclaration, { code, severity, message, fixes = [], others = [] }: Told): Finding {
  const related = others.filter((other) => other.file !== '').map((other) => relatedDeclaration(other));
  return { code, severity, message, file, range, related, subject: value, fixes };
}

/** A declaration as a place beside a finding. */
export function relatedDeclaration({ file, range, value }: WrittenPlace): RelatedPlace {
  return { file, range, message: { id: 'finding.declaration.other', args: { value } } };
}
