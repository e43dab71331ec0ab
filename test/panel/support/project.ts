import type { Mark } from '../../../server/src/protocol/panel/common';
import type {
  ComponentRow,
  ComponentView,
  LicenceGroup,
  ProjectOverview,
  ProjectQuery,
  ProjectView,
} from '../../../server/src/protocol/panel/project';

const ROOT = 'file:///project';
const place = (file: string, line: number) => ({ label: `${file}:${line}`, uri: `${ROOT}/${file}`, line: line - 1 });

type Kind = readonly [name: string, version: string, licence: string, scope: ComponentRow['scope'], mark: Mark];

const NOTABLE: readonly Kind[] = [
  ['readline-sync-gpl', '1.4.10', 'GPL-2.0-only', 'runtime', 'no'],
  [
    '@scope/a-package-with-quite-a-long-name-for-narrow-panels',
    '12.0.0-beta.3',
    'GPL-3.0-only',
    'runtime',
    'uncertain',
  ],
  ['mystery', '0.0.3', 'not stated', 'runtime', 'unknown'],
  ['lgpl-tool', '2.1.0', 'LGPL-3.0-only', 'runtime', 'conditional'],
  ['mpl-parser', '4.2.0', 'MPL-2.0', 'optional', 'conditional'],
];

function component([name, version, licence, scope, mark]: Kind, index: number): ComponentRow {
  return {
    id: `npm:${name}@${version}`,
    name,
    version,
    ecosystem: 'npm',
    licence,
    licenceKnown: mark !== 'unknown',
    ...(mark !== 'unknown' && { evidence: place('package-lock.json', 40 + index * 9) }),
    scope,
    direct: index % 3 === 0,
    use: scope === 'test' ? 'tool' : 'link-dynamic',
    mark,
  };
}

