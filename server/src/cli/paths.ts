/** `path` as an absolute one with `/`, seen from `directory`; `.` and `..` are resolved. Windows drives stay. */
export function absolutePath(directory: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const whole = /^([a-z]:)?\//i.test(slashed) ? slashed : `${directory}/${slashed}`;
  const [, drive = '', rest = whole] = /^([a-z]:)?(\/.*)$/i.exec(whole) ?? [];
  const parts: string[] = [];
  for (const part of rest.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `${drive}/${parts.join('/')}`;
}
