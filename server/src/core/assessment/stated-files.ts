import { statingSources } from '../facts/own-sources';
import type { FileFacts } from '../facts/model';
import { isCopied } from '../facts/role';
import { lineOf } from '../facts/range';
import { mayMean } from '../facts/statement';
import type { OutboundComponent } from '../outbound/model';
import type { ReuseView } from '../reuse/view';
import { folderOf, isWithin } from '../text/paths';
import { changedId } from '../expression/changed-id';
import { changedTexts } from '../resolution/changed';
import type { Engine } from './engine';
import type { AssessedPackage } from './model';

/** A file that is under another licence, and the line that says so; the first where that is told outside of the file. `line` is 1-based. */
export interface StatedPlace {
  readonly file: string;
  readonly line: number;
}

/** Source files of a package that state one other licence than the package's: together a component whose source is merged. */
export interface StatedFiles extends OutboundComponent {
  readonly places: readonly StatedPlace[];
}

/** What the text in the package's own licence file adds to its licence, or became by what was taken out of it. */
function changedIn({ path, role, licenceText }: FileFacts, directory: string): (readonly [licence: string, place: StatedPlace])[] {
  if (role !== 'licence-text' || !licenceText || folderOf(path) !== directory) return [];
  const changed = changedTexts([{ file: path, detection: licenceText }]);
  const restricted = changed.filter(({ change }) => change === 'restricted');
  const counted = restricted.length > 0 ? restricted : changed.filter(({ change }) => change === 'altered');
  return counted.map(({ licence, file, line, change }) => [change === 'altered' ? changedId(licence) : licence, { file, line }] as const);
}

/** What is needed to read the statements of files and compare them. */
export interface StatementReaders {
  readonly engine: Engine;
  readonly reuse: ReuseView;
}

/**
 * The licences that the source files of a package state, apart from its own: what has come in from elsewhere, or was never
 * under the licence declared. What is a component already does not count.
 */
export function statedInFiles(files: Iterable<FileFacts>, { outbound, dependencies, directory }: AssessedPackage, { engine, reuse }: StatementReaders): StatedFiles[] {
  const components = dependencies.filter(({ place }) => isCopied(place.file)).map(({ place }) => folderOf(place.file));
  const found = new Map<string, StatedPlace[]>();
  const all = [...files];
  for (const { facts, statement } of statingSources(all, reuse)) {
    if (!engine.isExpression(statement.expression)) continue;
    if (outbound.expression !== undefined && mayMean(statement, outbound.expression, engine.judge(statement.expression, outbound.expression, 'merge')?.verdict)) continue;
    if (components.some((folder) => isWithin(facts.path, folder))) continue;
    const place = { file: facts.path, line: lineOf(facts, statement.span) };
    const others = found.get(statement.expression);
    if (others) others.push(place);
    else found.set(statement.expression, [place]);
  }
  // Who declares a licence of their own says already that the text is none of the known ones.
  const changed = outbound.expression?.includes('LicenseRef-') === true ? [] : all.flatMap((facts) => changedIn(facts, directory));
  for (const [licence, place] of changed) found.set(licence, [...(found.get(licence) ?? []), place]);
  return [...found].map(([licence, places]): StatedFiles => {
    places.sort((a, b) => (a.file < b.file ? -1 : 1));
    const others = places.length > 1 ? ` (+${String(places.length - 1)})` : '';
    return { name: `${places[0]?.file ?? ''}${others}`, licence, use: 'merge', ownFiles: places.length, places };
  });
}
