import type { Message } from '../messages/model';
import type { Finding } from './model';

/** The same finding in more files than this is told once; in each file alone it would bury everything else. */
const MOST = 10;

/** Folders and places named of the others. */
const FOLDERS = 3;
const RELATED = 20;

/** Findings that many files share. */
export interface Repeated {
  /** The findings of a file: what is told elsewhere for all becomes a hint, and the file that tells it says for how many. */
  of(path: string, findings: readonly Finding[]): readonly Finding[];
}

export const NOTHING_REPEATED: Repeated = { of: (_path, findings) => findings };

/** What makes two findings one: what is wrong and with what, wherever it stands. */
function keyOf({ code, severity, subject, message }: Finding): string {
  return `${code}\n${severity}\n${subject ?? ''}\n${message.id}`;
}

function areHints(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity === 'hint');
}

/** Looks through the findings of all files, in order of their paths. */
export function findRepeated(byFile: ReadonlyMap<string, readonly Finding[]>): Repeated {
  const found = new Map<string, Finding[]>();
  const telling: (readonly [path: string, findings: readonly Finding[]])[] = [];
  for (const each of byFile) if (!areHints(each[1])) telling.push(each);
  for (const [path, findings] of telling.sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    for (const finding of findings) {
      if (finding.severity === 'hint' || finding.waiver) continue;
      const key = keyOf(finding);
      const others = found.get(key);
      if (!others) found.set(key, [finding]);
      else if (others.at(-1)?.file !== path) others.push(finding);
    }
  }
  const tellers = new Map<string, Finding>();
  for (const [key, all] of found) {
    const [first] = all;
    if (first && all.length > MOST) tellers.set(key, summaryOf(first, all.slice(1)));
  }
  if (tellers.size === 0) return NOTHING_REPEATED;
  return {
    of: (path, findings) =>
      areHints(findings) ? findings : findings.map((finding) => {
        const teller = finding.severity === 'hint' || finding.waiver ? undefined : tellers.get(keyOf(finding));
        if (!teller) return finding;
        if (teller.file !== path) return { ...finding, severity: 'hint' };
        return { ...finding, message: teller.message, related: teller.related };
      }),
  };
}

function summaryOf(first: Finding, others: readonly Finding[]): Finding {
  const folders = new Map<string, number>();
  for (const { file } of others) {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '.';
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const named = [...folders].sort((a, b) => b[1] - a[1]).slice(0, FOLDERS).map(([folder, count]) => `${folder} (${String(count)})`);
  const message: Message = { id: 'finding.repeated', args: { message: first.message, count: others.length, folders: named } };
  const places = others.slice(0, RELATED).map(({ file, range, message: same }) => ({ file, range, message: same }));
  return { ...first, message, related: [...first.related, ...places] };
}
