/** A Python project name as indexes compare it: lower case, runs of `-`, `_`, `.` as one `-` (PEP 503). */
export function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
