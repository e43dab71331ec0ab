import type { Message } from '../messages/model';

/** What a source says of two licences, each a single id. */
export interface Opinion {
  /** The source's own word or the id of its rule. */
  readonly verdict: string;
  /** The same in our terms, for merged source; missing where it says neither yes nor no. */
  readonly merge?: 'yes' | 'no';
  readonly note: Message;
}

/** Somebody else's answers, shown beside ours and attributed, never instead of them. */
export interface OpinionSource {
  /** As people know it. */
  readonly name: string;
  readonly url?: string;
  opinion(inbound: string, outbound: string): Opinion | undefined;
}

