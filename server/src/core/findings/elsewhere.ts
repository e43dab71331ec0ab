import type { FileFacts } from '../facts/model';
import { isShipped } from '../facts/own-sources';
import type { StatedElsewhere } from '../facts/statement';
import { folderOf } from '../text/paths';
import { EMPTY_RANGE } from '../text/span';
import type { Finding } from './model';

/** True of files whose licence has to fit, as documents tell it: what goes into the work. Pictures, texts and data have licences made for content, on purpose. */
export function isToldOf(facts: FileFacts): boolean {
  return isShipped(facts);
}

interface Stated {
  readonly facts: FileFacts;
  readonly expression: string;
  readonly outbound: string;
}

/** A licence of a file that is stated outside of it and does not fit; told there, once for all files that it is stated of, and once for the companions of a folder. */
export function toldElsewhere(place: StatedElsewhere, stated: Stated): Finding {
  return finding(place, stated, 'error', 'finding.header-conflict.elsewhere');
}

/** The same of content that nobody may sell or change: it is merged into nothing, and yet goes out with the work. */
export function contentToldElsewhere(place: StatedElsewhere, stated: Stated): Finding {
  return finding(place, stated, 'warning', 'finding.header-conflict.content');
}

function finding({ kind, file: source, range }: StatedElsewhere, { facts: { path }, expression, outbound }: Stated, severity: Finding['severity'], id: 'finding.header-conflict.elsewhere' | 'finding.header-conflict.content'): Finding {
  const cause = kind === 'dot-license' ? folderOf(source) : `${source}:${String(range.start.line)}:${String(range.start.character)}`;
  return {
    code: 'header-conflict',
    severity,
    message: { id, args: { place: `${source}:${String(range.start.line + 1)}`, expression, outbound, file: path, others: 0 } },
    // What is looked at ends at its root: a REUSE.toml above it is named, and the finding stands at the file.
    ...(source.startsWith('../') ? { file: path, range: EMPTY_RANGE } : { file: source, range }),
    related: [],
    subject: expression,
    fixes: [],
    shared: { cause: `${cause}\n${expression}\n${outbound}`, files: [path] },
  };
}
