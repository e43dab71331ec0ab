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

/** Some seconds at most; all texts of the SPDX list in one file need a third of it. */
export const WORK_PER_TEXT = 200_000_000;
