import type { FixAnswer, FixParams, FixQuestionView } from '../../protocol/fixes';
import type { Context } from '../context';
import { fixKind, workOutAll } from '../fixes';
import type { Feature } from '../handler';
import { serve } from '../serve';
import { presentEdit } from '../present/workspace-edit';

/** Fixes for our own client's commands: what to ask first, and the edit. */
export const fixRequests: Feature = {
  register: (connection, guard) => {
    serve(connection, guard, 'licenceAssistant/fix/questions', [], questions);
    serve(connection, guard, 'licenceAssistant/fix/workOut', { refused: '' }, answer);
  },
};

function questions({ translator }: Context, { offer }: FixParams): readonly FixQuestionView[] {
  return (fixKind(offer)?.asks ?? []).map(({ argument, prompt, kind, optional = false }) => {
    const value = offer.arguments[argument];
    return { argument, prompt: translator.text({ id: prompt }), kind, optional, ...(value !== undefined && { value }) };
  });
}

async function answer(context: Context, { uri, offer, others = [] }: FixParams): Promise<FixAnswer> {
  const { translator, projects } = context;
  const file = projects.fileOf(uri) ?? projects.fileOf(`${uri}/x`);
  if (!file) return { refused: translator.text({ id: 'fix.refused.no-project' }) };
  const answers = Object.fromEntries((fixKind(offer)?.asks ?? []).flatMap(({ argument }) => (offer.arguments[argument] === undefined ? [] : [[argument, offer.arguments[argument]]])));
  const alike = others.map((other) => ({ ...other, arguments: { ...other.arguments, ...answers } }));
  const result = await workOutAll(context, file.project, [offer, ...alike]);
  if ('refused' in result) return { refused: translator.text(result.refused) };
  const edit = presentEdit(result.edits, file.project, context);
  return edit ? { edit } : { refused: translator.text({ id: 'fix.refused.client' }) };
}