function components(count: number): readonly ComponentRow[] {
  const licences = ['MIT', 'MIT', 'MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'MIT', '0BSD', 'MIT', 'CC0-1.0'];
  const scopes = ['runtime', 'runtime', 'test', 'development'] as const;
  const plain = Array.from({ length: Math.max(0, count - NOTABLE.length) }, (_, index): Kind => [
    `package-${index + 1}`,
    `${1 + (index % 7)}.${index % 5}.0`,
    licences[index % licences.length] ?? 'MIT',
    scopes[index % scopes.length] ?? 'runtime',
    'yes',
  ]);
  return [...NOTABLE, ...plain].slice(0, count).map(component);
}

function groupsOf(rows: readonly ComponentRow[]): readonly LicenceGroup[] {
  const groups = new Map<string, LicenceGroup>();
  for (const { licence, mark } of rows) {
    const count = (groups.get(licence)?.count ?? 0) + 1;
    groups.set(licence, { licence, count, mark, forcing: mark === 'no' || mark === 'uncertain' });
  }
  return [...groups.values()].sort((a, b) => Number(b.forcing) - Number(a.forcing) || b.count - a.count);
}

function standing(rows: readonly ComponentRow[]): ProjectOverview['standing'] {
  const counts: Record<Mark, number> = { no: 0, uncertain: 0, unknown: 0, conditional: 0, yes: 0 };
  for (const { mark } of rows) counts[mark] += 1;
  const obstacles = rows.filter(({ mark }) => mark === 'no' || mark === 'uncertain' || mark === 'unknown');
  return {
    mark: counts.no > 0 ? 'no' : counts.uncertain > 0 ? 'uncertain' : 'yes',
    text: counts.no > 0 ? `${counts.no} of ${rows.length} components stands in the way.` : 'Nothing stands in the way.',
    counts,
    obstacles: obstacles.map(({ id, name, mark, licence }) => ({
      component: id,
      name,
      mark,
      reason:
        mark === 'unknown'
          ? 'No licence is stated anywhere.'
          : `${licence} asks for the whole work to be under its own terms.`,
    })),
  };
}

/** A project published under EUPL-1.2, as a person would find it: a conflict, a doubt, an unknown licence, and many that fit. */
export function overview(query: ProjectQuery, count = 148): ProjectOverview {
  const { outbound, doctrine, uses = {} } = query.assumption;
  const judged = components(count).map((row): ComponentRow => {
    const use = uses[row.id] ?? row.use;
    const fits = use === 'tool' || (outbound?.startsWith('GPL') ?? false);
    return { ...row, use, mark: fits && row.mark !== 'unknown' ? 'yes' : row.mark };
  });
  const order: readonly Mark[] = ['no', 'uncertain', 'unknown', 'conditional', 'yes'];
  const rows = judged.sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
  const project = { id: 'root', name: 'permit-service', folder: '', obstacles: 2 };
  return {
    project,
    projects: [project],
    outbound: {
      expression: 'EUPL-1.2',
      name: 'European Union Public Licence 1.2',
      url: 'https://spdx.org/licenses/EUPL-1.2.html',
      declarations: [
        { place: place('package.json', 5), field: 'license', value: 'EUPL-1.2', agrees: true },
        { place: place('LICENSE', 1), field: '', value: 'EUPL-1.2', agrees: true },
        { place: place('publiccode.yml', 14), field: 'legal.license', value: 'EUPL-1.1', agrees: false },
      ],
      files: {
        mark: 'conditional',
        text: '3 of 212 files say nothing about their licence:',
        places: [place('src/legacy/import.ts', 1), place('src/legacy/export.ts', 1), place('bin/run', 1)],
      },
    },
    standing: standing(rows),
    steps: [
      {
        text: 'Use readline-sync-gpl as a separate tool, or replace it.',
        detail: 'It is linked at run time now.',
        component: 'npm:readline-sync-gpl@1.4.10',
      },
      { text: 'Publish under GPL-2.0-only instead.', assumption: { outbound: 'GPL-2.0-only' } },
      {
        text: 'Record the licence of mystery with its evidence.',
        action: {
          kind: 'record',
          title: 'Record the licence of mystery',
          target: { project: 'root', dependency: 'mystery', version: '0.0.3', ecosystem: 'npm' },
          candidates: [],
        },
      },
    ],
    whatIf: {
      assumed: outbound !== undefined || doctrine !== undefined || Object.keys(uses).length > 0,
      doctrine: doctrine ?? 'european',
      declared: { outbound: 'EUPL-1.2', doctrine: 'european' },
      outbounds: ['EUPL-1.2', 'GPL-2.0-only', 'GPL-3.0-only', 'AGPL-3.0-only', 'MPL-2.0', 'MIT'],
    },
    components: rows,
    groups: groupsOf(rows),
    suggestions: [
      {
        expression: 'GPL-2.0-only',
        mark: 'yes',
        text: 'Every component fits; the EUPL allows it by its Appendix.',
        obstacles: 0,
      },
      {
        expression: 'AGPL-3.0-only',
        mark: 'no',
        text: 'readline-sync-gpl may be used under version 2 only.',
        obstacles: 1,
        action: { kind: 'outbound', title: 'Use it', project: 'root', expression: 'AGPL-3.0-only' },
      },
    ],
  };
}

export function readyProject(query: ProjectQuery): ProjectView {
  return { state: 'ready', overview: overview(query) };
}

/** What an opened row says. */
export function componentView(id: string): ComponentView {
  return {
    id,
    explanation: {
      mark: 'no',
      reason: 'GPL-2.0-only asks for the whole work to be under GPL-2.0-only, and EUPL-1.2 is not that licence.',
      basis: [
        { text: 'GPL-2.0 s2(b)', url: 'https://spdx.org/licenses/GPL-2.0-only.html' },
        { text: 'EUPL-1.2 Art. 5', url: 'https://spdx.org/licenses/EUPL-1.2.html' },
      ],
      obligations: ['Keep its copyright notices.', 'Give recipients the source of what you distribute.'],
      remedy: 'Distribute the combination under GPL-2.0-only: EUPL-1.2 Appendix lists it.',
      rule: 'copyleft-conflict',
    },
    evidence: [
      { text: 'The lock file says GPL-2.0-only', place: place('package-lock.json', 40) },
      { text: 'Its licence text is GPL-2.0-only', place: place('node_modules/readline-sync-gpl/COPYING', 1) },
    ],
    path: ['cli-helper', 'readline-sync-gpl'],
    declaredAt: place('package.json', 17),
    actions: [
      {
        kind: 'use',
        title: 'This is a tool',
        use: 'tool',
        target: { project: 'root', dependency: 'readline-sync-gpl', version: '1.4.10', ecosystem: 'npm' },
      },
      {
        kind: 'waive',
        title: 'Waive with a reason',
        code: 'incompatible-dependency',
        target: { project: 'root', dependency: 'readline-sync-gpl', version: '1.4.10', ecosystem: 'npm' },
      },
    ],
  };
}
