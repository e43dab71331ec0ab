import type { ProseToken } from './tokens';

/** True where one of the words stands among the `reach` + 1 tokens before `at`. */
export function lookBack(tokens: readonly ProseToken[], at: number, reach: number, wanted: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 1 - reach); i--) if (wanted.has(tokens[i]?.text ?? '')) return true;
  return false;
}

/** Words that turn a grant into something else: a condition, a negation, a comparison. */
const REFUSING = new Set(
  "were not never unless cannot incompatible compatible unlike formerly previously whether don't doesn't isn't aren't wasn't won't can't doesn don isn aren wasn".split(
    ' ',
  ),
);
const SENTENCE = 28;

/** True where the sentence denies the grant or makes it hang on a wish: "if you wish to allow use only under the terms of". */
export function isRefused(tokens: readonly ProseToken[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - SENTENCE); i--) {
    const token = tokens[i];
    if (!token || (token.text === '.' && tokens[i + 1]?.opensLine !== true && i < at) || tokens[i + 1]?.opensParagraph)
      return false;
    if (at - i <= 7 && REFUSING.has(token.text) && !isExcepting(tokens, i)) return true;
    if (token.text === 'longer' && tokens[i - 1]?.text === 'no' && at - i <= 7) return true;
    if (token.text === 'before' && tokens[i + 1]?.text === 'that') return true;
    // "GPL-compatible does not mean that ..."
    if (token.text === 'mean' && lookBack(tokens, i, 2, REFUSING)) return true;
    if (
      token.text === 'if' &&
      /^(?:you|one)$/.test(tokens[i + 1]?.text ?? '') &&
      /^(?:wish|want|would|prefer|like|are|need)$/.test(tokens[i + 2]?.text ?? '')
    )
      return true;
    // "If enabled, the content of this file is published under the terms of"
    if (token.text === 'if' && /^(?:enabled|linked|built|compiled)$/.test(tokens[i + 1]?.text ?? '')) return true;
    if (token.text === 'other' && at - i <= 8 && isOthersWork(tokens, i)) return true;
    // "cannot be put under another distribution licence (including the GPL)"
    if (token.text === 'another' && tokens[i - 1]?.text === 'under') return true;
    // "FooLib (which is under the GPL)", said of a part or of another work.
    if (/^(?:which|that)$/.test(token.text) && tokens[i - 1]?.text === '(') return true;
    if (/^(?:rest|remainder)$/.test(token.text) && tokens[i + 1]?.text === 'of' && !/^(?:this|it)$/.test(tokens[i + 2]?.text ?? '') && speaksOfFile(tokens, i)) return true;
    if (token.text === 'wish' && /^(?:to)$/.test(tokens[i + 1]?.text ?? '')) return true;
  }
  return false;
}

/** Words before a sentence on the rest of a work in which something is said of one file. */
const BEFORE_REST = 60;

/** "The license below applies to this one file only. The rest of Foo is under the GPL": the rest is not what the file is under. */
function speaksOfFile(tokens: readonly ProseToken[], rest: number): boolean {
  return tokens.slice(Math.max(0, rest - BEFORE_REST), rest).some(({ text }, i, before) => {
    const named = before[i + 1]?.text === 'one' || before[i + 1]?.text === 'single' ? i + 2 : i + 1;
    return text === 'this' && /^(?:file|header|module|script)$/.test(before[named]?.text ?? '');
  });
}

/** "Unless otherwise noted, all files are under the MIT license": the rule, not the exception. */
function isExcepting(tokens: readonly ProseToken[], unless: number): boolean {
  return tokens[unless]?.text === 'unless' && tokens.slice(unless + 1, unless + 4).some(({ text }) => /^(?:otherwise|explicitly|specified|stated|noted|indicated|mentioned)$/.test(text));
}

/** "combine it with other software that is released under": not of the work itself. */
function isOthersWork(tokens: readonly ProseToken[], other: number): boolean {
  return (
    /^(?:software|code|works?|programs?|modules?|librar(?:y|ies)|packages?)$/.test(tokens[other + 1]?.text ?? '') &&
    /^(?:that|which)$/.test(tokens[other + 2]?.text ?? '')
  );
}
