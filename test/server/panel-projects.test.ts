import assert from 'node:assert/strict';
import type { FindView } from '../../server/src/protocol/panel/find';
import type { ProjectOverview, ProjectQuery, ProjectView } from '../../server/src/protocol/panel/project';
import { eventually, startTestServer, type TestServer } from './connection';
import { makeFolder, npmProject } from './folders';

const view = (server: TestServer, query: ProjectQuery): Promise<ProjectView> => server.connection.sendRequest<ProjectView>('licenceAssistant/panel/project', query);

/** What the Project tab shows of `files` once they are scanned; `project` is the package's id. */
async function withOverview(files: Readonly<Record<string, string>>, check: (overview: (project?: string) => Promise<ProjectOverview>) => Promise<void>): Promise<void> {
  const folder = makeFolder(files);
  const server = await startTestServer({ folders: [folder.path] });
  try {
    await check((project) =>
      eventually('the scan', async () => {
        const answer = await view(server, { assumption: {}, ...(project !== undefined && { project }) });
        return answer.state === 'ready' && !answer.overview.scanning ? answer.overview : undefined;
      }),
    );
  } finally {
    await server.stop();
    folder.remove();
  }
}

const within = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text.replace('"sample"', JSON.stringify(folder))]));

describe('what the panel says of a project', () => {
  it('is about one of several packages: the chosen one, else one with obstacles', async () => {
    await withOverview({ ...within('one', npmProject('EUPL-1.2', { part: 'MIT' })), ...within('two', npmProject('EUPL-1.2', { part: 'SSPL-1.0' })) }, async (overview) => {
      const first = await overview();
      assert.deepEqual(
        first.projects.map(({ name, folder, obstacles }) => [name, folder, obstacles]),
        [
          ['one', 'one', 0],
          ['two', 'two', 1],
        ],
      );
      assert.equal(first.project.name, 'two');
      assert.equal((await overview(first.projects[0]?.id)).project.name, 'one');
    });
  });

  it('is one line and one step for all components of which nothing is known, and no licence that would seem to fit', async () => {
    await withOverview(npmProject('EUPL-1.2', { a: '', b: '', c: '', d: '' }), async (overview) => {
      const { standing, steps, suggestions } = await overview();
      assert.deepEqual(
        standing.obstacles.map(({ name, component }) => [name, component]),
        [['4 components', undefined]],
      );
      assert.deepEqual(steps.map(({ action }) => action?.kind === 'setting' && action.setting).filter(Boolean), ['licenceAssistant.online']);
      assert.deepEqual(suggestions, []);
    });
  });

  it('counts what the policy accepts apart, and asks nothing about it', async () => {
    const files = npmProject('EUPL-1.2', { closed: 'CC-BY-NC-4.0', hosted: 'SSPL-1.0', free: 'MIT' });
    const waiver = (name: string): string => `  - { code: not-open-source-dependency, package: ${name}, reason: Agreed. }\n`;
    await withOverview({ ...files, '.licence-assistant.yaml': `waivers:\n${waiver('closed')}` }, async (overview) => {
      const { standing, steps, project } = await overview();
      assert.equal(standing.text, '1 of 2 components stands in the way. One component that does not simply fit is accepted by the policy.');
      assert.deepEqual([standing.obstacles.map(({ name }) => name), project.obstacles], [['hosted'], 1]);
      assert.deepEqual(steps.flatMap(({ component }) => component ?? []), ['pkg:npm/hosted@1.0.0']);
    });
    await withOverview({ ...files, '.licence-assistant.yaml': `waivers:\n${waiver('closed')}${waiver('hosted')}` }, async (overview) => {
      const { standing } = await overview();
      assert.deepEqual([standing.mark, standing.text], ['yes', 'Nothing: the one component fits. 2 components that do not simply fit are accepted by the policy.']);
    });
  });

  it('counts the files that REUSE.toml speaks for, and those of copied software, and no suggestion forgets them', async () => {
    const tag = `SPDX-License-${'Identifier'}`;
    const annotated = { 'REUSE.toml': `version = 1\n[[annotations]]\npath = "gpl/**"\n${tag} = "GPL-3.0-only"\n`, 'gpl/a.c': 'int a;\n', 'gpl/b.c': 'int b;\n' };
    await withOverview({ ...npmProject('MIT', {}), ...annotated, 'vendor/x/c.c': `// ${tag}: AGPL-3.0-only\n` }, async (overview) => {
      const { outbound, suggestions } = await overview();
      assert.deepEqual([outbound.files.mark, outbound.files.text, outbound.files.places.map(({ label }) => label)], ['no', '3 files say otherwise:', ['REUSE.toml:4', 'vendor/x/c.c:1']]);
      assert.deepEqual(suggestions.filter(({ expression, mark }) => mark === 'yes' && !expression.includes('GPL')), []);
    });
  });

  it('counts the licences that its own files state, as the command does', async () => {
    await withOverview({ ...npmProject('EUPL-1.2', { strong: 'GPL-3.0-only' }), 'src/taken.c': '/* SPDX-License-Identifier: GPL-2.0-only */\nint a;\n' }, async (overview) => {
      const { suggestions, standing } = await overview();
      assert.deepEqual(suggestions.filter(({ mark }) => mark === 'yes'), []);
      assert.match(suggestions.find(({ expression }) => expression === 'GPL-3.0-only')?.text ?? '', /src\/taken\.c/);
      assert.equal(standing.obstacles[0]?.name, 'GPL-3.0-only with GPL-2.0-only');
    });
  });
});

describe('what the panel asks where there is no project', () => {
  it('says that no folder is open, or that the folder has none', async () => {
    const empty = makeFolder({});
    for (const [folders, reason] of [
      [[], 'no-folder'],
      [[empty.path], 'no-project'],
    ] as const) {
      const server = await startTestServer({ folders });
      const told = await eventually('the scan', async () => {
        const answer = await view(server, { assumption: {} });
        return answer.state === 'scanning' ? undefined : answer;
      });
      assert.deepEqual(told, { state: 'empty', reason });
      const query = { text: 'eupl', terms: [], possible: 'outbound', limit: 9 };
      const found = await server.connection.sendRequest<FindView>('licenceAssistant/panel/find', query);
      assert.ok(found.count > 0 && (found.note?.length ?? 0) > 0, 'says why it could not filter');
      await server.stop();
    }
    empty.remove();
  });
});
