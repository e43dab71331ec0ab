import type { AssessedDependency, AssessedPackage } from '../core/assessment/model';
import { readDeclared } from '../core/declared/read';
import { licenceIds } from '../core/declared/same';
import { parseExpression } from '../core/expression/parse';
import { termsOf } from '../core/expression/print';
import { decodeText } from '../core/text/decode';
import { baseNameOf } from '../core/text/paths';
import { licencesOf } from '../core/reports/bills/licences';
import type { CarriedComponent, CarriedFile, CarriedSources, NoticesInput } from '../core/reports/notices/model';
import { namesHolder } from '../core/reports/notices/split';
import type { Runtime } from '../runtime';
import { statedIn } from './files-of';
import { licenceNamesIn } from './installed/texts';
import { shownPath } from './installed/package-files';
import { createLicenceTexts } from './licence-texts';
import type { Session } from './model';

/** Files that a licence asks to be passed on, or that tell what a component itself holds of others (Apache-2.0 section 4(d)). */
const NOTICE = /^(?:notices?|copyrights?|third[-_. ]?party[-_. ]?(?:notices?|licen[cs]es?)(?:[-_. ]?text)?)(?:\.(?:txt|md|rst))?$/i;
/** Bytes of one such file, and files of one component. */
const MOST_BYTES = 2_000_000;
const MOST_NOTICES = 8;

/** Components that are no part of what the project distributes: other programs, or images that carry notices of their own. */
const APART: ReadonlySet<string> = new Set(['docker', 'ci']);

/** True where a component goes out with the project, as far as manifests and policy tell. */
function goesOut({ scope, use, ecosystem }: AssessedDependency): boolean {
  return (scope === 'runtime' || scope === 'optional' || scope === 'peer') && use !== 'tool' && !APART.has(ecosystem);
}

/** Gathers what the notices of a scanned project are made of: its components with the files beside them, and its own files that are others'. */
export async function gatherNotices(session: Session, runtime: Runtime): Promise<NoticesInput> {
  const { packages } = session.assessment();
  const found = new Map<string, AssessedDependency>();
  for (const pkg of packages) {
    const { members } = session.edgesOf(pkg);
    for (const dependency of pkg.dependencies.filter((each) => goesOut(each) && !members.has(each.purl))) {
      const known = found.get(dependency.purl);
      if (!known || (known.licence.folder === undefined && dependency.licence.folder !== undefined)) found.set(dependency.purl, dependency);
    }
  }
  const components: CarriedComponent[] = [];
  for (const dependency of found.values()) components.push(await carried(dependency, session.root, runtime));
  const sources = sourcesOf(packages, session);
  const standard = new Map<string, string>();
  const texts = createLicenceTexts(runtime.resources);
  const named = [...components.flatMap(({ licences, files }) => [licences.effective ?? licences.concluded, ...files.map(({ expression }) => expression)]), ...sources.map(({ expression }) => expression)];
  for (const id of new Set(named.flatMap((each) => (each === undefined ? [] : idsIn(each))))) {
    const text = await texts.of(id);
    if (text !== undefined) standard.set(id, text);
  }
  const [first, ...others] = packages.filter(({ directory, ecosystem }) => directory === '' && ecosystem !== 'generic');
  return { project: first && others.length === 0 ? first.name : baseNameOf(session.root), components, sources, standard };
}

/** Licences and exceptions; a bare GNU version, as texts alone have it, by its name without later ones. */
function idsIn(expression: string): readonly string[] {
  const parsed = parseExpression(expression);
  return parsed.ok ? [...licenceIds(expression), ...termsOf(parsed.value).flatMap(({ exception }) => exception ?? [])] : [];
}

async function carried(dependency: AssessedDependency, root: string, { files, machine }: Runtime): Promise<CarriedComponent> {
  const { name, version, purl, licence } = dependency;
  const licences = licencesOf(dependency, readDeclared);
  const { folder } = licence;
  const list: CarriedFile[] = [];
  const shown = (path: string): string => shownPath(path, root, machine?.home);
  const add = async (path: string, kind: CarriedFile['kind']): Promise<void> => {
    const bytes = await files.read(path, MOST_BYTES);
    const decoded = bytes && decodeText(bytes);
    if (!decoded || decoded.binary || decoded.text.trim() === '') return;
    const file = shown(path);
    const expression = licence.evidence.find((each) => each.kind === 'licence-file' && each.file === file)?.value;
    list.push({ file, kind, text: decoded.text, ...(expression !== undefined && { expression }) });
  };
  if (folder !== undefined) {
    const entries = (await files.list(folder)) ?? [];
    const beside = await licenceNamesIn(folder, files);
    // Those that the package's metadata names may be called anything.
    const told = licence.evidence.filter((each) => each.kind === 'licence-file' || each.kind === 'licence-words').map(({ file }) => file);
    const named = told.flatMap((file) => (file.startsWith(`${shown(folder)}/`) ? [file.slice(shown(folder).length + 1)] : []));
    for (const each of [...new Set([...named, ...beside])].sort()) await add(`${folder}/${each}`, 'licence');
    for (const each of entries.filter((entry) => entry.kind !== 'directory' && NOTICE.test(entry.name)).map((entry) => entry.name).sort().slice(0, MOST_NOTICES)) await add(`${folder}/${each}`, 'notice');
  }
  return { name, purl, licences, files: list, installed: folder !== undefined, ...(version !== undefined && { version }) };
}

/** The project's own files that state another licence than it, by licence; the packages of one folder share its files. */
function sourcesOf(packages: readonly AssessedPackage[], session: Session): readonly CarriedSources[] {
  const found = new Map<string, { readonly files: Set<string>; readonly copyrights: Set<string> }>();
  const folders = new Set<string>();
  for (const pkg of packages) {
    if (folders.has(pkg.directory)) continue;
    folders.add(pkg.directory);
    for (const { licence, places } of statedIn(session, pkg)) {
      const group = found.get(licence) ?? { files: new Set(), copyrights: new Set() };
      found.set(licence, group);
      for (const { file } of places) {
        group.files.add(file);
        const facts = session.facts(file);
        for (const { text } of (facts?.header ?? facts?.stated)?.copyrights ?? []) if (namesHolder(text)) group.copyrights.add(text);
      }
    }
  }
  return [...found].map(([expression, { files, copyrights }]) => ({ expression, files: [...files], copyrights: [...copyrights] }));
}
