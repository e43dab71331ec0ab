import type { FileFacts, FileRole } from './model';

/** The facts of a file of this role that is no text: told where its format is one. */
export function binaryFacts(path: string, role: FileRole): FileFacts {
  const isText = role === 'manifest' || role === 'policy' || path.endsWith('REUSE.toml');
  const problems: FileFacts['problems'] = isText ? [{ message: { id: 'finding.file-not-text' }, span: { start: 0, end: 0 }, severity: 'warning' }] : [];
  return { path, role, problems, empty: 'blank', binary: true, ...(isText && { lines: [0] }) };
}
