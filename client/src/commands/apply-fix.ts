import { window } from 'vscode';
import type { FixParams, FixQuestionView } from '../../../server/src/protocol/fixes';
import type { Host } from '../host';
import { confirmEdit, makeEdit } from './confirm-edit';

/** Asks what the fix needs to know, has it worked out on the text of that moment, and applies it. */
export async function applyFix(host: Host, argument: unknown): Promise<void> {
  const params = argument as FixParams;
  const questions = await host.ask('licenceAssistant/fix/questions', params);
  const answers = await askAll(host, questions);
  if (!answers) return;
  const offer = { ...params.offer, arguments: { ...params.offer.arguments, ...answers } };
  const answer = await host.ask('licenceAssistant/fix/workOut', { ...params, offer });
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused || host.text({ id: 'client.fix-failed' }));
    return;
  }
  const wanted = await confirmEdit(host, answer.edit, host.text({ id: 'client.confirm.fix' }));
  const made = wanted && (await makeEdit(host, wanted));
  const [touched, another] = (made?.entries() ?? []).map(([uri]) => uri);
  if (touched && !another) await window.showTextDocument(touched, { preview: false });
}

/** The answers by argument; `undefined` where the user went away from a question. */
async function askAll(host: Host, questions: readonly FixQuestionView[]): Promise<Record<string, string> | undefined> {
  const answers: Record<string, string> = {};
  for (const [index, { argument, prompt, kind, optional, value = '' }] of questions.entries()) {
    const given = await window.showInputBox({
      title: host.text({ id: 'client.step', args: { step: index + 1, steps: questions.length } }),
      prompt,
      value,
      ignoreFocusOut: true,
      validateInput: (text) => problemWith(host, text.trim(), kind, optional),
    });
    if (given === undefined) return undefined;
    if (given.trim() !== '') answers[argument] = given.trim();
  }
  return answers;
}

function problemWith(
  { text }: Host,
  given: string,
  kind: FixQuestionView['kind'],
  optional: boolean,
): string | undefined {
  if (given === '') return optional ? undefined : text({ id: 'client.answer-needed' });
  if (kind === 'date' && !isDate(given)) return text({ id: 'client.date-needed' });
  return undefined;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
}
