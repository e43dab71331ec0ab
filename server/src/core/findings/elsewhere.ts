import type { FileFacts } from '../facts/model';
import { isShipped } from '../facts/own-sources';
import type { StatedElsewhere } from '../facts/statement';
import { folderOf } from '../text/paths';
import type { Finding } from './model';

/** True of files that are told of by what documents say of them: what goes into the work. Pictures, texts and data have licences made for content, on purpose. */
export function isToldOf(facts: FileFacts): boolean {
  return isShipped(facts);
}

/** A licence of a file that is stated outside of it and does not fit; told there, once for all files that it is stated of, and once for the companions of a folder. */
export function toldElsewhere({ kind, file: source, range }: StatedElsewhere, { facts: { path }, expression, outbound }: { readonly facts: FileFacts; readonly expression: string; readonly outbound: string }): Finding {
  const cause = kind === 'dot-license' ? folderOf(source) : `${source}:${String(range.start.line)}:${String(range.start.character)}`;
  return {
    code: 'header-conflict',
    severity: 'error',
    message: { id: 'finding.header-conflict.elsewhere', args: { place: `${source}:${String(range.start.line + 1)}`, expression, outbound, file: path, others: 0 } },
    file: source,
    range,
    related: [],
    subject: expression,
    fixes: [],
    shared: { cause: `${cause}\n${expression}\n${outbound}`, files: [path] },
  };
}
