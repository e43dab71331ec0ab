/**
 * Work on something huge that stops now and then, for whoever drives it to let others have their turn, or to give up. One slice takes a
 * few milliseconds.
 */
export type Slices<T> = Generator<undefined, T>;

/** Does the work without a pause. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
