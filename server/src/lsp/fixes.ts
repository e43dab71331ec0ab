import type { FixOffer } from '../core/findings/model';
import { applyInTurn } from '../core/fixes/in-turn';
import type { FixStep } from '../core/fixes/in-turn';
import type { FixEdit, FixKind, FixMaterials } from '../core/fixes/model';
import { FIXES } from '../core/fixes/registry';
import type { Message } from '../core/messages/model';
import type { Context } from './context';
import type { Project } from './project';

/** What a fix would change, or why it changes nothing. */
export type WorkedOut = { readonly edits: readonly FixEdit[] } | { readonly refused: Message };

/** The fix that an offer names; undefined where there is none of that id. */
export function fixKind(offer: FixOffer): FixKind | undefined {
  return FIXES.find(({ id }) => id === offer.fix);
}

/** True where only a person can say what the fix still needs. */
export function hasQuestions(offer: FixOffer): boolean {
  return (fixKind(offer)?.asks ?? []).some(
    ({ argument, optional }) => optional !== true && offer.arguments[argument] === undefined,
  );
}

/** Works out a fix on the texts of this moment. */
export async function workOut(context: Context, project: Project, offer: FixOffer): Promise<WorkedOut> {
  const kind = fixKind(offer);
  if (!kind) return { refused: { id: 'fix.refused.unknown', args: { fix: offer.fix } } };
  await context.projects.settle(project);
  const result = kind.apply(offer, await fetchMaterials(context, project, kind, offer));
  return 'edit' in result ? { edits: [result.edit] } : result;
}

/** Works out several fixes together: decisions one after the other, since all go into the policy file; of others those that touch what another already changes are left for another time. */
export async function workOutAll(context: Context, project: Project, offers: readonly FixOffer[]): Promise<WorkedOut> {
  if (offers.length > 1 && offers.every(isRecorded)) return workOutInTurn(context, project, offers);
  const edits: FixEdit[] = [];
  let refused: Message | undefined;
  for (const offer of offers) {
    const result = await workOut(context, project, offer);
    if ('refused' in result) refused = result.refused;
    else for (const edit of result.edits) if (!edits.some((other) => collide(other, edit))) edits.push(edit);
  }
  return edits.length === 0 && refused ? { refused } : { edits };
}

/** True for what goes into the policy file. */
function isRecorded({ fix }: FixOffer): boolean {
  return fix.startsWith('policy-');
}

async function workOutInTurn(context: Context, project: Project, offers: readonly FixOffer[]): Promise<WorkedOut> {
  const steps = offers.flatMap((offer): FixStep[] => {
    const kind = fixKind(offer);
    return kind ? [{ kind, offer }] : [];
  });
  const [first] = steps;
  if (!first) return { refused: { id: 'fix.refused.unknown', args: { fix: offers[0]?.fix ?? '' } } };
  await context.projects.settle(project);
  const result = applyInTurn(steps, await fetchMaterials(context, project, first.kind, first.offer));
  return 'edit' in result ? { edits: [result.edit] } : result;
}

async function fetchMaterials(
  context: Context,
  project: Project,
  kind: FixKind,
  offer: FixOffer,
): Promise<FixMaterials> {
  const needs = kind.needs(offer);
  const fetchAll = async (keys: readonly string[], fetch: (key: string) => Promise<string | undefined>) =>
    new Map(await Promise.all(keys.map(async (key) => [key, await fetch(key)] as const)));
  return {
    files: await fetchAll(needs.files, (path) => project.session.text(path)),
    licenceTexts: await fetchAll(needs.licenceTexts, (id) => context.licenceTexts.of(id)),
    today: context.platform.runtime.clock.today(),
  };
}

function collide(a: FixEdit, b: FixEdit): boolean {
  const created = new Set(a.create.map(({ file }) => file));
  if (b.create.some(({ file }) => created.has(file))) return true;
  return a.changes.some((left) =>
    b.changes.some((right) => left.file === right.file && !apart(left.range, right.range)),
  );
}

function apart(a: FixEdit['changes'][number]['range'], b: FixEdit['changes'][number]['range']): boolean {
  const before = (first: typeof a, second: typeof a): boolean =>
    first.end.line < second.start.line ||
    (first.end.line === second.start.line && first.end.character < second.start.character);
  return before(a, b) || before(b, a);
}
