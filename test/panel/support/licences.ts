import { USES } from '../../../server/src/core/verdict/model';
import type { CheckQuery, CheckView, CompletionQuery, CompletionView } from '../../../server/src/protocol/panel/check';
import type { Explanation } from '../../../server/src/protocol/panel/common';
import type { CompareQuery, CompareView } from '../../../server/src/protocol/panel/compare';
import type { FindQuery, FindView, LicenceRow, TermsView } from '../../../server/src/protocol/panel/find';

const page = (id: string) => `https://spdx.org/licenses/${id}.html`;

const OBLIGATIONS = ['Give recipients the source of what you distribute.', 'Keep all notices.'];

const EXPLANATIONS: Readonly<Record<(typeof USES)[number], Explanation>> = {
  merge: {
    mark: 'no',
    reason: 'GPL-3.0-only asks for the whole work to be under its own terms.',
    basis: [{ text: 'GPL-3.0 s5(c)', url: page('GPL-3.0-only') }],
    obligations: OBLIGATIONS,
    remedy: 'Distribute the combination under GPL-3.0-only: EUPL-1.2 Appendix.',
  },
  'link-static': {
    mark: 'no',
    reason: 'A static binary is a copy of the library.',
    basis: [{ text: 'Directive 2009/24/EC Art. 4', url: 'https://eur-lex.europa.eu/eli/dir/2009/24/oj' }],
    obligations: OBLIGATIONS,
  },
  'link-dynamic': {
    mark: 'uncertain',
    reason: 'No court has decided whether linking through interfaces makes one work; the FSF says it does.',
    basis: [{ text: 'CJEU C-406/10' }, { text: 'EUPL-1.2 Art. 1', url: page('EUPL-1.2') }],
    obligations: OBLIGATIONS,
    chosen: 'GPL-3.0-only',
  },
  distinct: {
    mark: 'conditional',
    reason: 'Separate works may be shipped together.',
    basis: [{ text: 'GPL-3.0 s5' }],
    obligations: OBLIGATIONS,
  },
  tool: { mark: 'yes', reason: 'Nothing of the tool becomes part of the work.', basis: [], obligations: [] },
};

export function checkView({ inbound, outbound, doctrine = 'european' }: CheckQuery): CheckView {
  if (inbound.includes('??')) return { state: 'invalid', inbound: '“??” is not part of an SPDX expression.' };
  return {
    state: 'judged',
    result: {
      inbound,
      outbound,
      doctrine,
      uses: USES.map((use) => ({ use, explanation: EXPLANATIONS[use] })),
      opinions: [
        {
          source: 'OSADL matrix',
          url: 'https://www.osadl.org/',
          verdict: 'No',
          differs: false,
          note: 'It answers whether the part may be relicensed.',
        },
        {
          source: 'Joinup Compatibility Checker',
          verdict: 'Compatible',
          differs: true,
          note: 'It counts the pair as compatible by its rule T05; the licence has no such exception.',
        },
      ],
      markdown: `# ${inbound} into ${outbound}\n`,
    },
  };
}

export function completion({ text, offset }: CompletionQuery): CompletionView {
  const start = /[\w.+-]*$/.exec(text.slice(0, offset))?.index ?? offset;
  const typed = text.slice(start, offset).toLowerCase();
  const items = ROWS.filter(({ id }) => id.toLowerCase().includes(typed)).map(({ id, name }) => ({
    insert: id,
    detail: name,
  }));
  return { start, end: offset, items: items.slice(0, 12) };
}

const TERMS: readonly (readonly [group: string, terms: readonly string[]])[] = [
  [
    'Can',
    ['Use/reproduce', 'Distribute', 'Modify/merge', 'Sublicense', 'Commercial use', 'Use patents', 'Place warranty'],
  ],
  [
    'Must',
    [
      'Incl. Copyright',
      'Royalty free',
      'State changes',
      'Disclose source',
      'Copyleft/Share a.',
      'Lesser copyleft',
      'SaaS/network',
      'Include licence',
      'Rename modifs.',
    ],
  ],
  [
    'Cannot',
    ['Hold liable', 'Use trademark', 'Commerce', 'Modify', 'Ethical clauses', 'Pub sector only', 'Sublicence'],
  ],
  [
    'Compatible',
    ['None N/A', 'Permissive', 'GPL', 'Other copyleft', 'Linking freedom', 'Multilingual', 'For data', 'For software'],
  ],
  ['Law', ['EU/MS law', 'US law', 'Licensor’s law', 'Other law', 'Not fixed/local', 'Venue fixed']],
  ['Support', ['Strong Community', 'Governments/EU', 'OSI approved', 'FSF Free/Libre']],
];

export function terms(): TermsView {
  return {
    groups: TERMS.map(([label, names]) => ({
      id: label.toLowerCase(),
      label,
      terms: names.map((name) => ({
        id: `${label}-${name}`.replace(/\W+/g, '-'),
        label: name,
        meaning: `What “${name}” means, in a sentence of its own.`,
      })),
    })),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  'EUPL-1.2': 'European Union Public Licence 1.2',
  'GPL-3.0-only': 'GNU General Public License v3.0 only',
  'MPL-2.0': 'Mozilla Public License 2.0',
  MIT: 'MIT License',
  'Apache-2.0': 'Apache License 2.0',
  'CECILL-2.1': 'CeCILL Free Software License Agreement v2.1',
};

const ROWS: readonly LicenceRow[] = [
  ...Object.entries(NAMES).map(([id, name]) => ({
    id,
    name,
    url: page(id),
    terms: ['Disclose source', 'Copyleft/Share a.', 'OSI approved'],
  })),
  ...Array.from({ length: 94 }, (_, index) => ({
    id: `Example-${index + 1}.0`,
    name: `Example Licence ${index + 1}`,
    url: page('MIT'),
    terms: ['Permissive'],
  })),
];

export function find({ text, terms: chosen, possible, limit }: FindQuery): FindView {
  const found = ROWS.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(text.toLowerCase()))
    .slice(0, chosen.length > 0 ? 4 : undefined)
    .map((row): LicenceRow => (possible ? { ...row, mark: row.id === 'MIT' ? 'yes' : 'conditional' } : row));
  const counts = Object.fromEntries(
    terms().groups.flatMap((group) => group.terms.map(({ id }, index) => [id, Math.max(0, found.length - index)])),
  );
  return { count: found.length, total: ROWS.length, licences: found.slice(0, limit), counts };
}

export function compare({ licences }: CompareQuery): CompareView {
  const known = licences.filter((id) => ROWS.some((row) => row.id === id));
  return {
    licences: known.map((id) => ({ id, name: NAMES[id] ?? id, url: page(id) })),
    unknown: licences.filter((id) => !known.includes(id)),
    groups: terms().groups.map((group) => ({
      ...group,
      rows: group.terms.map(({ id, label, meaning }, row) => ({
        term: id,
        label,
        meaning,
        differs: row % 3 === 1,
        cells: known.map((licence, column) => ({
          value: row % 3 !== 1 ? 'yes' : column % 2 === 0 ? 'no' : 'unknown',
          ...(row % 2 === 0 && { clause: { text: `${licence} s${row + 1}`, url: page(licence) } }),
        })),
      })),
    })),
  };
}
