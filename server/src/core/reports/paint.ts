import type { ReportInput } from './report';

/** Text in a colour of the terminal (ECMA-48, 8.3.117), where the reader has one that shows colours. */
export function paint({ colour }: ReportInput, text: string, code: string): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
