import type { OutboundDeclaration } from '../assessment/model';
import type { Finding, FixOffer, Severity } from './model';
import type { Message } from '../messages/model';

/** A declaration a person can edit as a value in a file: not an option, not a whole text. */
export function isEditable({ kind, file }: OutboundDeclaration): boolean {
  return file !== '' && kind !== 'option' && kind !== 'text' && kind !== 'file' && kind !== 'classifier' && kind !== 'url' && kind !== 'badge';
}

/** Replaces a declaration's value, where the file still says it. */
export function replaceFix({ file, range, value }: Pick<OutboundDeclaration, 'file' | 'range' | 'value'>, expression: string, preferred = false): FixOffer {
  return {
    fix: 'replace-value',
    title: { id: 'fix.replace-value', args: { value, expression } },
    arguments: { file, line: String(range.start.line), character: String(range.start.character), value, expression },
    ...(preferred && { preferred }),
  };
}

/** A finding at the characters of a declaration. */
export function declarationFinding(code: string, severity: Severity, declaration: OutboundDeclaration, message: Message, fixes: readonly FixOffer[] = [], others: readonly Pick<OutboundDeclaration, 'file' | 'range' | 'value'>[] = []): Finding {
  return {
    code,
    severity,
    message,
    file: declaration.file,
    range: declaration.range,
    related: others.filter(({ file }) => file !== '').map((other) => ({ file: other.file, range: other.range, message: { id: 'finding.declaration.other', args: { value: other.value } } })),
    subject: declaration.value,
    fixes,
  };
}
