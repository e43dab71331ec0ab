import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentLink,
  Hover,
  InlayHint,
  Location,
} from 'vscode-languageserver/node';
import type { ComponentView, ProjectView } from '../../server/src/protocol/panel/project';
import { eventually } from '../support/eventually';
import { FULL_CLIENT } from './clients';
import { startTestServer } from './connection';
import type { TestServer } from './connection';
import { makeFolder, npmProject } from './folders';
import type { TestFolder } from './folders';

const HEADER =
  '// SPDX-FileCopyrightText: 2026 Sample\n// SPDX-License-Identifier: EUPL-1.2\n\nexport const one = 1;\n';

const textOf = (hover: Hover | null): string =>
  hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';

describe('in an open file', () => {
  let folder: TestFolder;
  let server: TestServer;
  let settings: { inlayHints: string; codeLens: boolean };
  before(async () => {
    settings = { inlayHints: 'all', codeLens: true };
    folder = makeFolder({
      ...npmProject('EUPL-1.2', { 'service-code': 'SSPL-1.0', 'notice-only': 'MIT' }),
      'src/one.ts': HEADER,
    });
    server = await startTestServer({ folders: [folder.path], capabilities: FULL_CLIENT, settings });
    await eventually('the first scan', () => server.log.find((line) => line.includes('ready')));
  });
  after(async () => {
    await server.stop();
    folder.remove();
  });
  const at = (file: string, line: number, character: number): object => ({
    textDocument: { uri: folder.uriOf(file) },
    position: { line, character },
  });
  const ask = <R>(method: string, params: object): Promise<R> => server.connection.sendRequest<R>(method, params);
  const open = (file: string, text: string): Promise<void> =>
    server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: folder.uriOf(file), languageId: 'x', version: 1, text },
    });

  it('a dependency is explained: licence, every use, reason, article, evidence', async () => {
    const text = textOf(await ask('textDocument/hover', at('package.json', 5, 8)));
    for (const part of ['SSPL-1.0', 'source merged', 'separate component', 'package\\-lock\\.json'])
      assert(text.includes(part), `${part} is missing:\n${text}`);
    assert.match(text, /\*\(.+\)\*/);
  });

  it('a dependency that fits in every use is explained in a few lines', async () => {
    const text = textOf(await ask('textDocument/hover', at('package.json', 6, 8)));
    assert.match(text, /MIT[^]*✓ yes[^]*It fits in every other use too/);
    assert(!text.includes('|---|'), text);
  });

  it('an entry of the lock file is explained as well', async () => {
    assert(textOf(await ask('textDocument/hover', at('package-lock.json', 14, 10))).includes('SSPL-1.0'));
  });

  it('a licence id is explained where it is declared and where it is a header tag', async () => {
    assert(textOf(await ask('textDocument/hover', at('package.json', 3, 16))).includes('European Union Public Licen'));
    assert(textOf(await ask('textDocument/hover', at('src/one.ts', 1, 32))).includes('European Union Public Licen'));
    assert.equal(await ask('textDocument/hover', at('src/one.ts', 3, 8)), null);
  });

  it('dependencies show their licence at the end of the line, as the settings say', async () => {
    const hints = (): Promise<InlayHint[]> =>
      ask('textDocument/inlayHint', {
        textDocument: { uri: folder.uriOf('package.json') },
        range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      });
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      ['✗ SSPL-1.0', '✓ MIT'],
    );
    for (const [wanted, count] of [
      ['conflicts', 1],
      ['off', 0],
    ] as const) {
      settings.inlayHints = wanted;
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.equal((await hints()).length, count, wanted);
    }
  });

  it('a line above the manifest sums up', async () => {
    const [lens] = await ask<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: folder.uriOf('package.json') },
    });
    assert.equal(lens?.command?.title, '2 dependencies, one conflict, outbound EUPL-1.2');
  });

  it('licence ids lead to their text', async () => {
    const links = await ask<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: folder.uriOf('src/one.ts') },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://spdx.org/licenses/EUPL-1.2.html'],
    );
  });

  it('a dependency leads to the evidence of its licence', async () => {
    const [place] = await ask<Location[]>('textDocument/definition', at('package.json', 5, 8));
    assert.equal(place?.uri, folder.uriOf('package-lock.json'));
  });

  it('a licence leads to all places that name it', async () => {
    const places = await ask<Location[]>('textDocument/references', {
      ...at('src/one.ts', 1, 32),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      [...new Set(places.map(({ uri }) => uri))].sort(),
      ['package-lock.json', 'package.json', 'src/one.ts'].map((path) => folder.uriOf(path)),
    );
  });

  it('licence ids are completed while the document is broken, those first that fit', async () => {
    await open('new.ts', '// SPDX-License-Identifier: MIT OR A');
    const { items } = await ask<CompletionList>('textDocument/completion', at('new.ts', 0, 36));
    assert.equal(items[0]?.label, 'EUPL-1.2');
    const apache = items.find(({ label }) => label === 'Apache-2.0');
    assert.deepEqual(apache?.textEdit, {
      range: { start: { line: 0, character: 35 }, end: { line: 0, character: 36 } },
      newText: 'Apache-2.0',
    });
    assert.match(apache?.labelDetails?.description ?? '', /✓/);
    assert(!items.some(({ label }) => label === 'GPL-2.0'), 'a deprecated id is offered');
  });

  it('entries of REUSE.toml and of the policy file are explained, linked and completed as well', async () => {
    const reuse = 'version = 1\n[[annotations]]\npath = "a"\nSPDX-License-Identifier = ["MIT", "Apache-2.0"]\n';
    const policy =
      'curations:\n  - package: notice-only\n    licence: MIT\nwaivers:\n  - code: missing-header\n    reason: old code\n    expires: 2099-01-01\nallow: [MIT, Ap]';
    await open('REUSE.toml', reuse);
    await open('.licence-assistant.yaml', policy);
    assert.match(textOf(await ask('textDocument/hover', at('REUSE.toml', 3, 28))), /MIT License/);
    const links = await ask<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: folder.uriOf('REUSE.toml') },
    });
    assert.equal(links.length, 2);
    assert.match(textOf(await ask('textDocument/hover', at('.licence-assistant.yaml', 1, 15))), /notice\\-only 1/);
    assert.match(textOf(await ask('textDocument/hover', at('.licence-assistant.yaml', 2, 14))), /MIT License/);
    const waiver = textOf(await ask('textDocument/hover', at('.licence-assistant.yaml', 4, 12)));
    assert.match(waiver, /old code[^]*2099-01-01/);
    const labels = async (file: string, line: number, character: number): Promise<readonly string[]> =>
      (await ask<CompletionList>('textDocument/completion', at(file, line, character))).items.map(({ label }) => label);
    assert((await labels('.licence-assistant.yaml', 7, 15)).includes('Apache-2.0'));
    assert((await labels('REUSE.toml', 3, 36)).includes('Apache-2.0'));
    await server.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: folder.uriOf('.licence-assistant.yaml') },
    });
  });

  it('every key and value of the policy file is explained, completed and leads to what it means', async () => {
    const file = '.licence-assistant.yaml';
    const text = 'doctrine: strict\nuses:\n  - use: tool\n    package: "*"\nwaivers:\n  - code: missing-header\n    reason: old\nchoices:\n  - package: ser\n  - \n';
    await open(file, text);
    const hover = async (line: number, character: number): Promise<string> => textOf(await ask('textDocument/hover', at(file, line, character)));
    assert.match(await hover(0, 2), /How far copyleft reaches[^]*- `strict`: /);
    assert.match(await hover(0, 12), /\*\*`strict`\*\*: Strict/);
    assert.match(await hover(1, 1), /how components are used/i);
    assert.match(await hover(2, 10), /It helps to make ours/);
    assert.match(await hover(3, 14), /2 components of this project[^]*service\\-code 1[^]*SSPL/);
    assert.match(await hover(4, 1), /accepted on purpose/);
    assert.match(await hover(8, 16), /No component/);
    const { items } = await ask<CompletionList>('textDocument/completion', at(file, 8, 16));
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]), [['service-code', 'SSPL-1.0'], ['notice-only', 'MIT']]);
    const labels = async (line: number, character: number): Promise<readonly string[]> =>
      (await ask<CompletionList>('textDocument/completion', at(file, line, character))).items.map(({ label }) => label);
    assert.deepEqual(await labels(9, 4), ['package', 'choose']);
    assert((await labels(10, 0)).includes('deny'));
    assert.deepEqual(await labels(0, 12), ['european', 'strict']);
    assert((await labels(5, 15)).includes('incompatible-dependency'));
    const links = await ask<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: folder.uriOf(file) } });
    assert.deepEqual(links.map(({ range }) => range.start), [{ line: 5, character: 10 }]);
    const places = await ask<Location[]>('textDocument/definition', at(file, 3, 14));
    assert.deepEqual(places.map(({ uri, range }) => [uri, range.start.line]), [[folder.uriOf('package.json'), 5], [folder.uriOf('package.json'), 6]]);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: folder.uriOf(file) } });
  });

  it('publiccode.yml and CITATION.cff are completed as the project’s own', async () => {
    await open('publiccode.yml', 'legal:\n  license: EU');
    await open('CITATION.cff', 'cff-version: 1.2.0\nlicense: EU');
    for (const [file, character] of [
      ['publiccode.yml', 13],
      ['CITATION.cff', 11],
    ] as const) {
      const { items } = await ask<CompletionList>('textDocument/completion', at(file, 1, character));
      assert(
        items.some(({ label }) => label === 'EUPL-1.2'),
        file,
      );
    }
  });

  it('a dependency with which nothing is wrong can be decided about too', async () => {
    const actions = await ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: folder.uriOf('package.json') },
      range: { start: { line: 6, character: 8 }, end: { line: 6, character: 8 } },
      context: { diagnostics: [] },
    });
    assert.deepEqual([...new Set(actions.map(({ kind }) => kind))], ['refactor']);
    assert(actions.some(({ title }) => title.includes('tool')) && actions.length === 3, JSON.stringify(actions));
  });

  it('operators and exceptions are completed at their place, and nothing where no licence is written', async () => {
    await open(
      'b.ts',
      '// SPDX-License-Identifier: GPL-2.0-only \n// SPDX-License-Identifier: GPL-2.0-only WITH \nconst licence = "',
    );
    const labels = async (line: number, character: number): Promise<string[]> =>
      (await ask<CompletionList>('textDocument/completion', at('b.ts', line, character))).items.map(
        ({ label }) => label,
      );
    assert.deepEqual(await labels(0, 41), ['OR', 'AND', 'WITH']);
    assert((await labels(1, 46)).includes('Classpath-exception-2.0'));
    assert.deepEqual(await labels(2, 17), []);
  });
});

