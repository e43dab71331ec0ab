import { gitlabReport } from './gitlab';
import { jsonReport } from './json';
import { markdownReport } from './markdown';
import type { Report } from './report';
import { sarifReport } from './sarif';
import { textReport } from './text';

/** Every way of printing an assessment; the first is the default. */
export const REPORTS: readonly Report[] = [textReport, jsonReport, sarifReport, gitlabReport, markdownReport];
