import { textDeclaration } from '../assessment/declarations';
import { rangeOf } from '../facts/range';
import type { OutboundDeclaration } from '../assessment/model';
import { speaksForProject } from '../facts/quiet';
import type { FileFacts } from '../facts/model';
import type { Message } from '../messages/model';
import { folderOf, resolvePath } from '../text/paths';
import type { Range } from '../text/span';
import { declarationFinding, isEditable } from './declaration-texts';
import type { FolderFindingKind, FolderView } from './kind';
import type { Finding, FixOffer, Severity } from './model';

const CURRENT = 'EUPL-1.2';
const OLD = /^EUPL-1\.[01]$/;
/** A notice may offer later versions too: `EUPL-1.1+`. */
const OLD_NOTICE = /^EUPL-1\.[01]\+?$/;
/** What each version says about later ones. */
const LATER_VERSIONS: Readonly<Record<string, string>> = { 'EUPL-1.0': 'Art. 13', 'EUPL-1.1': 'Art. 5' };

/**
 * EUPL 1.0 and 1.1 where 1.2 is current since Commission Implementing Decision (EU) 2017/863. Told once for a project, with all places
 * that would change, and there as a hint: EUPL-1.1 Art. 5 allows copies under a later version, EUPL-1.0 Art. 13 foresees it, and what the project goes
 * out under is for the holders of the rights to decide.
 */
export const outdatedEupl: FolderFindingKind = {
  code: 'outdated-eupl',
  find: (view) => {
    const { declarations, above } = view;
    // Where the project says 1.2 too, it contradicts itself, which is told at each place.
    if (above.some(isOld) || declarations.some(({ expression }) => expression === CURRENT)) return [];
    const [first, ...others] = declarations.some(({ expression }) => expression !== undefined) ? declarations.filter(isOld) : textsIn(view);
    const notices = noticesIn(view);
    if (!first) return notices.map((notice, at) => atNotice(notice, at === 0 ? 'information' : 'hint'));
    const places = [first, ...others, ...view.below().filter(isOld)];
    const related = [...places.slice(1), ...notices.map(({ stated, ...place }) => ({ ...place, value: stated }))];
    const { expression: value = '' } = first;
    const message = (count: number): Message => ({ id: 'finding.outdated-eupl', args: { value, clause: { citation: LATER_VERSIONS[value] ?? '' }, others: count } });
    return [
      { ...declarationFinding(first, { code: 'outdated-eupl', severity: 'information', message: message(related.length), fixes: moves(places), others: related }), subject: value },
      ...places.slice(1).map((place) => ({ ...declarationFinding(place, { code: 'outdated-eupl', severity: 'hint', message: message(0) }), subject: value })),
      ...notices.map((notice) => atNotice(notice, 'hint')),
    ];
  },
};

function isOld({ expression, kind, file }: OutboundDeclaration): boolean {
  return expression !== undefined && OLD.test(expression) && file !== '' && kind !== 'file';
}

/** Licence texts that REUSE keeps in a folder of their own: what headers name, and the project where nothing else speaks for it. */
function textsIn({ folder, files, declarations }: FolderView): OutboundDeclaration[] {
  return ['EUPL-1.0', 'EUPL-1.1'].flatMap((id) => {
    const facts = files.get(resolvePath(folder, `LICENSES/${id}.txt`) ?? '');
    const text = facts && speaksForProject(facts.path) ? textDeclaration(facts) : undefined;
    return text && declarations.every(({ file }) => file !== text.file) ? [text] : [];
  });
}

interface Notice {
  readonly file: string;
  readonly range: Range;
  readonly value: string;
  /** The id, with `+` where the notice offers later versions. */
  readonly stated: string;
}

function atNotice({ file, range, value, stated }: Notice, severity: Severity): Finding {
  return { code: 'outdated-eupl', severity, message: { id: 'finding.outdated-eupl.notice', args: { value } }, file, range, related: [], subject: stated, fixes: [] };
}

/** The notice at the head of the project's own build file speaks for all files that carry it. */
function noticesIn({ folder, files }: FolderView): Notice[] {
  if (folder !== '') return [];
  return [...files.values()].flatMap((facts) => (facts.manifest?.role === 'manifest' && folderOf(facts.path) === '' ? noticeOf(facts) : []));
}

function noticeOf(facts: FileFacts): Notice[] {
  const notice = facts.header?.notices.find(({ licence, span }) => OLD_NOTICE.test(licence) && !(facts.manifest?.licences ?? []).some(({ value }) => value.span.start < span.end && span.start < value.span.end));
  return notice ? [{ file: facts.path, range: rangeOf(facts, notice.span), value: notice.licence.replace('+', ''), stated: notice.licence }] : [];
}

/** One step for all places at once: moved one by one, they would contradict each other on the way. Texts in LICENSES go with the headers that name them. */
function moves(places: readonly OutboundDeclaration[]): FixOffer[] {
  const values = places.flatMap((place) => {
    const to = isEditable(place) ? CURRENT : place.kind === 'classifier' ? place.value.replaceAll(/1\.[01]/g, '1.2') : place.value;
    return to === place.value ? [] : [[place.file, String(place.range.start.line), String(place.range.start.character), place.value, to].join('\t')];
  });
  const texts = [...new Set(places.filter(({ kind, file }) => kind === 'text' && !/(^|\/)LICENSES\//.test(file)).map(({ file }) => file))];
  const count = values.length + texts.length;
  if (count === 0) return [];
  return [{ fix: 'publish-under', title: { id: 'fix.publish-under', args: { expression: CURRENT, count } }, arguments: { expression: CURRENT, values: values.join('\n'), texts: texts.join('\n') } }];
}
