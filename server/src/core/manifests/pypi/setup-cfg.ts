import type { Located } from '../../text/span';
import { draftOf, finished, note, readable, type Draft } from '../draft';
import type { LicenceDeclaration, ManifestFormat, Scope } from '../format';
import { lineBelow } from '../insertion';
import { iniEntry, readIniSections, type IniSection } from '../parsing/ini-sections';
import { scopeOfGroup } from '../scopes';
import { addLicences } from './classifiers';
import { readRequirement } from './requirement';

/** setuptools' declarative configuration (setuptools documentation, Configuring setuptools using setup.cfg files). */
export const setupCfg: ManifestFormat = {
  id: 'setup-cfg',
  ecosystem: 'pypi',
  matches: (path) => /(?:^|\/)setup\.cfg$/.test(path),
  parse(text) {
    const draft = draftOf(setupCfg, 'manifest');
    const sections = readIniSections(readable(draft, text), { continued: true }, (span) =>
      note(draft, { id: 'manifest.ini.invalid' }, span),
    );
    const metadata = (...keys: string[]): Located<string> | undefined =>
      iniEntry(sections, 'metadata', ...keys)?.lines[0];
    const name = metadata('name');
    const version = metadata('version');
    if (name) draft.name = name;
    if (version && !/^(?:attr|file):/.test(version.value)) draft.version = version;
    const licence = licenceOf(metadata('license', 'license_expression'));
    addLicences(
      draft,
      licence ? [licence] : [],
      iniEntry(sections, 'metadata', 'classifiers', 'classifier')?.lines ?? [],
      'metadata.classifiers',
    );
    if (name && draft.licences.length === 0)
      draft.licenceInsertion = lineBelow(text, name.span.end, 'license = {licence}');
    addDependencies(draft, sections);
    return finished(draft);
  },
};

function licenceOf(value: Located<string> | undefined): LicenceDeclaration | undefined {
  if (!value) return undefined;
  const prefix = /^file:\s*/.exec(value.value)?.[0] ?? '';
  if (prefix === '') return { kind: 'name', field: 'metadata.license', value };
  const file = {
    value: value.value.slice(prefix.length),
    span: { start: value.span.start + prefix.length, end: value.span.end },
  };
  return { kind: 'file', field: 'metadata.license', value: file };
}

function addDependencies(draft: Draft, sections: readonly IniSection[]): void {
  const add = (lines: readonly Located<string>[], scope: Scope): void => {
    for (const line of lines) {
      if (line.value.startsWith('#') || line.value.startsWith('file:')) continue;
      const dependency = readRequirement(line.value.split(/\s#/, 1)[0] ?? '', line.span.start, scope);
      if (dependency) draft.dependencies.push(dependency);
    }
  };
  add(iniEntry(sections, 'options', 'install_requires')?.lines ?? [], 'runtime');
  add(iniEntry(sections, 'options', 'setup_requires')?.lines ?? [], 'build');
  add(iniEntry(sections, 'options', 'tests_require')?.lines ?? [], 'test');
  for (const section of sections) {
    if (section.name.value !== 'options.extras_require') continue;
    for (const entry of section.entries) add(entry.lines, scopeOfGroup(entry.key.value, 'optional'));
  }
}
