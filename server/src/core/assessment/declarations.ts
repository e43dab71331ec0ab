import { agreesWithTexts, textId } from '../declared/agree';
import type { FileFacts } from '../facts/model';
import type { LicenceDeclaration } from '../manifests/format';
import { rangeOf } from '../facts/range';
import { isPartsLicence } from '../text/licence-file-name';
import { baseNameOf, resolvePath, folderOf } from '../text/paths';
import type { Engine } from './engine';
import { joinListed } from './listed-together';
import type { ReadDeclaration } from './listed-together';
import type { OutboundDeclaration } from './model';

/** Every place where one manifest states a licence for its whole package, each with the expression it means by itself. */
export function manifestDeclarations(facts: FileFacts, engine: Engine, files: ReadonlyMap<string, FileFacts>): OutboundDeclaration[] {
  return readManifest(facts, engine, files).map(({ declaration }) => declaration);
}

/** What one manifest states for its whole package: licences that it lists are one statement. */
export function packageDeclarations(facts: FileFacts, engine: Engine, files: ReadonlyMap<string, FileFacts>): OutboundDeclaration[] {
  return joinListed(readManifest(facts, engine, files));
}

function readManifest(facts: FileFacts, engine: Engine, files: ReadonlyMap<string, FileFacts>): ReadDeclaration[] {
  const document = facts.manifest;
  if (!document) return [];
  const read = document.licences
    .filter(({ appliesTo }) => appliesTo === undefined)
    .map((declaration) => ({ declaration, normalised: readDeclaration(declaration, facts, engine, files) }));
  return read
    .filter((each) => !read.some((other) => other !== each && saysItBetter(other, each)))
    .map((each) => {
      const { declaration } = each;
      const normalised = narrowed(each, read);
      return {
        written: declaration,
        declaration: {
          file: facts.path,
          range: rangeOf(facts, declaration.value.span),
          kind: declaration.kind,
          field: declaration.field,
          value: declaration.value.value,
          status: normalised.status,
          candidates: normalised.candidates,
          ...(normalised.expression !== undefined && { expression: normalised.expression }),
        },
      };
    });
}

type Reading = Pick<OutboundDeclaration, 'status' | 'expression' | 'candidates'>;
interface Read {
  readonly declaration: LicenceDeclaration;
  readonly normalised: Reading;
}

/** Name and address of one licence, or name and file, are one statement: the address counts only where the name does not tell, or says otherwise. */
function saysItBetter(other: Read, { declaration, normalised }: Read): boolean {
  const { group, kind } = declaration;
  if (group?.relation !== 'same' || other.declaration.group?.id !== group.id) return false;
  if (kind !== 'url' && kind !== 'file') return false;
  const { expression, candidates } = other.normalised;
  if (normalised.expression === undefined) return expression !== undefined || kind === 'file';
  if (kind === 'file') return (expression === undefined ? candidates : [expression]).some((each) => agreesWithTexts(each, [{ id: textId(normalised.expression ?? '') }]));
  return normalised.expression === expression;
}

/** A name without version beside an address that tells it: what is open is at most whether later versions count. */
function narrowed({ declaration: { group }, normalised }: Read, read: readonly Read[]): Reading {
  const { status, candidates } = normalised;
  const address = status !== 'ambiguous' || group?.relation !== 'same' ? undefined : read.find(({ declaration }) => declaration.kind === 'url' && declaration.group?.id === group.id);
  const told = address?.normalised.expression;
  if (told === undefined || !candidates.some((each) => textId(each) === textId(told))) return normalised;
  const open = /^((?:A|L)?GPL-\d\.\d)(?:-only|-or-later)?$/.exec(told)?.[1];
  return open === undefined ? { status: 'normalised', candidates: [], expression: told } : { status, candidates: [`${open}-only`, `${open}-or-later`] };
}

/** A `file` declaration means what the named file's text is; everything else is read as a string of its ecosystem. */
function readDeclaration(declaration: LicenceDeclaration, facts: FileFacts, engine: Engine, files: ReadonlyMap<string, FileFacts>): Reading {
  if (declaration.kind !== 'file') return withoutGrant(engine.normalise(declaration.value.value, facts.manifest?.ecosystem ?? 'generic'), declaration.value.value);
  const target = resolvePath(folderOf(facts.path), declaration.value.value);
  const expression = target === undefined ? undefined : files.get(target)?.licenceText?.expression;
  return { status: 'see-file', candidates: [], ...(expression !== undefined && { expression }) };
}

/** A project that calls itself `proprietary` names no licence: like npm's `UNLICENSED`, it says that it grants nothing. */
function withoutGrant(reading: Reading, value: string): Reading {
  return reading.expression === 'LicenseRef-proprietary' && value !== reading.expression ? { status: 'none', candidates: [] } : reading;
}

/** What a licence file states, where its text was recognised. */
export function textDeclaration(facts: FileFacts): OutboundDeclaration | undefined {
  const detection = facts.licenceText;
  const [match] = detection?.matches ?? [];
  if (!detection?.expression || !match || isPartsLicence(baseNameOf(facts.path))) return undefined;
  const later = /^(?:A|L)?GPL-\d\.\d-or-later$/.test(detection.expression) && detection.matches.every(({ kind }) => kind !== 'text');
  return {
    file: facts.path,
    range: rangeOf(facts, firstLine(facts, match.span)),
    kind: 'text',
    field: '',
    value: detection.expression,
    expression: detection.expression,
    status: match.laterOpen ? 'ambiguous' : 'exact',
    candidates: match.laterOpen ? [`${match.licence}-only`, `${match.licence}-or-later`] : [],
    ...(later && { later }),
  };
}

/** The part of `span` on its first line: a finding about a text is shown at its title, not over the whole file. */
function firstLine(facts: FileFacts, span: { start: number; end: number }): { start: number; end: number } {
  const next = facts.lines?.find((start) => start > span.start);
  return { start: span.start, end: next === undefined ? span.end : Math.min(span.end, next - 1) };
}
