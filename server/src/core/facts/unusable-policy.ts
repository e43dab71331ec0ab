import type { MessageId } from '../messages/model';
import { NO_POLICY } from '../policy/model';
import type { FileFacts } from './model';

/** The facts of what has the name of a policy file and cannot be read as one: a project that means to have a policy is not judged without a word. */
export function unusablePolicy(path: string, problem: Extract<MessageId, 'policy.not-a-file' | 'policy.not-text'>): FileFacts {
  const span = { start: 0, end: 0 };
  return { path, role: 'policy', policy: { ...NO_POLICY, path, problems: [{ code: 'policy-invalid', severity: 'error', span, message: { id: problem } }] }, problems: [], empty: 'nothing', lines: [0] };
}
