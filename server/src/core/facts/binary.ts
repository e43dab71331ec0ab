import type { FileFacts, FileRole } from './model';
import { unusablePolicy } from './unusable-policy';

/** The facts of a file of this role that is no text: told where its format is one. */
export function binaryFacts(path: string, role: FileRole): FileFacts {
  if (role === 'policy') return unusablePolicy(path, 'policy.not-text');
  const isText = role === 'manifest' || path.endsWith('REUSE.toml');
  const problems: FileFacts['problems'] = isText ? [{ message: { id: 'finding.file-not-text' }, span: { start: 0, end: 0 }, severity: 'warning' }] : [];
  return { path, role, problems, empty: 'blank', binary: true, ...(isText && { lines: [0] }) };
}
