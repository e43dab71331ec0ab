import type { Doctrine, Use } from '../../core/verdict/model';
import type { Scope } from '../../core/manifests/format';
import type { PanelAction } from './actions';
import type { Assumption, Explanation, Mark, Place } from './common';

export interface ProjectQuery {
  /** Id of one project package; the first one where absent. */
  readonly project?: string;
  readonly assumption: Assumption;
}

/** What the Project tab shows; each state is a screen of its own. */
export type ProjectView =
  | { readonly state: 'empty'; readonly reason: 'no-folder' | 'no-project' }
  | { readonly state: 'scanning'; readonly progress: ScanCounts }
  | { readonly state: 'failed'; readonly message: string; readonly detail?: string }
  | { readonly state: 'ready'; readonly overview: ProjectOverview };

export interface ScanCounts {
  readonly files: number;
  readonly manifests: number;
  readonly dependencies: number;
}

/** One package of the project, for the selector. */
export interface ProjectChoice {
  readonly id: string;
  readonly name: string;
  /** Folder of the package as the person knows it. */
  readonly folder: string;
  readonly obstacles: number;
}

/** Everything about one package of the project, judged under `assumption`. */
export interface ProjectOverview {
  readonly project: ProjectChoice;
  /** All packages, the most troubled first; one entry where the workspace is one package. */
  readonly projects: readonly ProjectChoice[];
  /** A scan is under way; the numbers may still change. */
  readonly scanning?: ScanCounts;
  /** The scan stopped at a stated limit: says which, and what to do. */
  readonly partial?: { readonly text: string; readonly action?: PanelAction };
  readonly outbound: OutboundView;
  readonly standing: StandingView;
  readonly steps: readonly Step[];
  readonly whatIf: WhatIfView;
  /** Worst first. */
  readonly components: readonly ComponentRow[];
  /** The same components by licence, the forcing ones first, then the most used. */
  readonly groups: readonly LicenceGroup[];
  readonly suggestions: readonly OutboundSuggestion[];
}

/** First question: under which licence do we publish, and does every file say so? */
export interface OutboundView {
  /** Missing where nothing declares one, or the declarations disagree. */
  readonly expression?: string;
  readonly name?: string;
  readonly url?: string;
  readonly declarations: readonly DeclarationView[];
  /** One sentence about the project's own files. */
  readonly files: { readonly mark: Mark; readonly text: string; readonly places: readonly Place[] };
}

export interface DeclarationView {
  readonly place: Place;
  readonly field: string;
  readonly value: string;
  readonly agrees: boolean;
}

/** Second question: what stands in the way? */
export interface StandingView {
  readonly mark: Mark;
  /** E.g. `2 of 148 components stand in the way.` */
  readonly text: string;
  readonly counts: Readonly<Record<Mark, number>>;
  /** The few worst components with the sentence that decides. */
  readonly obstacles: readonly {
    /** Missing where the line is about several. */
    readonly component?: string;
    readonly name: string;
    readonly mark: Mark;
    readonly reason: string;
  }[];
}

/** Third question: what can I do now? The most useful first, a handful at most. */
export interface Step {
  readonly text: string;
  readonly detail?: string;
  readonly action?: PanelAction;
  /** Where in the project it is about. */
  readonly place?: Place;
  /** Shows this component's row. */
  readonly component?: string;
  /** Tries out this assumption. */
  readonly assumption?: Assumption;
}

export interface WhatIfView {
  /** True where an assumption differs from what the project says. */
  readonly assumed: boolean;
  readonly doctrine: Doctrine;
  /** What the project itself says, to go back to. */
  readonly declared: { readonly outbound?: string; readonly doctrine: Doctrine };
  /** Outbound licences worth trying, the best first. */
  readonly outbounds: readonly string[];
}

export interface ComponentRow {
  /** Unique in the overview, stable between two answers. */
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  readonly ecosystem: string;
  /** SPDX expression, or a few words where it is not known. */
  readonly licence: string;
  readonly licenceKnown: boolean;
  readonly evidence?: Place;
  readonly scope: Scope;
  readonly direct: boolean;
  readonly use: Use;
  readonly mark: Mark;
}

/** Components of one licence, for the picture of the combination. */
export interface LicenceGroup {
  readonly licence: string;
  readonly count: number;
  readonly mark: Mark;
  /** The licence determines under which licence the whole may go. */
  readonly forcing: boolean;
}

export interface OutboundSuggestion {
  readonly expression: string;
  readonly mark: Mark;
  /** What stands in its way, or why it fits, in one sentence. */
  readonly text: string;
  readonly obstacles: number;
  readonly action?: PanelAction;
}

export interface ComponentQuery {
  readonly project: string;
  readonly component: string;
  readonly assumption: Assumption;
}

/** An opened row; `undefined` is answered where the component has gone meanwhile. */
export interface ComponentView {
  readonly id: string;
  readonly explanation: Explanation;
  /** What is said of its licence, and where. */
  readonly evidence: readonly { readonly text: string; readonly place: Place }[];
  /** Names from the project's direct dependency to this component. */
  readonly path: readonly string[];
  readonly declaredAt: Place;
  readonly actions: readonly PanelAction[];
}
