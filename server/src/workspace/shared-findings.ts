import type { Finding } from '../core/findings/model';
import { toldAsOne } from '../core/findings/shared';
import { groupByFile } from './arranged';

/** The findings that one cause has in several files, kept up to date file by file. */
export interface SharedFindings {
  /** Takes in what is found in a file now: what is told of that file alone, and the files of which anything else may be told than before. */
  take(path: string, findings: readonly Finding[]): { readonly alone: readonly Finding[]; readonly touched: readonly string[] };
  /** What is told of several files together, by the file where it is told. */
  byFile(): ReadonlyMap<string, readonly Finding[]>;
}

/** Nothing is found yet. */
export function createSharedFindings(): SharedFindings {
  /** What each file has of a cause. */
  const members = new Map<string, Map<string, Finding>>();
  const causesOf = new Map<string, readonly string[]>();
  /** What is told of a cause; worked out when it is asked for, since a scan takes in file after file. */
  const told = new Map<string, Finding>();
  let grouped: ReadonlyMap<string, readonly Finding[]> | undefined;
  const tell = (cause: string, found: ReadonlyMap<string, Finding>): Finding | undefined => {
    const finding = told.get(cause) ?? toldAsOne([...found.values()]);
    if (finding) told.set(cause, finding);
    return finding;
  };
  const change = (cause: string, path: string, now: Finding | undefined): readonly string[] => {
    const group = members.get(cause) ?? new Map<string, Finding>();
    if (now) group.set(path, now);
    else group.delete(path);
    if (group.size > 0) members.set(cause, group);
    else members.delete(cause);
    const before = told.get(cause);
    told.delete(cause);
    return [before, now].flatMap((each) => each?.file ?? []);
  };
  return {
    take: (path, findings) => {
      const before = causesOf.get(path) ?? [];
      if (before.length === 0 && !findings.some(({ shared }) => shared)) return { alone: findings, touched: [] };
      grouped = undefined;
      const found = new Map(findings.flatMap((finding): (readonly [string, Finding])[] => (finding.shared ? [[finding.shared.cause, finding]] : [])));
      if (found.size > 0) causesOf.set(path, [...found.keys()]);
      else causesOf.delete(path);
      const touched = [...new Set([...before, ...found.keys()])].flatMap((cause) => change(cause, path, found.get(cause)));
      return { alone: findings.filter(({ shared }) => !shared), touched: [...new Set(touched)] };
    },
    byFile: () => (grouped ??= groupByFile([...members].flatMap(([cause, found]) => tell(cause, found) ?? []))),
  };
}