describe('a dependency among others', () => {
  it('is explained with the advice that holds for all of them, as its finding is', async () => {
    const folder = makeFolder(npmProject('MIT', { older: 'GPL-2.0-only', newer: 'GPL-3.0-only' }));
    const server = await startTestServer({ folders: [folder.path], capabilities: FULL_CLIENT });
    try {
      await eventually('the first scan', () => server.log.find((line) => line.includes('ready')));
      for (const line of [5, 6]) {
        const hover = await server.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri: folder.uriOf('package.json') }, position: { line, character: 8 } });
        const text = textOf(hover);
        // Each alone would have it that the project goes out under its own licence, which the other one excludes.
        assert.match(text, /Keep GPL\S+ code a separate program/);
        assert.doesNotMatch(text, /Publish/);
      }
      const view = await server.connection.sendRequest<ProjectView>('licenceAssistant/panel/project', { assumption: {} });
      assert(view.state === 'ready');
      const { project, components } = view.overview;
      assert.equal(components.length, 2);
      for (const { id } of components) {
        const row = await server.connection.sendRequest<ComponentView>('licenceAssistant/panel/component', { project: project.id, component: id, assumption: {} });
        assert.match(row.explanation.remedy ?? '', /^Keep GPL\S+ code a separate program/);
      }
    } finally {
      await server.stop();
      folder.remove();
    }
  });
});
