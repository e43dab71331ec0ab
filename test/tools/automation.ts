import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { BEGIN, END } from '../editor/suite/marks';

/** A suite under way; `status` resolves to its exit status. */
export interface WatchedSuite {
  readonly status: Promise<number>;
}

/**
 * Hooks into the two functions by which a workbench under test reports, before its page is opened.
 * The suite's output goes to standard output.
 */
export async function watchSuite(page: Page, timeout: number): Promise<WatchedSuite> {
  const seen: string[] = [];
  let begun = false;
  let ended = false;
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    const text = format(...args);
    if (text.includes(BEGIN)) begun = true;
    else if (text.includes(END)) ended = true;
    // The suite's own output; the workbench's warnings and errors tell nothing of it.
    else if (begun && type !== 'error' && type !== 'warn') process.stdout.write(`${text}\n`);
    else seen.push(text);
  });
  let finish: (status: number) => void = () => undefined;
  const exit = new Promise<number>((resolve) => (finish = resolve));
  // The last records of the log arrive after the exit.
  await page.exposeFunction('codeAutomationExit', (status: number) => void setTimeout(() => finish(status), 300));
  page.on('crash', () => finish(1));
  setTimeout(() => finish(1), timeout).unref();
  return {
    status: exit.then((status) => {
      if (!begun) process.stderr.write(`${seen.slice(-40).join('\n')}\nThe suite did not begin.\n`);
      else if (!ended)
        process.stderr.write(`The suite did not end within ${timeout} ms, or its extension host went away.\n`);
      return ended ? status : 1;
    }),
  };
}
