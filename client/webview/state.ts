import { USES, type Doctrine, type Use } from '../../server/src/core/verdict/model';
import type { Assumption, Mark } from '../../server/src/protocol/panel/common';
import { PANEL_TABS, type PanelTab } from '../../server/src/protocol/panel/messages';

/** Most licences that can be compared at once. */
export const MOST_COMPARED = 5;

export const MARKS: readonly Mark[] = ['no', 'uncertain', 'unknown', 'conditional', 'yes'];

/** What the table of components is narrowed to. Empty fields narrow nothing. */
export interface ComponentFilter {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly scope: string;
  readonly licence: string;
}

export interface ProjectState {
  readonly project?: string;
  readonly assumption: Assumption;
  readonly filter: ComponentFilter;
  /** Ids of the opened rows. */
  readonly open: readonly string[];
}

export interface CheckState {
  readonly inbound: string;
  readonly outbound: string;
  readonly doctrine?: Doctrine;
}

export interface FindState {
  readonly text: string;
  readonly terms: readonly string[];
  readonly possible: '' | 'outbound' | 'inbound';
}

/** All that the panel remembers while it is hidden, and after a restart of the editor. */
export interface PanelState {
  readonly tab: PanelTab;
  readonly project: ProjectState;
  readonly check: CheckState;
  readonly find: FindState;
  /** Licences selected for Compare, at most `MOST_COMPARED`. */
  readonly compared: readonly string[];
}

export const NO_FILTER: ComponentFilter = { text: '', marks: [], scope: '', licence: '' };

export const FRESH_STATE: PanelState = {
  tab: 'project',
  project: { assumption: {}, filter: NO_FILTER, open: [] },
  check: { inbound: '', outbound: '' },
  find: { text: '', terms: [], possible: '' },
  compared: [],
};

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((known) => known === value);
}

function restoreAssumption(value: unknown): Assumption {
  const { outbound, doctrine, uses } = fields(value);
  const known = Object.entries(fields(uses)).flatMap(([id, use]): [string, Use][] => {
    const found = oneOf(USES, use);
    return found ? [[id, found]] : [];
  });
  const reading = oneOf<Doctrine>(['european', 'strict'], doctrine);
  return {
    ...(string(outbound) && { outbound: string(outbound) }),
    ...(reading && { doctrine: reading }),
    ...(known.length > 0 && { uses: Object.fromEntries(known) }),
  };
}

function restoreProject(value: unknown): ProjectState {
  const saved = fields(value);
  const filter = fields(saved.filter);
  const marks = strings(filter.marks).flatMap((mark) => oneOf(MARKS, mark) ?? []);
  return {
    ...(string(saved.project) && { project: string(saved.project) }),
    assumption: restoreAssumption(saved.assumption),
    filter: { text: string(filter.text), marks, scope: string(filter.scope), licence: string(filter.licence) },
    open: strings(saved.open),
  };
}

/** What was saved, as far as it still makes sense: an older version of the panel may have saved it. */
export function restoreState(value: unknown): PanelState {
  const saved = fields(value);
  const check = fields(saved.check);
  const find = fields(saved.find);
  const doctrine = oneOf<Doctrine>(['european', 'strict'], check.doctrine);
  return {
    tab: oneOf(PANEL_TABS, saved.tab) ?? 'project',
    project: restoreProject(saved.project),
    check: { inbound: string(check.inbound), outbound: string(check.outbound), ...(doctrine && { doctrine }) },
    find: {
      text: string(find.text),
      terms: strings(find.terms),
      possible: oneOf(['outbound', 'inbound'], find.possible) ?? '',
    },
    compared: strings(saved.compared).slice(0, MOST_COMPARED),
  };
}
