import type { Runtime } from '../runtime';
import type { Pause } from './slices';

/** Milliseconds of work after which other events get their turn. */
const SLICE = 25;

/** Lets other events have their turn while work goes on. */
export interface Turns {
  /** Resolves at once while the slice is not over; `before` is called where it is. */
  breathe(before?: () => void): Promise<void>;
  /** The same for work that nobody stops. */
  readonly pause: Pause;
}

/** The turns of one session. */
export function createTurns({ clock, timers }: Pick<Runtime, 'clock' | 'timers'>): Turns {
  let turn = clock.now();
  const breathe: Turns['breathe'] = async (before) => {
    if (clock.now() - turn < SLICE) return;
    before?.();
    await timers.yield();
    turn = clock.now();
  };
  return {
    breathe,
    pause: async () => {
      await breathe();
      return true;
    },
  };
}
