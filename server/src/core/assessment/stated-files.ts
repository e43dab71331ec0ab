import type { AssessedPackage } from './model';
import type { Engine } from './engine';
import { isSourceCode } from '../facts/source-code';
import type { FileFacts } from '../facts/model';
import { isFixture, isTestData, isVendored, isWrapper } from '../facts/quiet';
import { headerStatement, mayMean } from '../facts/statement';
import { positionIn } from '../text/lines';
import { folderOf, isWithin } from '../text/paths';
import type { OutboundComponent } from '../outbound/model';

/** Where a file states its licence. `line` is 1-based. */
export interface StatedPlace {
  readonly file: string;
  readonly line: number;
}

/** Source files of a package that state one other licence than the package's: together a component whose source is merged. */
export interface StatedFiles extends OutboundComponent {
  readonly places: readonly StatedPlace[];
}

/**
 * The licences that the source files of a package state in their headers, apart from its own: what has come in from
 * elsewhere, or was never under the licence declared. Tests' data and build wrappers do not count, nor what is a component already.
 */
export function statedInFiles(files: Iterable<FileFacts>, { outbound, dependencies }: AssessedPackage, engine: Engine): StatedFiles[] {
  const components = dependencies.filter(({ place }) => isVendored(place.file)).map(({ place }) => folderOf(place.file));
  const found = new Map<string, StatedPlace[]>();
  for (const facts of files) {
    const { path, role, lines } = facts;
    if (role !== 'covered' || !isSourceCode(path) || isTestData(path) || isFixture(path) || isWrapper(path)) continue;
    const statement = headerStatement(facts);
    if (!statement || !engine.isExpression(statement.expression)) continue;
    if (outbound.expression !== undefined && mayMean(statement, outbound.expression, engine.judge(statement.expression, outbound.expression, 'merge')?.verdict)) continue;
    if (components.some((folder) => isWithin(path, folder))) continue;
    const place = { file: path, line: lines ? positionIn(lines, statement.span.start).line + 1 : 1 };
    const others = found.get(statement.expression);
    if (others) others.push(place);
    else found.set(statement.expression, [place]);
  }
  return [...found].map(([licence, places]): StatedFiles => {
    places.sort((a, b) => (a.file < b.file ? -1 : 1));
    const others = places.length > 1 ? ` (+${String(places.length - 1)})` : '';
    return { name: `${places[0]?.file ?? ''}${others}`, licence, use: 'merge', places };
  });
}
