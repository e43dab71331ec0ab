import type { Engine } from '../assessment/engine';
import type { AssessedPackage } from '../assessment/model';
import type { FileFacts } from '../facts/model';
import type { Assessment, Finding, Severity } from '../findings/model';
import type { Message } from '../messages/model';
import type { Policy } from '../policy/model';
import type { ReuseView } from '../reuse/view';
import type { Range } from '../text/span';
import type { Profile } from './data';

/** `unknown`: it cannot be told from the files at hand, which is no yes. */
export type CheckStatus = 'pass' | 'fail' | 'not-applicable' | 'unknown';

/** Where something stands that speaks for or against a check, and what it is where that is not plain. */
export interface Evidence {
  readonly file: string;
  readonly range: Range;
  readonly message?: Message;
}

/** The answer of one check. The message of a pass may be missing: its title says it. */
export interface Outcome {
  readonly status: CheckStatus;
  readonly message?: Message;
  readonly evidence: readonly Evidence[];
  /** What to do, where that is another thing than what the check asks for in general. */
  readonly remedy?: Message;
  /** Where it is less serious than the check is by itself. */
  readonly severity?: Severity;
  /** The check that tells the same of the same components, so that it is one obstacle and not two. */
  readonly toldBy?: string;
}

/** What a check may ask of the whole project; everything is plain data. */
export interface PublishView {
  readonly profile: Profile;
  readonly assessment: Assessment;
  /** The packages in the root, of which one has the licence of the whole. */
  readonly root: readonly AssessedPackage[];
  /** Expression under which the whole goes out; undefined where nothing tells. */
  readonly outbound?: string;
  readonly files: ReadonlyMap<string, FileFacts>;
  /** Texts of the documents for people (README, SECURITY, CONTRIBUTING and the like), by path. */
  readonly documents: ReadonlyMap<string, string>;
  readonly reuse: ReuseView;
  readonly engine: Engine;
  readonly policy: Policy;
}

/** One check, in a file of its own under `checks/`, listed in `registry.ts`; its severity and who asks for it is in `data/publishing/checks.json`. */
export interface PublishCheck {
  readonly id: string;
  judge(view: PublishView): Outcome;
}

/** Whether a finding is one that a check takes over. */
export type FindingTest = (finding: Finding) => boolean;
