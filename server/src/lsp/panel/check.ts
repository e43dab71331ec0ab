import { fileNote } from '../../core/explain/note';
import { citing } from '../../core/messages/model';
import type { Message, MessageId } from '../../core/messages/model';
import { commissionMatrix } from '../../core/opinions/commission-matrix';
import { joinupChecker } from '../../core/opinions/joinup-checker';
import { createSecondOpinions } from '../../core/opinions/second-opinions';
import { NO_POLICY } from '../../core/policy/model';
import { createJudge } from '../../core/verdict/judge';
import { USES } from '../../core/verdict/model';
import type { SecondOpinion, VerdictsByUse } from '../../core/verdict/model';
import type { CheckQuery, CheckView, OpinionView } from '../../protocol/panel/check';
import { openMatrices } from '../../workspace/judging';
import type { Context } from '../context';
import { explain } from './explanation';
import { choosePackage, panelPackages } from './packages';
import type { PanelPackage } from './packages';

/** A pair judged in all five uses under the project's policy, with what others say and a note for the file. */
export async function checkView(
  context: Context,
  { inbound, outbound, doctrine: asked, project }: CheckQuery,
): Promise<CheckView> {
  const { translator, engines, platform } = context;
  const chosen = choosePackage(panelPackages(context.projects), project);
  const policy = chosen?.project.session.policyAt(chosen.pkg.manifest) ?? NO_POLICY;
  const doctrine = asked ?? policy.doctrine;
  const judged = createJudge({ knowledge: engines.knowledge, doctrine, custom: policy.licences }).judgeAll(
    inbound,
    outbound,
  );
  if (!judged.ok) return { state: 'invalid', [judged.error.side]: translator.text(judged.error.message) };
  const opinions = await opinionsOn(context, chosen, inbound, outbound, judged.value);
  const subject = { inbound, outbound, doctrine, verdicts: judged.value, opinions, edition: engines.knowledge.edition };
  return {
    state: 'judged',
    result: {
      inbound,
      outbound,
      doctrine,
      uses: USES.map((use) => ({ use, explanation: explain(context, judged.value[use]) })),
      opinions: opinions.map((opinion) => opinionView(context, opinion)),
      markdown: fileNote({ ...subject, today: platform.runtime.clock.today() }, translator),
    },
  };
}

async function opinionsOn(
  { engines, platform }: Context,
  chosen: PanelPackage | undefined,
  inbound: string,
  outbound: string,
  ours: VerdictsByUse,
): Promise<readonly SecondOpinion[]> {
  const session = chosen?.project.session;
  const policy = session?.policyAt(chosen?.pkg.manifest ?? '') ?? NO_POLICY;
  const { sources } = await openMatrices(platform.runtime, session?.root ?? '', policy.matrices);
  return createSecondOpinions([joinupChecker(engines.knowledge), commissionMatrix, ...sources])(
    inbound,
    outbound,
    ours,
  );
}

/** Words we have ourselves in the reader's language; the number of one of Joinup's answers as such; other words as they are. */
function saying(verdict: string): Message {
  if (/^T\d\d$/.test(verdict)) return { id: 'panel.opinions.answer', args: { number: verdict } };
  const ours = OUR_WORDS.get(verdict);
  return ours ? { id: ours } : citing(verdict);
}

const OUR_WORDS: ReadonlyMap<string, MessageId> = new Map([
  ['yes', 'verdict.yes'],
  ['no', 'verdict.no'],
  ['conditional', 'verdict.conditional'],
  ['rather-no', 'opinion.commission.rather-no'],
  ['unknown', 'opinion.commission.unknown'],
]);

function opinionView({ translator }: Context, { source, url, verdict, note, differs }: SecondOpinion): OpinionView {
  return {
    source: translator.text(citing(source)),
    ...(url !== undefined && { url }),
    verdict: translator.text(saying(verdict)),
    differs,
    note: translator.text(note),
  };
}
