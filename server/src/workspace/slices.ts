import type { Slices } from '../core/text/slices';

/** Lets other events run where it is time; false where the work is no longer wanted. */
export type Pause = () => Promise<boolean>;

export const NEVER_STOPPED: Pause = () => Promise.resolve(true);

/** Drives the work, with a pause between slices; `undefined` where it was stopped. */
export async function inSlices<T>(work: Slices<T>, pause: Pause): Promise<T | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (!(await pause())) return undefined;
  }
}
