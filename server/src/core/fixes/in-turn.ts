import type { FixOffer } from '../findings/model';
import { indexLines } from '../text/lines';
import { changedText, NOTHING } from './edit';
import type { FixKind, FixMaterials, FixResult } from './model';

/** A fix with what it is asked to do. */
export interface FixStep {
  readonly kind: FixKind;
  readonly offer: FixOffer;
}

/** Applies fixes that write into the same files one after the other, each on what the one before left, as one edit. The first refusal ends it. */
export function applyInTurn(steps: readonly FixStep[], materials: FixMaterials): FixResult {
  const files = new Map(materials.files);
  const touched = new Set<string>();
  for (const { kind, offer } of steps) {
    const result = kind.apply(offer, { ...materials, files });
    if ('refused' in result) return result;
    for (const { file, text } of result.edit.create) files.set(touch(touched, file), text);
    for (const change of result.edit.changes) files.set(touch(touched, change.file), changedText(files.get(change.file) ?? '', change));
  }
  const edit = [...touched].map((file) => ({ file, before: materials.files.get(file), text: files.get(file) ?? '' }));
  return {
    edit: {
      ...NOTHING,
      create: edit.flatMap(({ file, before, text }) => (before === undefined ? [{ file, text }] : [])),
      changes: edit.flatMap(({ file, before, text }) => (before === undefined ? [] : [{ file, text, range: indexLines(before).rangeOf({ start: 0, end: before.length }) }])),
    },
  };
}

function touch(touched: Set<string>, file: string): string {
  touched.add(file);
  return file;
}
