import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import official from 'spdx-license-list/full';
import spdxExceptions from 'spdx-exceptions/index.json';
import spdxIds from 'spdx-license-ids/index.json';
import deprecatedIds from 'spdx-license-ids/deprecated.json';
import { OBLIGATIONS } from '../../../server/src/core/knowledge/model';
import type { Licence, TermId } from '../../../server/src/core/knowledge/model';
import { knowledge } from '../../support/knowledge';

const data = join(__dirname, '../../../data');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(data, ...path), 'utf8'));
const files = (folder: string): string[] => readdirSync(join(data, folder)).filter((file) => file.endsWith('.json'));

const OPEN_LAWS: readonly TermId[] = ['EU-MSLaw', 'USLaw', 'LicensorsLaw', 'OtherLaw'];

/** Every rule a record keeps beyond its schema: what is wrong with `licence`, in words for its author. */
const RULES: readonly { readonly rule: string; readonly holds: (licence: Licence) => boolean }[] = [
  { rule: 'Permissive is for open-source licences without copyleft, and for all of them', holds: ({ terms, copyleft, openSource }) => (terms.Permissive !== undefined) === (copyleft.level === 'none' && openSource.value) },
  { rule: 'copyleft has the term Copyleft-Share or LesserCopyleft; licences without copyleft have neither', holds: ({ terms, copyleft }) => (terms['Copyleft-Share'] !== undefined || terms.LesserCopyleft !== undefined) === (copyleft.level !== 'none') },
  { rule: 'file and library copyleft have the term LesserCopyleft, strong and network copyleft do not', holds: ({ terms, copyleft }) => (terms.LesserCopyleft !== undefined) === (copyleft.level === 'file' || copyleft.level === 'library') },
  { rule: 'network copyleft has the term SaaSNetwork', holds: ({ terms, copyleft }) => copyleft.level !== 'network' || terms.SaaSNetwork !== undefined },
  { rule: 'an OSI-approved licence is open source', holds: ({ osiApproved, openSource }) => !osiApproved || openSource.value },
  { rule: 'an FSF-free licence is open source', holds: ({ fsfLibre, openSource }) => !fsfLibre || openSource.value },
  { rule: 'non-commercial goes with the term Commerce', holds: ({ terms, openSource }) => (terms.Commerce !== undefined) === (!openSource.value && openSource.why === 'non-commercial') || (terms.Commerce !== undefined && !openSource.value) },
  { rule: 'an open-source licence forbids neither commerce nor modification nor a field of use', holds: ({ terms, openSource }) => !openSource.value || (terms.Commerce ?? terms.Modify ?? terms.EthicalClauses ?? terms.PublicSectorOnly ?? terms.NotAvailable) === undefined },
  { rule: 'an open-source licence allows use, distribution, modification and commerce', holds: ({ terms, openSource }) => !openSource.value || ['Use-Reproduce', 'Distribute', 'Modify-Merge', 'CommercialUse'].every((term) => terms[term as TermId] !== undefined) },
  { rule: 'ForSoftware agrees with subject', holds: ({ terms, subject }) => (terms.ForSoftware !== undefined) === subject.includes('software') },
  { rule: 'ForData agrees with subject', holds: ({ terms, subject }) => (terms.ForData !== undefined) === (subject.includes('data') || subject.includes('content')) },
  { rule: 'NotFixed, or a law', holds: ({ terms }) => (terms.NotFixed !== undefined) !== OPEN_LAWS.some((term) => terms[term] !== undefined) },
  { rule: 'choice-of-law is imposed exactly where a law is named', holds: ({ terms, imposes }) => (imposes['choice-of-law'] !== undefined) === OPEN_LAWS.some((term) => terms[term] !== undefined) },
  { rule: 'venue is imposed exactly where the term VenueFixed applies', holds: ({ terms, imposes }) => (imposes.venue !== undefined) === (terms.VenueFixed !== undefined) },
  { rule: 'notice goes with IncludeCopyright', holds: ({ terms, imposes }) => (imposes.notice !== undefined) === (terms.IncludeCopyright !== undefined) },
  { rule: 'mark-changes or change-summary goes with Statechanges', holds: ({ terms, imposes }) => (imposes['mark-changes'] !== undefined || imposes['change-summary'] !== undefined) === (terms.Statechanges !== undefined) },
  { rule: 'rename-modified goes with RenameModifications', holds: ({ terms, imposes }) => (imposes['rename-modified'] !== undefined) === (terms.RenameModifications !== undefined) },
  { rule: 'no-trademark or no-endorsement or naming goes with UseTrademark', holds: ({ terms, imposes }) => (imposes['no-trademark'] !== undefined || imposes['no-endorsement'] !== undefined || imposes.naming !== undefined) === (terms.UseTrademark !== undefined) },
  { rule: 'patent-termination needs a patent licence', holds: ({ terms, imposes }) => imposes['patent-termination'] === undefined || terms.UsePatents !== undefined },
  { rule: 'either CanSublicence or CannotSublicence, not both', holds: ({ terms }) => terms.CanSublicence === undefined || terms.CannotSublicence === undefined },
  { rule: 'only what is imposed is given up', holds: ({ givesUp, imposes }) => givesUp.every(({ obligation }) => imposes[obligation] !== undefined) },
  { rule: 'no obligation is both refused and tolerated', holds: ({ refuses, tolerates }) => OBLIGATIONS.every((id) => refuses[id] === undefined || tolerates[id] === undefined) },
  { rule: 'a licence does not refuse what it imposes itself', holds: ({ refuses, imposes }) => OBLIGATIONS.every((id) => refuses[id] === undefined || imposes[id] === undefined) },
  { rule: 'every grant names a licence or a class', holds: (licence) => grantsOf(licence).every(({ to, toAny }) => to.length > 0 || toAny !== undefined) },
  { rule: 'file copyleft keeps its part in a larger work', holds: ({ copyleft, partKeeps }) => copyleft.level !== 'file' || partKeeps !== undefined },
];

