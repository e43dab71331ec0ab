import { isSign, type SourceCode } from '../source/tokens';
import { normalisePlaceholders } from './notation';

/** The texts a build file gives names to: `x = "1"`, `ext.x = '1'`, `val x by extra("1")`, `extra["x"] = "1"`, `set("x", "1")`. */
export function valuesOf({ tokens }: SourceCode): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  tokens.forEach((value, i) => {
    if (value.kind !== 'string') return;
    const before = tokens[i - 1];
    const name = isSign(before, '=')
      ? tokens[i - 2]?.kind === 'word'
        ? tokens[i - 2]
        : isSign(tokens[i - 2], ']')
          ? tokens[i - 3]
          : undefined
      : isSign(before, ',') && tokens[i - 2]?.kind === 'string' && isSign(tokens[i - 3], '(')
        ? tokens[i - 2]
        : isSign(before, '(') && tokens[i - 2]?.text === 'extra' && tokens[i - 3]?.text === 'by'
          ? tokens[i - 4]
          : undefined;
    if (name && !found.has(name.text)) found.set(name.text, normalisePlaceholders(value.text));
  });
  return [...found];
}
