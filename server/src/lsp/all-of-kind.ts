import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { isDecision } from '../core/findings/advice';
import type { Finding, FixOffer } from '../core/findings/model';
import type { Message } from '../core/messages/model';
import { APPLY_FIX_COMMAND } from '../protocol/fixes';
import type { FixParams } from '../protocol/fixes';
import type { ActionData } from './action-data';
import type { Context } from './context';
import { fixKind } from './fixes';
import { matching } from './present/diagnostic';
import { indexOf } from './project-index';
import type { ProjectFile } from './projects';

/** Fixes worked out together for clients that want every edit before it is asked for. */
const MOST_AT_ONCE = 100;

/** One action for each kind of finding here that stands in the project more than once and has a fix without questions; and the same decision about all of a kind. */
export function allOfKind(context: Context, file: ProjectFile, uri: string, here: readonly Finding[], diagnostics: readonly Diagnostic[]): CodeAction[] {
  return [...new Set(here.map(({ code }) => code))].flatMap((code): CodeAction[] => {
    const ofCode = here.filter((finding) => finding.code === code);
    const alike = indexOf(file.project).assessment.findings.filter((finding) => finding.code === code);
    const common = { kind: CodeActionKind.QuickFix, diagnostics: ofCode.flatMap((each) => matching(each, diagnostics)) };
    return [...mendAll(context, uri, code, ofCode, alike), ...decideAll(context, uri, code, ofCode, alike)].map((action) => ({ ...common, ...action }));
  });
}

type Action = Omit<CodeAction, 'kind' | 'diagnostics'>;

function mendAll(context: Context, uri: string, code: string, here: readonly Finding[], alike: readonly Finding[]): Action[] {
  const leading = here.flatMap((finding) => usualFix(finding) ?? [])[0];
  if (!leading) return [];
  const offers = alike.flatMap((finding) => usualFix(finding, leading) ?? []);
  if (offers.length < 2 || (offers.length > MOST_AT_ONCE && !context.client.resolvesCodeActions)) return [];
  const title = context.translator.text({ id: 'fix.all-of-kind', args: { code, count: offers.length } });
  return chosen(context, title, uri, offers);
}

/** Our own client lets the user look over what would change; others are given the edit, to be confirmed where they can. */
function chosen({ client }: Context, title: string, uri: string, offers: readonly FixOffer[]): Action[] {
  const [offer, ...others] = offers;
  if (!offer) return [];
  if (client.commands) return [{ title, command: { title, command: APPLY_FIX_COMMAND, arguments: [{ uri, offer, others } satisfies FixParams] } }];
  return fixKind(offer)?.asks ? [] : [{ title, data: { uri, offers } satisfies ActionData }];
}

/** What would mend a finding without a question: the preferred fix, else the first, or the one that is like `model`. */
function usualFix({ fixes }: Finding, model?: FixOffer): FixOffer | undefined {
  const simple = fixes.filter((offer) => fixKind(offer) && !fixKind(offer)?.asks && !isDecision(offer));
  const alike = model ? simple.filter(({ fix, title }) => fix === model.fix && title.id === model.title.id) : simple;
  return simple.find(({ preferred }) => preferred) ?? alike[0];
}

/** The decisions offered here, about every component with the same finding that can be decided alike. */
function decideAll(context: Context, uri: string, code: string, here: readonly Finding[], alike: readonly Finding[]): Action[] {
  const models = new Map(here.flatMap(({ fixes }) => fixes.flatMap((offer) => (titleOf(offer, code, 0) ? [[wishOf(offer), offer] as const] : []))));
  return [...models].flatMap(([wish, model]): Action[] => {
    const offers = new Map(alike.flatMap(({ fixes }) => fixes.filter((offer) => wishOf(offer) === wish).map((offer) => [JSON.stringify(offer.arguments), offer] as const)));
    const message = titleOf(model, code, offers.size);
    if (offers.size < 2 || !message) return [];
    return chosen(context, context.translator.text(message), uri, [...offers.values()]);
  });
}

/** What is decided, whichever component it is about. */
function wishOf({ fix, arguments: { use, choose } }: FixOffer): string {
  return JSON.stringify([fix, use, choose]);
}

/** Evidence is one component's own: licences are recorded one by one. */
function titleOf({ fix, arguments: { use, choose = '' } }: FixOffer, code: string, count: number): Message | undefined {
  if (fix === 'policy-waiver') return { id: 'fix.all.policy-waiver', args: { code, count } };
  if (fix === 'policy-choice') return { id: 'fix.all.policy-choice', args: { code, count, choose } };
  if (fix === 'policy-use' && (use === 'tool' || use === 'distinct')) return { id: `fix.all.policy-use.${use}`, args: { code, count } };
  return undefined;
}
