import type { Assessment } from '../assessment/model';
import type { Translator } from '../messages/model';
import type { Severity } from '../findings/model';

/** What a report is made of; everything in it is plain data. */
export interface ReportInput {
  readonly assessment: Assessment;
  /** The folder that was checked, as the person named it. */
  readonly root: string;
  readonly translator: Translator;
  readonly milliseconds: number;
  /** True where the reader is a terminal that shows colours. */
  readonly colour: boolean;
  readonly version: string;
}

/** One way of printing an assessment, in a file of its own, listed in `registry.ts`. */
export interface Report {
  readonly format: string;
  write(input: ReportInput): string;
}

/** From most to least serious. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Page of a finding's documentation, relative to the package. */
export function documentationOf(code: string): string {
  return `docs/findings/${code}.md`;
}
