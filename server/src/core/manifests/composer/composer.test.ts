import assert from 'node:assert/strict';
import { fuzzFormat } from '../../../../../test/support/manifests';
import { checkSpan, readMarked } from '../../../../../test/support/marked';
import type { ManifestDocument } from '../format';
import { composerJson } from './composer-json';
import { composerLock } from './composer-lock';
import { drupalInfo } from './drupal-info';

const manifest = `{
    "name": "«name:vendor/mine»",
    "description": "x",
    "license": "«license:EUPL-1.2»",
    "repositories": [{ "type": "path", "url": "./modules/*" }, { "type": "composer", "url": "https://x.example" }],
    "require": { "php": ">=8.1", "ext-json": "*", "«dependency:drupal/core»": "«range:^10»", "a/pinned": "1.2.3" },
    "require-dev": { "phpunit/phpunit": "^10" }
}
`;
const lock = `{
    "packages": [
        { "name": "«locked:A/b»", "version": "v1.0.0", "license": ["«licence:MIT»"], "require": { "php": ">=7", "psr/log-implementation": "1", "c/old": "*" } },
        { "name": "c/new", "version": "2.0.0", "license": ["«first:LGPL-2.1-only", "GPL-3.0-or-later»"], "replace": { "c/old": "self.version" }, "provide": { "psr/log-implementation": "1" } },
        { "name": "own/part", "version": "dev-main", "dist": { "type": "path", "url": "./modules/part" }, "license": [] }
    ],
    "packages-dev": [{ "name": "d/e", "version": "3.0.0", "license": ["MIT or later", "ISC"], "require": { "a/b": "^1" } }]
}
`;
const info = `name: Example
type: module
«key:core_version_requirement»: «range:^9 || ^10»
dependencies:
  - drupal:node
`;
const read = (text: string): ManifestDocument => composerJson.parse(text, 'composer.json');

describe('Composer', () => {
  it('reads composer.json without what is no package', () => {
    const marked = readMarked(manifest);
    const found = read(marked.text);
    assert.deepEqual(found.problems, []);
    checkSpan(marked, 'name', found.name?.span);
    checkSpan(marked, 'license', found.licences[0]?.value.span);
    checkSpan(marked, 'dependency', found.dependencies[0]?.nameSpan);
    checkSpan(marked, 'range', found.dependencies[0]?.requirement?.span);
    assert.deepEqual(
      found.dependencies.map(({ name, scope, version }) => `${name} ${scope} ${version ?? '-'}`),
      ['drupal/core runtime -', 'a/pinned runtime 1.2.3', 'phpunit/phpunit development -'],
    );
    assert.deepEqual(found.members, ['modules/*']);
  });
  it('takes several licences as alternatives, and offers a place for a missing one', () => {
    assert.deepEqual(
      read('{"license": ["MIT", "ISC"]}').licences.map(({ value, group }) => [value.value, group?.relation]),
      [
        ['MIT', 'any'],
        ['ISC', 'any'],
      ],
    );
    assert.deepEqual(read('{\n    "name": "a/b",\n    "require": {}\n}').licenceInsertion, {
      offset: 19,
      text: ',\n    "license": "{licence}"',
    });
    assert.deepEqual(
      read('[]').problems.map(({ message }) => message.id),
      ['manifest.json.no-object'],
    );
    assert.equal(composerJson.parse('{}', 'vendor/a/b/composer.json').role, 'metadata');
  });
  it('reads composer.lock with replaced and provided packages', () => {
    const marked = readMarked(lock);
    const found = composerLock.parse(marked.text, 'composer.lock');
    assert.deepEqual(found.problems, []);
    assert.deepEqual(
      found.locked.map(
        ({ key, version, scope, licence, path, dependencies }) =>
          `${key} ${version} ${scope ?? '-'} ${licence?.value ?? '-'} ${path ?? '-'} -> ${dependencies.join(', ')}`,
      ),
      [
        'a/b v1.0.0 - MIT - -> c/new',
        'c/new 2.0.0 - LGPL-2.1-only OR GPL-3.0-or-later - -> ',
        'own/part dev-main - - modules/part -> ',
        'd/e 3.0.0 development (MIT or later) OR ISC - -> a/b',
      ],
    );
    checkSpan(marked, 'locked', found.locked[0]?.span);
    checkSpan(marked, 'licence', found.locked[0]?.licence?.span);
    checkSpan(marked, 'first', found.locked[1]?.licence?.span);
  });
  it('knows that a Drupal extension uses the core', () => {
    const marked = readMarked(info);
    const [core, ...others] = drupalInfo.parse(marked.text, 'x.info.yml').dependencies;
    assert.deepEqual([core?.name, core?.scope, others.length], ['drupal/core', 'runtime', 0]);
    checkSpan(marked, 'key', core?.nameSpan);
    checkSpan(marked, 'range', core?.requirement?.span);
  });
  it('survives any damage of composer.json', () => {
    fuzzFormat(composerJson, 'composer.json', [readMarked(manifest).text]);
  });
  it('survives any damage of composer.lock', () => {
    fuzzFormat(composerLock, 'composer.lock', [readMarked(lock).text]);
  });
  it('survives any damage of an info file', () => {
    fuzzFormat(drupalInfo, 'x.info.yml', [readMarked(info).text]);
  });
});
