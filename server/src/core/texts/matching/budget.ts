/** Work that one text may cost, in steps of the innermost loops; it is the same on every machine. */
export class Budget {
  constructor(private left: number) {}

  /** False once the work is spent. */
  spend(steps: number): boolean {
    this.left -= steps;
    return this.left >= 0;
  }

  get spent(): boolean {
    return this.left < 0;
  }
}

/** Some seconds at most; the longest real collections of licences stay below a tenth. */
export const WORK_PER_TEXT = 600_000_000;
