import type { Located } from '../../text/span';
import { draftOf, finished, readable, type Draft } from '../draft';
import type { ManifestFormat } from '../format';
import { requirementOf } from '../gem/requirement';
import { lineBelow } from '../insertion';
import { argumentOf, entriesArgument, stringArgument, type Argument } from '../source/arguments';
import { RUBY } from '../source/ruby';
import { receiverStatements, type Statement } from '../source/ruby-statements';
import { isSign, isWord, scanSource, type SourceCode } from '../source/tokens';

/** A pod's specification, read as text and never run (CocoaPods guides, Podspec Syntax Reference). */
export const podspec: ManifestFormat = {
  id: 'podspec',
  ecosystem: 'cocoapods',
  matches: (path) => /\.podspec$/.test(path),
  parse(text) {
    const draft = draftOf(podspec, 'manifest');
    const code = scanSource(readable(draft, text), RUBY);
    const tests = testReceivers(code);
    for (const statement of receiverStatements(code)) read(draft, text, code, statement, tests);
    if (draft.licences.length > 0) delete draft.licenceInsertion;
    return finished(draft);
  },
};

/** The names that blocks of test specifications give them: `s.test_spec 'Tests' do |t|`. */
function testReceivers(code: SourceCode): ReadonlySet<string> {
  const names = new Set<string>();
  code.tokens.forEach((token, i) => {
    if (!isWord(token, 'test_spec')) return;
    for (let at = i; at < i + 8; at++) {
      const name = code.tokens[at + 1];
      if (isSign(code.tokens[at], '|') && name?.kind === 'word') {
        names.add(name.text);
        return;
      }
    }
  });
  return names;
}

function read(draft: Draft, text: string, code: SourceCode, statement: Statement, tests: ReadonlySet<string>): void {
  const { receiver, field, kind, given } = statement;
  const first = stringArgument(code, given[0]);
  if (kind === 'call') {
    if (field.text !== 'dependency' || !first) return;
    const scope = tests.has(receiver) ? 'test' : 'runtime';
    draft.dependencies.push({ name: first.value, scope, nameSpan: first.span, ...requirementOf(code, given.slice(1)) });
  } else if (field.text === 'name' && first && !draft.name) {
    draft.name = first;
    draft.licenceInsertion = lineBelow(text, first.span.end, `${receiver}.license = '{licence}'`);
  } else if (field.text === 'version' && first) draft.version = first;
  else if (field.text === 'license' || field.text === 'licence') addLicence(draft, code, given);
}

/** `'MIT'`, or `{ :type => 'MIT', :file => 'LICENSE' }`, where the file is the text of what the type names. */
function addLicence(draft: Draft, code: SourceCode, given: readonly Argument[]): void {
  const first = given[0];
  const whole = stringArgument(code, first);
  if (whole && !first?.key) {
    draft.licences.push({ kind: 'name', field: 'license', value: whole });
    return;
  }
  const entries = first?.key ? given : entriesArgument(code, first);
  const type = stringArgument(code, argumentOf(entries, 'type'));
  const file = stringArgument(code, argumentOf(entries, 'file'));
  const group = type && file ? { group: { id: 0, relation: 'same' as const } } : {};
  const add = (kind: 'name' | 'file', field: string, value: Located<string> | undefined): void => {
    if (value) draft.licences.push({ kind, field, value, ...group });
  };
  add('name', 'license.type', type);
  add('file', 'license.file', file);
}
