import { officialTexts } from '../../../scripts/official-texts';
import type { Detection } from '../../../server/src/core/texts/model';
import { idsOf } from './answers';

/** What is told of a part of a licence's text. */
export type PartOutcome = 'right' | 'ambiguous' | 'nothing' | 'wrong';

export interface Part {
  readonly id: string;
  /** Which part: `front 20`, `back 35`, `middle`. */
  readonly cut: string;
  readonly text: string;
}

/** SPDX's own texts, each cut off behind and in front at every twentieth, and its middle third. */
export function* partsOfTexts(): Generator<Part> {
  for (const { id, text } of officialTexts()) {
    const upTo = (percent: number): number => Math.round((text.length * percent) / 100);
    for (let percent = 5; percent < 100; percent += 5) {
      yield { id, cut: `front ${String(percent)}`, text: text.slice(0, upTo(percent)) };
      yield { id, cut: `back ${String(percent)}`, text: text.slice(upTo(100 - percent)) };
    }
    yield { id, cut: 'middle', text: text.slice(upTo(33), upTo(67)) };
  }
}

/** Judges what is told of a part: `ambiguous` where the right licence is among several, `wrong` where one that it is not is told, surely or as modified. */
export function judgePart({ id }: Part, { expression, matches }: Detection): PartOutcome {
  const fits = (told: string): boolean => [...idsOf(told)].some((each) => isSameFamily(each, id));
  const texts = matches.filter(({ kind }) => kind === 'text');
  // A text that stands there word for word is there, whatever it was cut from.
  const whole = new Set(texts.filter(({ modified }) => !modified).flatMap(({ licence }) => [...idsOf(licence)]));
  const open = texts.filter(({ rivals = [] }) => rivals.length > 0);
  const said = [...(expression === undefined ? [] : idsOf(expression)), ...texts.filter((match) => match.modified && !open.includes(match)).flatMap(({ licence }) => [...idsOf(licence)])];
  const others = said.filter((each) => !isSameFamily(each, id) && !whole.has(each));
  if (others.length > 0 || (said.length === 0 && open.length > 0 && !open.some(({ licence, rivals = [] }) => [licence, ...rivals].some(fits)))) return 'wrong';
  return said.length > 0 ? 'right' : open.length > 0 && open.some(({ licence, rivals = [] }) => [licence, ...rivals].some(fits)) ? 'ambiguous' : 'nothing';
}

/** The same licence, in whatever version: GPL-2.0-only and GPL-3.0, BSD-2-Clause and BSD-3-Clause. */
function isSameFamily(one: string, other: string): boolean {
  return [...idsOf(one)].some((a) => [...idsOf(other)].some((b) => a === b || family(a) === family(b)));
}

function family(id: string): string {
  return id.toLowerCase().replace(/-(?:\d.*|only|or-later)$/, '').replace(/^(bsd|mit|hpnd|cc-by-nc-sa|cc-by-nc-nd|cc-by-nc|cc-by-nd|cc-by-sa|cc-by)(?:-.*)?$/, '$1');
}
