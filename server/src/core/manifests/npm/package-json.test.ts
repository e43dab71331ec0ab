import assert from 'node:assert/strict';
import { assertSound, fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { ManifestDocument } from '../format';
import { packageJson } from './package-json';

const sample = `{
  "name": "«name:@a/b»",
  "version": "«version:1.2.3»",
  "private": true,
  "license": "«license:EUPL-1.2»",
  "workspaces": ["packages/*", "!packages/old"],
  "dependencies": { "«runtime:left»": "«range:^1.0.0»", "both": "1.0.0" },
  "devDependencies": { "«dev:jest»": "29.0.0" },
  "peerDependencies": { "react": ">=18" },
  "optionalDependencies": { "both": "1.0.0" }
}
`;
const read = (text: string): ManifestDocument => packageJson.parse(text, 'package.json');
const licences = (field: string): string[] =>
  read(`{ ${field} }`).licences.map(
    (found) =>
      `${found.kind} ${found.field} ${found.value.value}${found.group ? ` ${found.group.id} ${found.group.relation}` : ''}`,
  );
const problems = (field: string): string[] => read(`{ ${field} }`).problems.map((problem) => problem.message.id);
const requirement = (text: string): object | undefined => {
  const found = read(JSON.stringify({ dependencies: { a: text } })).dependencies[0];
  return found && { path: found.path, version: found.version, purl: found.purl };
};
const inserted = (text: string): string => {
  const { licenceInsertion } = read(text);
  assert.ok(licenceInsertion);
  return (
    text.slice(0, licenceInsertion.offset) +
    licenceInsertion.text.replace('{licence}', 'MIT') +
    text.slice(licenceInsertion.offset)
  );
};

describe('package.json', () => {
  it('gives each value its place', () => {
    const marked = readMarked(sample);
    const found = read(marked.text);
    assert.deepEqual(found.problems, []);
    assert.equal(found.private, true);
    checkSpan(marked, 'name', found.name?.span);
    checkSpan(marked, 'version', found.version?.span);
    checkSpan(marked, 'license', found.licences[0]?.value.span);
    assert.deepEqual(found.members, ['packages/*', '!packages/old']);
    const by = new Map(found.dependencies.map((dependency) => [dependency.name, dependency]));
    assert.deepEqual(
      [...by].map(([name, { scope }]) => `${name} ${scope}`),
      ['left runtime', 'jest development', 'react peer', 'both optional'],
    );
    checkSpan(marked, 'runtime', by.get('left')?.nameSpan);
    checkSpan(marked, 'range', by.get('left')?.requirement?.span);
    checkSpan(marked, 'dev', by.get('jest')?.nameSpan);
    assert.equal(found.licenceInsertion, undefined);
  });
  it('reads every shape of a licence', () => {
    assert.deepEqual(licences('"license": "SEE LICENSE IN x.md"'), ['expression license SEE LICENSE IN x.md']);
    assert.deepEqual(licences('"license": { "type": "MIT", "url": "https://x.example" }'), [
      'expression license.type MIT 1 same',
      'url license.url https://x.example 1 same',
    ]);
    assert.deepEqual(licences('"licenses": [{ "type": "MIT" }, { "type": "GPL-2.0" }]'), [
      'expression licenses.type MIT 1 any',
      'expression licenses.type GPL-2.0 1 any',
    ]);
    assert.deepEqual(licences('"licenses": ["MIT"]'), ['expression licenses MIT']);
    assert.deepEqual(licences('"license": ["MIT", "ISC"]'), [
      'expression license MIT 1 unclear',
      'expression license ISC 1 unclear',
    ]);
    assert.deepEqual(licences('"licence": "MIT"'), ['expression licence MIT']);
    assert.deepEqual(licences('"license": "", "__proto__": { "license": "MIT" }'), []);
  });
  it('says which shapes npm does not understand', () => {
    assert.deepEqual(problems('"license": 1'), ['manifest.licence-shape']);
    assert.deepEqual(problems('"license": []'), ['manifest.licence-shape']);
    assert.deepEqual(problems('"license": " "'), ['manifest.npm.licence-empty']);
    assert.deepEqual(problems('"licence": "MIT"'), ['manifest.npm.licence-spelling']);
    assert.deepEqual(problems('"dependencies": ["a"]'), ['manifest.npm.dependencies-shape']);
    assert.deepEqual(
      read('[]').problems.map((problem) => problem.message.id),
      ['manifest.json.no-object'],
    );
  });
  it('understands pinned versions, folders and other names', () => {
    const nothing = { path: undefined, version: undefined, purl: undefined };
    assert.deepEqual(requirement('^1.0.0'), nothing);
    assert.deepEqual(requirement('1.0.0-beta.1'), { ...nothing, version: '1.0.0-beta.1' });
    assert.deepEqual(requirement('file:../shared/'), { ...nothing, path: '../shared' });
    assert.deepEqual(requirement('link:./a/../b'), { ...nothing, path: 'b' });
    assert.deepEqual(requirement('workspace:*'), nothing);
    assert.deepEqual(requirement('workspace:../c'), { ...nothing, path: '../c' });
    assert.deepEqual(requirement('file:a.tgz'), nothing);
    assert.deepEqual(requirement('npm:@x/y@2.0.0'), { ...nothing, version: '2.0.0', purl: 'pkg:npm/%40x/y@2.0.0' });
  });
  it('offers a place for a missing licence, in the indentation around it', () => {
    assert.equal(
      inserted('{\n\t"name": "a",\n\t"version": "1"\n}'),
      '{\n\t"name": "a",\n\t"version": "1",\n\t"license": "MIT"\n}',
    );
    assert.equal(inserted('{\r\n  "name": "a"\r\n}'), '{\r\n  "name": "a",\r\n  "license": "MIT"\r\n}');
    assert.equal(inserted('{ "name": "a" }'), '{ "name": "a", "license": "MIT" }');
    assert.equal(inserted('{\n  "private": true\n}'), '{\n  "license": "MIT",\n  "private": true\n}');
    assert.equal(inserted('{}'), '{\n  "license": "MIT"\n}');
    assert.equal(read('{"license": 1}').licenceInsertion, undefined);
  });
  it('reads what it can of a broken document', () => {
    const found = assertSound(
      packageJson,
      '{ "name": "a" "license": "MIT", "dependencies": { "b": "1.0.0", ',
      'package.json',
    );
    assert.equal(found.licences[0]?.value.value, 'MIT');
    assert.equal(found.dependencies[0]?.name, 'b');
    assert.ok(found.problems.length >= 2);
  });
  it('tells an installed package from the project', () => {
    assert.equal(packageJson.parse('{}', 'node_modules/a/package.json').role, 'metadata');
    assert.ok(packageJson.matches('a/package.json') && !packageJson.matches('a/xpackage.json'));
  });
  it('survives any damage', () => {
    fuzzFormat(packageJson, 'package.json', [
      readMarked(sample).text,
      '{"licenses": [{"type": "MIT", "url": "u"}], "license": {"type": "x"}}',
    ]);
  });
});
