import parse from 'spdx-expression-parse';

/** True where `string` is a valid SPDX expression of current or deprecated ids, as written. */
export function isExpression(string: string): boolean {
  try {
    parse(string);
    return true;
  } catch {
    return false;
  }
}
