import type { Located } from '../../text/span';
import { draftOf, finished, note, type Draft } from '../draft';
import type { ManifestFormat, Scope } from '../format';
import { fieldOf, readControlFields } from '../parsing/control-fields';

const SCOPES: readonly (readonly [string, Scope])[] = [
  ['Depends', 'runtime'],
  ['Imports', 'runtime'],
  ['LinkingTo', 'runtime'],
  ['Suggests', 'optional'],
];
/** R itself and the packages of its own distribution (R FAQ 5.1.1): the platform, not dependencies. */
const PLATFORM = new Set(
  'R base compiler datasets graphics grDevices grid methods parallel splines stats stats4 tcltk tools utils'.split(' '),
);

/** An R package's description (Writing R Extensions, 1.1.1); an installed one has a `Built` field. */
export const description: ManifestFormat = {
  id: 'r-description',
  ecosystem: 'cran',
  matches: (path) => /(?:^|\/)DESCRIPTION$/.test(path),
  parse(text) {
    const draft = draftOf(description, 'manifest');
    const paragraph = readControlFields(text)[0];
    const name = fieldOf(paragraph, 'Package');
    if (!paragraph || !name) return finished(draft);
    if (fieldOf(paragraph, 'Built')) draft.role = 'metadata';
    for (const line of paragraph.unread) note(draft, { id: 'manifest.control.unread' }, line, 'warning');
    draft.name = name.value;
    const version = fieldOf(paragraph, 'Version')?.value;
    if (version) draft.version = version;
    const licence = fieldOf(paragraph, 'License') ?? fieldOf(paragraph, 'Licence');
    if (licence && licence.value.value !== '') addLicence(draft, licence.value);
    else if (!licence) draft.licenceInsertion = { offset: name.end, text: insertion(text, name.end) };
    for (const [field, scope] of SCOPES) {
      const value = fieldOf(paragraph, field)?.value;
      if (value) addDependencies(draft, value, scope);
    }
    return finished(draft);
  },
};

function insertion(text: string, offset: number): string {
  const lineEnd = text.charAt(offset - 1) === '\n';
  return lineEnd ? 'License: {licence}\n' : '\nLicense: {licence}';
}

/** `file LICENSE` alone points to a file; everything else is R's own way of writing expressions (`GPL (>= 2) | MIT + file LICENSE`). */
function addLicence(draft: Draft, value: Located<string>): void {
  const file = /^file\s+(\S+)$/.exec(value.value)?.[1];
  if (file === undefined) draft.licences.push({ kind: 'native', field: 'License', value });
  else
    draft.licences.push({
      kind: 'file',
      field: 'License',
      value: { value: file, span: { start: value.span.end - file.length, end: value.span.end } },
    });
}

function addDependencies(draft: Draft, value: Located<string>, scope: Scope): void {
  let start = value.span.start;
  for (const part of value.value.split(',')) {
    const found = /^(\s*)([A-Za-z][A-Za-z0-9.]*)(?:\s*\(([^)]*)\))?\s*$/.exec(part);
    const [, before = '', name = '', requirement] = found ?? [];
    if (name !== '' && !PLATFORM.has(name)) {
      const from = start + before.length;
      const at = requirement === undefined ? -1 : start + part.indexOf(requirement, before.length + name.length);
      draft.dependencies.push({
        name,
        scope,
        nameSpan: { start: from, end: from + name.length },
        ...(requirement === undefined
          ? {}
          : { requirement: { value: requirement, span: { start: at, end: at + requirement.length } } }),
      });
    }
    start += part.length + 1;
  }
}
