import type { PanelTab } from '../../../server/src/protocol/panel/messages';
import { checkView, compare, completion, find, terms } from './licences';
import type { Answers, OpenPanel, PanelOptions } from './panel-page';
import { componentView, overview, readyProject } from './project';

/** A server for which everything goes well. */
export const ALL_ANSWERS: Required<Answers> = {
  'licenceAssistant/panel/project': readyProject,
  'licenceAssistant/panel/component': ({ component }) => componentView(component),
  'licenceAssistant/panel/check': checkView,
  'licenceAssistant/panel/complete': completion,
  'licenceAssistant/panel/terms': terms,
  'licenceAssistant/panel/find': find,
  'licenceAssistant/panel/compare': compare,
};

/** A state of the panel that was designed; `shows` is a text by which it is known to be there. */
export interface PanelScreen {
  readonly name: string;
  readonly options: PanelOptions;
  readonly shows: string | RegExp;
  readonly prepare?: (panel: OpenPanel) => Promise<void>;
}

const answers = ALL_ANSWERS;
const withProject = (project: Answers['licenceAssistant/panel/project']): PanelOptions => ({
  answers: { ...answers, ...(project && { 'licenceAssistant/panel/project': project }) },
});
const onTab = (tab: PanelTab, remembered: object = {}): PanelOptions => ({
  answers,
  remembered: { tab, ...remembered },
});

/** Every state that the panel can be in. */
export const SCREENS: readonly PanelScreen[] = [
  { name: 'project ready', options: { answers }, shows: 'Other outbound licences' },
  {
    name: 'project with an opened row',
    options: { answers, remembered: { project: { open: ['npm:readline-sync-gpl@1.4.10'] } } },
    shows: 'Required in',
  },
  {
    name: 'project what-if',
    options: { answers, remembered: { project: { assumption: { outbound: 'GPL-2.0-only', doctrine: 'strict' } } } },
    shows: 'You are trying something out',
  },
  {
    name: 'project of several packages, partial, still scanning, restricted',
    options: {
      ...withProject((query) => {
        const ready = overview(query);
        const other = { id: 'web', name: 'web', folder: 'packages/web', obstacles: 0 };
        return {
          state: 'ready',
          overview: {
            ...ready,
            projects: [ready.project, other],
            scanning: { files: 1200, manifests: 3, dependencies: 148 },
            partial: {
              text: 'Stopped at 20,000 packages: raise the limit to see the rest.',
              action: { kind: 'setting', title: 'Raise the limit', setting: 'licenceAssistant.limit' },
            },
          },
        };
      }),
      restricted: true,
    },
    shows: 'This workspace is restricted',
  },
  {
    name: 'project without components or licence',
    options: withProject((query) => {
      const ready = overview(query, 0);
      return {
        state: 'ready',
        overview: {
          ...ready,
          outbound: {
            declarations: [],
            files: { mark: 'unknown', text: 'No file says anything about its licence.', places: [] },
          },
          whatIf: { ...ready.whatIf, declared: { doctrine: 'european' } },
          steps: [],
          suggestions: [],
        },
      };
    }),
    shows: 'This project uses no other component.',
  },
  {
    name: 'no folder',
    options: withProject(() => ({ state: 'empty', reason: 'no-folder' })),
    shows: 'No folder is open',
  },
  {
    name: 'no project',
    options: withProject(() => ({ state: 'empty', reason: 'no-project' })),
    shows: 'No project found in this folder',
  },
  {
    name: 'scanning',
    options: withProject(() => ({ state: 'scanning', progress: { files: 412, manifests: 3, dependencies: 2048 } })),
    shows: '2,048',
  },
  {
    name: 'failed',
    options: withProject(() => ({
      state: 'failed',
      message: 'The folder cannot be read.',
      detail: 'Permission denied',
    })),
    shows: 'Permission denied',
  },
  {
    name: 'no answer',
    options: withProject(() => Promise.reject(new Error('The language server does not answer.'))),
    shows: 'The language server does not answer.',
  },
  { name: 'check empty', options: onTab('check'), shows: 'Enter two licences' },
  {
    name: 'check judged',
    options: onTab('check', { check: { inbound: 'GPL-3.0-only', outbound: 'EUPL-1.2' } }),
    shows: 'What others say',
  },
  {
    name: 'check invalid',
    options: onTab('check', { check: { inbound: '??', outbound: 'EUPL-1.2' } }),
    shows: 'is not part of an SPDX expression',
  },
  {
    name: 'check with suggestions',
    options: onTab('check', { check: { inbound: '', outbound: 'EUPL-1.2' } }),
    shows: 'Mozilla Public License 2.0',
    prepare: async ({ page }) => {
      await page.getByRole('combobox', { name: 'Inbound' }).pressSequentially('mpl');
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'find', options: onTab('find'), shows: '100 licences of 100' },
  {
    name: 'find narrowed, with a term explained',
    options: onTab('find', {
      find: { text: '', terms: ['Must-Disclose-source'], possible: 'outbound' },
      compared: ['MIT', 'EUPL-1.2'],
    }),
    shows: '4 licences of 100',
    prepare: ({ page }) => page.getByRole('button', { name: 'Royalty free' }).focus(),
  },
  {
    name: 'find nothing',
    options: onTab('find', { find: { text: 'xyz', terms: [], possible: '' } }),
    shows: 'No licence has all of this',
  },
  { name: 'compare empty', options: onTab('compare'), shows: 'Choose two to 5 licences' },
  {
    name: 'compare',
    options: onTab('compare', { compared: ['EUPL-1.2', 'GPL-3.0-only', 'MPL-2.0', 'MIT', 'Nonesuch'] }),
    shows: 'The same in all',
  },
];

/** Brings `panel` into the state of `screen`. */
export async function showScreen(panel: OpenPanel, { shows, prepare }: PanelScreen): Promise<void> {
  await prepare?.(panel);
  await panel.page.getByText(shows).first().waitFor();
}
