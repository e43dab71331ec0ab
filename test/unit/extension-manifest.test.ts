import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import texts from '../../data/messages/en.json';
import manifest from '../../package.json';
import { DEFAULT_SETTINGS, sanitise } from '../../server/src/lsp/settings';

const ROOT = join(__dirname, '../..');
const { commands, configuration, languageModelTools, menus, views, viewsWelcome, walkthroughs } = manifest.contributes;
const text = JSON.stringify(manifest);
const own = Object.entries(texts).filter(([id]) => id.startsWith('extension.'));
const sources = readdirSync(join(ROOT, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(ROOT, 'client/src', path), 'utf8'))
  .join('\n');

describe('the extension manifest', () => {
  it('titles every command, in the language of the editor', () => {
    for (const { command, title } of commands) {
      assert.match(command, /^licenceAssistant\.[a-zA-Z]+$/);
      assert.match(title, /^%command\.\w+%$/, command);
    }
  });

  it('names only commands that are registered, and every registered one is named', () => {
    const named = new Set(commands.map(({ command }) => command));
    const used = [
      ...text.matchAll(/command:(licenceAssistant\.\w+)/g),
      ...JSON.stringify(own).matchAll(/command:(licenceAssistant\.\w+)\)/g),
    ];
    for (const [, command = ''] of used) assert(named.has(command), `${command} is used and not named`);
    for (const { command } of Object.values(menus).flat())
      assert(named.has(command), `${command} is in a menu and not named`);
    for (const command of named) {
      const name = command.slice('licenceAssistant.'.length);
      assert(new RegExp(`\\b${name}\\b`).test(sources), `${command} is registered nowhere`);
    }
  });

  it('has a text for every placeholder, and a placeholder for every text', () => {
    const placeholders = new Set([...text.matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key));
    assert.deepEqual([...placeholders].sort(), own.map(([id]) => id.replace('extension.', '')).sort());
  });

  it('says nothing in one language only', () => {
    const people = [
      ...commands.map(({ title, category }) => [title, category]),
      ...viewsWelcome.map(({ contents }) => [contents]),
      ...walkthroughs.map(({ title, description, steps }) => [
        title,
        description,
        ...steps.flatMap((step) => [step.title, step.description, step.media.altText]),
      ]),
      ...languageModelTools.map(({ displayName, userDescription }) => [displayName, userDescription]),
      ...Object.values(configuration.properties).map(({ markdownDescription }) => [markdownDescription]),
      ...Object.values(views)
        .flat()
        .map(({ name }) => [name]),
    ].flat();
    for (const each of people) assert.match(each, /^%[\w.-]+%$/);
  });

  it('names files that are there', () => {
    const files = [
      manifest.icon,
      ...[...text.matchAll(/"(?:\.\/)?((?:media|data\/schemas)\/[\w./-]+)"/g)].map(([, path = '']) => path),
    ];
    for (const file of files) assert(existsSync(join(ROOT, file)), `${file} is missing`);
  });

  it('gives settings the defaults that the server takes', () => {
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
      const property = Object.entries(configuration.properties).find(
        ([key]) => key === `licenceAssistant.${name}`,
      )?.[1];
      assert.deepEqual(property?.default, value, name);
      assert.deepEqual({ ...sanitise({}) }[name as keyof typeof DEFAULT_SETTINGS], value);
    }
  });

  it('works in restricted mode, where only the network stays off', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: {
        supported: 'limited',
        description: '%restricted%',
        restrictedConfigurations: ['licenceAssistant.online'],
      },
      virtualWorkspaces: { supported: true },
    });
    assert.equal(manifest.engines.vscode, '^1.91.0');
  });
});