function grantsOf(licence: Licence): Licence['convertsTo'] {
  return [...licence.convertsTo, ...licence.alsoUnder, ...licence.secondaryIfDeclared, ...licence.combinesWith];
}

describe('licence and exception records', () => {
  const known = new Set<string>([...spdxIds, ...deprecatedIds, ...knowledge.licences.map(({ id }) => id)]);
  const wrong = (licence: Licence): string[] => [
    ...RULES.filter(({ holds }) => !holds(licence)).map(({ rule }) => `${licence.record}.json: ${rule}`),
    ...grantsOf(licence).flatMap(({ to }) => to).concat(licence.contested.flatMap((item) => item.with), licence.givesUp.flatMap((item) => item.with), licence.oftenMeant?.ids ?? []).filter((id) => !known.has(id)).map((id) => `${licence.record}.json names an id that does not exist: ${id}`),
  ];

  for (const [folder, schema] of [['licences', 'licence'], ['exceptions', 'exception']] as const) {
    it(`follow the schema: ${folder}`, () => {
      const validate = new Ajv({ allErrors: true, formats: { uri: true } }).compile(read('schemas', `${schema}.schema.json`) as object);
      const problems = files(folder).flatMap((file) => (validate(read(folder, file)) ? [] : [`${file}: ${JSON.stringify(validate.errors?.slice(0, 4))}`]));
      assert.deepEqual(problems, []);
    });
  }

  it('are consistent in themselves and with the SPDX list', () => {
    assert.deepEqual(knowledge.licences.flatMap(wrong), []);
  });

  it('use ids of the SPDX list, each once', () => {
    const ids = knowledge.licences.map(({ id }) => id);
    assert.deepEqual(ids.filter((id) => !id.startsWith('LicenseRef-') && !spdxIds.includes(id)), []);
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
    assert.deepEqual(knowledge.exceptions.map(({ id }) => id).filter((id) => !spdxExceptions.includes(id)), []);
  });

  it('are found under the name of their licence', () => {
    const lost = knowledge.licences.filter(({ id, record }) => !id.startsWith(record));
    assert.deepEqual(lost.map(({ id, record }) => `${id} stands in ${record}.json`), []);
  });

  it('say for each id of an as-stated licence whether it is only or or-later', () => {
    const unsaid = files('licences').filter((file) => {
      const record = read('licences', file) as { later: { rule: string }; ids: (string | { later?: string })[] };
      return record.later.rule === 'as-stated' && record.ids.some((entry) => typeof entry === 'string' || entry.later === undefined);
    });
    assert.deepEqual(unsaid, []);
  });

  it('cite only sections that the text has', () => {
    const CITED = /(?:^|[;,] )(?:§|Art\.) (\d+(?:\.\d+)*)/g;
    const lost = files('licences').flatMap((file) => {
      const record = read('licences', file) as { ids: (string | { id: string })[]; imposes: Record<string, string>; terms: Record<string, string | false> };
      const [first] = record.ids;
      const text = official[typeof first === 'string' ? first : (first?.id ?? '')]?.licenseText;
      if (text === undefined) return [];
      const clauses = [...Object.values(record.imposes), ...Object.values(record.terms).filter((clause) => clause !== false)];
      const sections = new Set(clauses.flatMap((clause) => [...clause.matchAll(CITED)].flatMap(([, number]) => number ?? [])));
      return [...sections].filter((number) => !new RegExp(`(^|[^\\d.])${number.replaceAll('.', '\\.')}(?!\\d)`, 'm').test(text)).map((number) => `${file}: § ${number}`);
    });
    assert.deepEqual(lost, []);
  });

  it('use obligations that are explained', () => {
    const { obligations } = read('obligations.json') as { obligations: Record<string, unknown> };
    assert.deepEqual(Object.keys(obligations), [...OBLIGATIONS]);
  });
});
