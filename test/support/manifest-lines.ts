import assert from 'node:assert/strict';
import type { LicenceDeclaration, ManifestDocument, ManifestFormat } from '../../server/src/core/manifests/format';
import type { Located, Span } from '../../server/src/core/text/span';
import { assertSound } from './manifests';
import { readMarked } from './marked';

/**
 * Reads a marked fixture and checks two things: what the document says, one line a fact (see `manifestLines`), and where:
 * the marks `name`, `version`, `licence`, `dep` (a name), `req` (a requirement), `locked`, `problem`, each with a number
 * behind it where there are several, are exactly the spans found. `req` and `locked` are compared only where marked.
 */
export function checkManifest(
  format: ManifestFormat,
  path: string,
  fixture: string,
  expected: readonly string[],
): void {
  const marked = readMarked(fixture);
  assert.ok(format.matches(path), `${path} is not of ${format.id}`);
  const document = assertSound(format, marked.text, path);
  assert.equal(document.format, format.id);
  assert.deepEqual(manifestLines(document, marked.text), expected);
  const wanted = new Map<string, Span[]>();
  for (const [label, span] of marked.spans) {
    const kind = label.replace(/-?\d+$/, '');
    wanted.set(kind, [...(wanted.get(kind) ?? []), span]);
  }
  for (const [kind, spans] of Object.entries(spansOf(document))) {
    if ((kind === 'req' || kind === 'locked') && !wanted.has(kind)) continue;
    const show = (list: readonly Span[]): string[] =>
      list.map(({ start, end }) => `${start}-${end} ${marked.text.slice(start, end)}`).sort();
    assert.deepEqual(show(spans), show(wanted.get(kind) ?? []), `places of ${kind}`);
    wanted.delete(kind);
  }
  assert.deepEqual([...wanted.keys()], [], 'marks that mean nothing');
}

/** What a document says, one line a fact, with the text that a missing licence field would give. */
export function manifestLines(document: ManifestDocument, text: string): string[] {
  const { name, version, licenceInsertion, parent, inheritsLicence } = document;
  const lines: string[] = [];
  if (name) lines.push(`name ${name.value}`);
  if (version) lines.push(`version ${version.value}`);
  if (document.private) lines.push('private');
  for (const licence of document.licences) lines.push(licenceLine(licence));
  if (inheritsLicence) lines.push('licence of the parent');
  if (licenceInsertion) {
    const { offset, text: inserted } = licenceInsertion;
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    lines.push(`insert ${JSON.stringify(before)} + ${JSON.stringify(inserted)}`);
  }
  for (const {
    scope,
    name: of,
    requirement,
    version: pin,
    path,
    indirect,
    via,
    ecosystem,
    purl,
    licence,
  } of document.dependencies)
    lines.push(
      parts(
        scope,
        of,
        requirement?.value,
        pin && `=${pin}`,
        path !== undefined && `path:${path}`,
        indirect && 'indirect',
        via && `via:${via.join(',')}`,
        ecosystem,
        purl,
        licence?.value,
      ),
    );
  for (const { key, name: of, version: at, scope, path, local, licence, purl, dependencies } of document.locked)
    lines.push(
      parts(
        'locked',
        key,
        key.includes(of) ? undefined : of,
        key.includes(at) ? undefined : at,
        scope,
        path !== undefined && `path:${path}`,
        local && 'local',
        licence?.value,
        purl,
        dependencies.length > 0 && `-> ${dependencies.join(' ')}`,
      ),
    );
  for (const root of document.roots)
    lines.push(
      parts('root', root.name ?? `/${root.path}`, ...root.dependencies.map((entry) => `${entry.scope}:${entry.key}`)),
    );
  for (const member of document.members) lines.push(`member ${member}`);
  if (parent !== undefined) lines.push(`parent ${parent}`);
  for (const include of document.includes ?? []) lines.push(`include ${include}`);
  for (const problem of document.problems) lines.push(`${problem.severity} ${problem.message.id}`);
  return lines;
}

function licenceLine({ kind, field, value, group, appliesTo }: LicenceDeclaration): string {
  return parts(
    'licence',
    kind,
    field,
    '=',
    value.value,
    group && `(${group.id} ${group.relation})`,
    appliesTo && `for ${appliesTo}`,
  );
}

function parts(...words: readonly (string | false | undefined)[]): string {
  return words.filter((word) => word !== false && word !== undefined && word !== '').join(' ');
}

function spansOf(document: ManifestDocument): Record<string, Span[]> {
  const of = (located: Located<string> | undefined): Span[] => (located ? [located.span] : []);
  return {
    name: of(document.name),
    version: of(document.version),
    licence: document.licences.map((licence) => licence.value.span),
    dep: document.dependencies.map((dependency) => dependency.nameSpan),
    req: document.dependencies.flatMap((dependency) => of(dependency.requirement)),
    locked: document.locked.map((entry) => entry.span),
    problem: document.problems.map((problem) => problem.span),
  };
}
