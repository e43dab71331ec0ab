import { isTemplateHolder } from '../facts/holder-names';
import { isOwnSource } from '../facts/own-sources';
import { rangeOf } from '../facts/range';
import { isProjectCode, speaksForProject } from '../facts/quiet';
import { folderOf } from '../text/paths';
import type { FileFindingKind } from './kind';

const COPYRIGHT_TAG = `SPDX-FileCopyright${'Text'}:`;

/** A copyright line that still has the template's holder; a copyright tag with nothing behind it: the REUSE tool takes it for a statement, and it says nothing (REUSE 3.3, "Copyright notices": year and holder). */
export const unnamedHolderInHeader: FileFindingKind = {
  code: 'missing-copyright',
  asks: isProjectCode,
  find: (facts) => {
    const copyrights = facts.header?.copyrights ?? [];
    const [first] = copyrights;
    // What a development environment put there, and nobody filled in.
    if (first && copyrights.every(({ holder }) => holder !== undefined && isTemplateHolder(holder))) {
      return isOwnSource(facts) ? [{ code: 'missing-copyright', severity: 'information', message: { id: 'finding.missing-copyright.blank', args: { value: first.text } }, file: facts.path, range: rangeOf(facts, first.span), related: [], fixes: [] }] : [];
    }
    // A sign alone stands in programs and pages for many reasons; the tag has one.
    if (!first || copyrights.some(({ text, holder, years }) => !text.startsWith(COPYRIGHT_TAG) || holder !== undefined || years !== undefined)) return [];
    return [{ code: 'missing-copyright', severity: 'warning', message: { id: 'finding.missing-copyright.nobody' }, file: facts.path, range: rangeOf(facts, first.span), related: [], fixes: [] }];
  },
};

/** A licence file whose copyright line names nobody: the template's blanks are still there, or the holders stand elsewhere. */
export const unnamedHolderInLicence: FileFindingKind = {
  code: 'missing-copyright',
  asks: speaksForProject,
  find: (facts) => {
    const { holder, path } = facts;
    if (!holder || /(^|\/)LICENSES$/.test(folderOf(path))) return [];
    const blank = holder.kind === 'blank';
    return [{
      code: 'missing-copyright',
      severity: blank ? 'warning' : 'hint',
      message: { id: blank ? 'finding.missing-copyright.blank' : 'finding.missing-copyright.described', args: { value: holder.value } },
      file: path,
      range: rangeOf(facts, holder.span),
      related: [],
      fixes: [],
    }];
  },
};
