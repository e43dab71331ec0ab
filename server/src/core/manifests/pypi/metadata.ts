import { draftOf, finished } from '../draft';
import type { LicenceDeclaration, ManifestFormat } from '../format';
import { fieldOf, fieldsOf, readControlFields } from '../parsing/control-fields';
import { scopeOfGroup } from '../scopes';
import { addLicences } from './classifiers';
import { readRequirement } from './requirement';

/** What setuptools and other builders wrote where nothing was stated (`License: UNKNOWN` by distutils, `None` by Python): no statement, and no denial. */
const UNSET = /^(?:|unknown|none|null|undefined|n\/?a)$/i;

/** The core metadata of an installed distribution (PyPA, Core metadata specifications; PEP 639 for `License-Expression`). */
export const pythonMetadata: ManifestFormat = {
  id: 'python-metadata',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)(?:[^/]+\.dist-info\/METADATA|PKG-INFO)$/.test(path),
  parse(text) {
    const draft = draftOf(pythonMetadata, 'metadata');
    const paragraph = readControlFields(text)[0];
    const name = fieldOf(paragraph, 'Name')?.value;
    const version = fieldOf(paragraph, 'Version')?.value;
    if (name) draft.name = name;
    if (version) draft.version = version;
    const stated: LicenceDeclaration[] = [];
    for (const [field, kind] of [
      ['License-Expression', 'expression'],
      ['License', 'name'],
    ] as const) {
      const value = fieldOf(paragraph, field)?.value;
      if (value && !UNSET.test(value.value.trim())) stated.push({ kind, field, value });
    }
    // An expression stands instead of the older fields, which may stay for older readers.
    addLicences(
      draft,
      stated.slice(0, 1),
      stated[0]?.kind === 'expression' ? [] : fieldsOf(paragraph, 'Classifier').map(({ value }) => value),
      'Classifier',
    );
    if (stated.length === 0)
      for (const { value } of fieldsOf(paragraph, 'License-File'))
        draft.licences.push({ kind: 'file', field: 'License-File', value });
    for (const { value } of fieldsOf(paragraph, 'Requires-Dist')) {
      const extra = /\bextra\s*==\s*["']([^"']+)["']/.exec(value.value)?.[1];
      const dependency = readRequirement(
        value.value,
        value.span.start,
        extra === undefined ? 'runtime' : scopeOfGroup(extra, 'optional'),
      );
      if (dependency) draft.dependencies.push(dependency);
    }
    return finished(draft);
  },
};
