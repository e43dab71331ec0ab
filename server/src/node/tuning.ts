import { setFlagsFromString } from 'node:v8';

/** How the server's process spends memory and processor time, in its two ages. */

/**
 * From the start to the end of a scan. It makes much that stays: room for it is made at once, not step by step, and it is looked
 * through seldom. Compiling goes on beside, on cores that read files meanwhile: what runs often is compiled for speed when it has run
 * six times as long as is usual, and with less of other functions put into it, which takes half of the time.
 */
export function tuneForScan(): void {
  setFlagsFromString('--heap-growing-percent=300');
  setFlagsFromString('--semi-space-growth-factor=16');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
  setFlagsFromString('--interrupt-budget=400000');
}

/** After a scan. What lives by then is small, and each keystroke leaves garbage behind: the heap would grow to five times of what is needed. */
export function tuneForTyping(): void {
  setFlagsFromString('--heap-growing-percent=60');
  setFlagsFromString('--interrupt-budget=67584');
}
