import { declarationsAgree } from '../assessment/agreement';
import { laterOpenIn } from '../assessment/later-open';
import type { OutboundDeclaration } from '../assessment/model';
import { EMPTY_RANGE } from '../text/span';

/** What a folder's declarations are to be brought in line with. */
export interface IntendedLicence {
  /** The expressions to choose from, the likeliest first; none where nothing tells. */
  readonly choices: readonly string[];
  /** True where the policy, the licence text or most places say so, and not just the first of several. */
  readonly settled: boolean;
  /** True where `declaration` says that already, or may mean it. */
  agrees(declaration: OutboundDeclaration): boolean;
}

const EUPL = /^EUPL-1\.\d$/;

/**
 * The licence that declarations which contradict each other are to be brought in line with: what is `decided` (by the policy),
 * where one of them says so; the newest version where all are versions of the EUPL (EUPL-1.1 Art. 5); what fits the licence text;
 * what most places say; what the manifest says. It is one answer for all places: if each were advised to follow another,
 * following the advice would never end. `declarations` are in order of weight, as `createOutbounds` sorts them.
 */
export function intendedLicence(declarations: readonly OutboundDeclaration[], decided?: string): IntendedLicence {
  const { choices, settled } = choicesOf(declarations, decided);
  const [first] = choices;
  const meant = first === undefined ? undefined : declarations.find(({ expression }) => expression === first);
  return {
    choices,
    settled,
    agrees: (declaration) => {
      if (first === undefined) return false;
      return declaration === meant || declarationsAgree(declaration, meant ?? stated(first), declarations);
    },
  };
}

function choicesOf(declarations: readonly OutboundDeclaration[], decided: string | undefined): Pick<IntendedLicence, 'choices' | 'settled'> {
  const known = declarations.filter(({ expression }) => expression !== undefined);
  if (decided !== undefined && known.some((each) => declarationsAgree(each, stated(decided), declarations))) return { choices: [decided], settled: true };
  if (known.length > 0 && known.every(({ expression = '' }) => EUPL.test(expression))) return { choices: [...new Set(known.flatMap(said))].sort().slice(-1), settled: true };
  const texts = known.filter(isText);
  const fitting = known.filter((each) => !isText(each)).filter((each) => texts.every((text) => declarationsAgree(each, text, declarations)));
  if (texts.length > 0 && fitting.length === 0) return { choices: texts.length === 1 ? texts.flatMap(said) : [], settled: false };
  const supported = (each: OutboundDeclaration): number => fitting.filter((other) => declarationsAgree(each, other, declarations)).length;
  // A name or an address that leaves later versions open agrees with both, and settles nothing.
  const saying = fitting.filter((each) => laterOpenIn(each) === undefined);
  const [most] = [...(saying.length > 0 ? saying : fitting)].sort((a, b) => supported(b) - supported(a));
  if (!most) return { choices: [], settled: false };
  const rival = fitting.find((each) => !declarationsAgree(each, most, declarations));
  return { choices: said(most), settled: texts.length > 0 || rival === undefined || supported(rival) < supported(most) };
}

function stated(expression: string): OutboundDeclaration {
  return { file: '', range: EMPTY_RANGE, kind: 'policy', field: '', value: expression, expression, status: 'exact', candidates: [] };
}

/** A licence text leaves only and or-later open, and so does a reference to one. */
function said({ expression, candidates, kind }: OutboundDeclaration): readonly string[] {
  if (candidates.length > 0) return candidates;
  const open = (kind === 'text' || kind === 'file') && expression !== undefined && /^(?:A|L)?GPL-\d\.\d$/.test(expression);
  return expression === undefined ? [] : open ? [`${expression}-only`, `${expression}-or-later`] : [expression];
}

function isText({ kind, later }: OutboundDeclaration): boolean {
  return later !== true && (kind === 'text' || kind === 'file');
}
