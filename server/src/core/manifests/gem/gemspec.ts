import { draftOf, finished, readable, type Draft } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { lineBelow } from '../insertion';
import { assignmentsOf, stringArgument, stringsArgument, type Assignments } from '../source/arguments';
import { RUBY } from '../source/ruby';
import { receiverStatements, type Statement } from '../source/ruby-statements';
import { scanSource, type SourceCode } from '../source/tokens';
import { requirementOf } from './requirement';

const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['add_dependency', 'runtime'],
  ['add_runtime_dependency', 'runtime'],
  ['add_development_dependency', 'development'],
]);

/** A gem's specification, read as text and never run (RubyGems guides, Specification Reference). */
export const gemspec: ManifestFormat = {
  id: 'gemspec',
  ecosystem: 'gem',
  matches: (path) => /\.gemspec$/.test(path),
  parse(text) {
    const draft = draftOf(gemspec, 'manifest');
    const code = scanSource(readable(draft, text), RUBY);
    const assignments = assignmentsOf(code);
    for (const statement of receiverStatements(code)) read(draft, text, code, statement, assignments);
    if (draft.licences.length > 0) delete draft.licenceInsertion;
    return finished(draft);
  },
};

function read(
  draft: Draft,
  text: string,
  code: SourceCode,
  { receiver, field, kind, given }: Statement,
  assignments: Assignments,
): void {
  const first = stringArgument(code, given[0], assignments);
  const scope = SCOPES.get(field.text);
  if (kind === 'call' && scope !== undefined && first) {
    draft.dependencies.push({ name: first.value, scope, nameSpan: first.span, ...requirementOf(code, given.slice(1)) });
    return;
  }
  if (kind !== 'assignment') return;
  if (field.text === 'name' && first && !draft.name) {
    draft.name = first;
    draft.licenceInsertion = lineBelow(text, first.span.end, `${receiver}.license = "{licence}"`);
  } else if (field.text === 'version' && first) draft.version = first;
  else if (field.text === 'license' && first) draft.licences.push({ kind: 'name', field: 'license', value: first });
  else if (field.text === 'licenses') {
    const values = given.flatMap((argument) => stringsArgument(code, argument, assignments));
    // RubyGems says "the licences of the library" and not whether one may choose among them.
    const group = values.length > 1 ? { group: { id: 0, relation: 'unclear' as const } } : {};
    for (const value of values) draft.licences.push({ kind: 'name', field: 'licenses', value, ...group });
  }
}
