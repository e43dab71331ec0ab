import type { MessageArgument, MessageId } from '../../server/src/core/messages/model';
import type { Host } from './host';
import type { PanelState } from './state';

/** A text of the panel in the person's language. */
export type Texts = (id: MessageId, args?: Readonly<Record<string, MessageArgument>>) => string;

/** What every part of the panel is given. */
export interface PanelContext {
  readonly host: Host;
  readonly texts: Texts;
  readonly language: string;
  /** The newest state; what a part was given may be one change behind. */
  readonly remembered: PanelState;
  /** Changes what the panel remembers, and shows it. */
  update(change: Partial<PanelState>): void;
  /** Changes what one tab remembers, and shows it. */
  updatePart<P extends 'project' | 'check' | 'find'>(part: P, change: Partial<PanelState[P]>): void;
  /** Says something to a screen reader, politely. */
  announce(text: string): void;
}
