import { declaredFacts } from '../core/declared/data';
import { meantBy } from '../core/declared/meant';
import type { Knowledge } from '../core/knowledge/model';
import type { Message } from '../core/messages/model';
import { commissionMatrix } from '../core/opinions/commission-matrix';
import { joinupChecker } from '../core/opinions/joinup-checker';
import { readMatrixFile } from '../core/opinions/matrix-file';
import type { OpinionSource } from '../core/opinions/model';
import { createSecondOpinions } from '../core/opinions/second-opinions';
import type { SecondOpinions } from '../core/opinions/second-opinions';
import { NO_POLICY } from '../core/policy/model';
import type { Policy } from '../core/policy/model';
import { POLICY_FILE_NAMES, readPolicy } from '../core/policy/read';
import { decodeText } from '../core/text/decode';
import { indexLines } from '../core/text/lines';
import { createJudge } from '../core/verdict/judge';
import type { Judge } from '../core/verdict/judge';
import type { Runtime } from '../runtime';
import { loadKnowledge } from './knowledge';

/** Bytes of a policy or matrix file that are read. */
const LIMIT = 20_000_000;

/** Everything that questions about licences need where no workspace is open: the policy of one folder counts. */
export interface Judging {
  readonly knowledge: Knowledge;
  readonly policy: Policy;
  readonly judge: Judge;
  readonly opinions: SecondOpinions;
  /** Matrix files of the policy that could not be used. */
  readonly problems: readonly Message[];
  /** The first thing in the policy file that cannot be applied. */
  readonly broken?: Message;
}

/** Opens the knowledge base with the policy file of `directory` (absolute), if there is one. */
export async function openJudging(runtime: Runtime, directory: string): Promise<Judging> {
  const knowledge = await loadKnowledge(runtime.resources);
  const { policy, broken } = await policyIn(runtime, directory);
  const matrices = await openMatrices(runtime, directory, policy.matrices);
  return {
    knowledge,
    policy,
    judge: createJudge({ knowledge, doctrine: policy.doctrine, custom: policy.licences, meant: (name) => meantBy(name, declaredFacts()) }),
    opinions: createSecondOpinions([joinupChecker(knowledge), commissionMatrix, ...matrices.sources]),
    problems: matrices.problems,
    ...(broken && { broken }),
  };
}

/** The policy that stands in `directory` (absolute), and the first thing in it that cannot be applied. */
export async function policyIn({ files }: Runtime, directory: string): Promise<Pick<Judging, 'policy' | 'broken'>> {
  for (const name of POLICY_FILE_NAMES) {
    const bytes = await files.read(`${directory}/${name}`, LIMIT);
    const decoded = bytes && decodeText(bytes);
    if (!decoded || decoded.binary) continue;
    const policy = readPolicy(decoded.text, name);
    const [first] = policy.problems;
    return { policy, ...(first && { broken: { id: 'cli.error.policy', args: { file: name, line: String(indexLines(decoded.text).positionAt(first.span.start).line + 1), problem: first.message } } }) };
  }
  return { policy: NO_POLICY };
}

/** The second opinions of the matrix files that a policy names, relative to its folder. */
export async function openMatrices({ files }: Runtime, directory: string, paths: readonly string[]): Promise<{ readonly sources: readonly OpinionSource[]; readonly problems: readonly Message[] }> {
  const sources: OpinionSource[] = [];
  const problems: Message[] = [];
  for (const path of paths) {
    const bytes = await files.read(`${directory}/${path}`, LIMIT);
    const decoded = bytes && decodeText(bytes);
    const read = readMatrixFile(decoded && !decoded.binary ? decoded.text : '', path);
    if (read.ok) sources.push(read.value);
    else problems.push(read.error);
  }
  return { sources, problems };
}
