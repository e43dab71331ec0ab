import { claimOf } from '../facts/claims/claim-of';
import { insertHeader as planHeader } from '../headers/insert/insert';
import type { HeaderWish } from '../headers/insert/model';
import { changeText, createFile, refuse } from './edit';
import type { FixKind, FixResult } from './model';

/**
 * States licence and copyright in a file's header, or in its companion `file.license` where the format has no comments.
 * Arguments: file, expression, holder (optional; the year is added), stated (`elsewhere` where another file gives it that licence, so
 * that only the copyright is missing).
 */
export const insertHeader: FixKind = {
  id: 'insert-header',
  needs: ({ arguments: { file = '' } }) => ({ files: [file, `${file}.license`], licenceTexts: [] }),
  apply: ({ arguments: { file = '', expression = '', holder, stated } }, { files, today }) => {
    const wish: HeaderWish = { ...(stated === undefined && { expression }), ...(holder ? { copyright: `${today.slice(0, 4)} ${holder}` } : {}) };
    const companion = files.get(`${file}.license`);
    if (companion !== undefined) return put(`${file}.license`, companion, wish);
    const text = files.get(file);
    if (text === undefined) return refuse('fix.refused.no-file', { file });
    const claim = claimOf(text, file, expression, holder ? [holder] : []);
    // Who asks for it has the file, and its authors, in front of them.
    return claim && claim.kind !== 'author' ? refuse(`fix.refused.claimed.${claim.kind}`, { file, words: claim.words }) : put(file, text, wish);
  },
};

function put(file: string, text: string, wish: HeaderWish): FixResult {
  const plan = planHeader(text, file, wish);
  switch (plan.kind) {
    case 'insert':
      return changeText(file, text, { start: plan.offset, end: plan.offset }, plan.text);
    case 'companion':
      return createFile(plan.path, plan.text);
    case 'present':
      return refuse('fix.refused.has-header', { file });
    case 'refused':
      return refuse('fix.refused.bad-header', { file });
  }
}
