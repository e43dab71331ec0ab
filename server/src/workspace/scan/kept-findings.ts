import type { Finding } from '../../core/findings/model';

/** Stands for the path of the file that a finding is about. */
const HERE = '\0';

/** A finding as text without the path of its file, so that many files share it; undefined where that cannot be told apart. */
export function writeFinding(finding: Finding): string | undefined {
  let ambiguous = false;
  const about = finding.shared?.files[0] ?? finding.file;
  const text = JSON.stringify(finding, (_key, value: unknown) => {
    if (value === HERE) ambiguous = true;
    return value === about ? HERE : value;
  });
  return ambiguous ? undefined : text;
}

/** Turns the text back into the finding about a file. What does not name the file is one object for all. */
export function readFinding(text: string): (path: string) => Finding {
  const template: unknown = JSON.parse(text);
  const fill = filling(template);
  return (path) => (fill ? fill(path) : template) as Finding;
}

/** Undefined where the value does not name the file. */
function filling(value: unknown): ((path: string) => unknown) | undefined {
  if (value === HERE) return (path) => path;
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const fill = filling(part);
    return fill ? [{ key, fill }] : [];
  });
  if (parts.length === 0) return undefined;
  return (path) => {
    const copy: Record<string, unknown> = (Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value }) as Record<string, unknown>;
    for (const { key, fill } of parts) copy[key] = fill(path);
    return copy;
  };
}
