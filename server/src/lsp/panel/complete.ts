import { expectedAt } from '../../core/expression/complete';
import { EXCEPTION_IDS } from '../../core/expression/exception-ids';
import { LICENCE_IDS, listedLicence } from '../../core/expression/list';
import type { CompletionItem, CompletionQuery, CompletionView } from '../../protocol/panel/check';
import type { Context } from '../context';
import { rankLicences } from '../licence-ranking';
import { choosePackage, panelPackages } from './packages';

/** Suggestions shown at once. */
const MOST = 12;

/** Letters from which names are searched too, not only ids. */
const NAMES_FROM = 3;

const OPERATORS: readonly CompletionItem[] = ['AND', 'OR', 'WITH'].map((insert) => ({ insert, detail: '' }));

/** What may be written next in an expression; licences that suit the project come first. */
export function completionView(context: Context, { text, offset, side, project }: CompletionQuery): CompletionView {
  const { kind, word } = expectedAt(text, offset);
  const typed = text.slice(word.start, word.end).toLowerCase();
  const all = kind === 'operator' ? OPERATORS : kind === 'exception' ? exceptions() : licences(context, side, project);
  const searchedNames = typed.length >= NAMES_FROM;
  const matching = all.filter(({ insert, detail }) =>
    (searchedNames ? `${insert} ${detail}` : insert).toLowerCase().includes(typed),
  );
  const begins = ({ insert }: CompletionItem) => Number(insert.toLowerCase().startsWith(typed));
  return { ...word, items: matching.sort((a, b) => begins(b) - begins(a)).slice(0, MOST) };
}

function exceptions(): readonly CompletionItem[] {
  return EXCEPTION_IDS.map((insert) => ({ insert, detail: '' }));
}

function licences(
  { projects }: Context,
  side: CompletionQuery['side'],
  id: string | undefined,
): readonly CompletionItem[] {
  const chosen = choosePackage(panelPackages(projects), id);
  if (!chosen) return LICENCE_IDS.map((insert) => ({ insert, detail: listedLicence(insert)?.name ?? '' }));
  const file = { project: chosen.project, path: chosen.pkg.manifest };
  return rankLicences(file, side === 'outbound' ? 'own' : 'used').map(({ licence, mark }) => ({
    insert: licence.id,
    detail: licence.name,
    ...(mark !== 'unknown' && { mark }),
  }));
}
