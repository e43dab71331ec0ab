import type { FileFacts } from '../facts/model';
import type { ProjectPackage } from '../graph/model';
import type { Policy } from '../policy/model';
import { EMPTY_RANGE } from '../text/span';
import { ancestorsOf, folderOf } from '../text/paths';
import { packageDeclarations, textDeclaration } from './declarations';
import { rangeOf } from '../facts/range';
import { expressionsMeet } from '../declared/meet';
import type { Engine } from './engine';
import { laterOpenIn, laterSaidBy } from './later-open';
import { otherReadings } from './open-reading';
import { euplVersionIn, leavesVersionOpen } from './eupl-version';
import type { AssessedPackage, OutboundDeclaration } from './model';
import { reuseDeclaration } from './reuse-declaration';
import { speaksForProject } from '../facts/quiet';
import { isFavourable } from '../verdict/model';

export interface OutboundInput {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly packages: readonly ProjectPackage[];
  readonly policyAt: (folder: string) => Policy;
  readonly engineAt: (folder: string) => Engine;
  /** Outbound expression given from outside (`--outbound`), before everything the project says. */
  readonly option?: string;
  /** True where the project's own sources say that later versions of a GNU licence (`GPL-3.0`) count as well. */
  readonly sourcesSayLater?: (version: string) => boolean;
}

export type Outbound = AssessedPackage['outbound'];

export interface Outbounds {
  declarationsIn(folder: string): readonly OutboundDeclaration[];
  /** What option or policy give the folder, whatever stands in its files. */
  decidedAt(folder: string): OutboundDeclaration | undefined;
  outboundOf(pkg: ProjectPackage): Outbound;
  outboundAt(folder: string): string | undefined;
  /**
   * The licence that the project's own code keeps where option or policy decide another for the whole: what is declared besides,
   * where our verdict lets it be merged into what goes out under that (EUPL-1.2 Art. 5, compatibility clause).
   */
  ownAt(folder: string): string | undefined;
  laterSaidAt(folder: string): boolean;
}

/**
 * What each folder with a package says about its licence, and the outbound expression that follows for a package:
 * option, policy, its own manifests, the folder's licence text, the folder's other declarations; else the folder above, and where nothing says it,
 * what REUSE says of all files.
 */
export function createOutbounds(input: OutboundInput): Outbounds {
  const folders = new Set(input.packages.map(({ directory }) => directory));
  const byFolder = new Map<string, OutboundDeclaration[]>();
  for (const folder of folders) byFolder.set(folder, []);
  for (const facts of input.files.values()) {
    const home = homeOf(facts, folders);
    if (home === undefined || !speaksForProject(facts.path)) continue;
    const text = facts.role === 'licence-text' ? textDeclaration(facts) : undefined;
    byFolder.get(home)?.push(...(text ? [text] : packageDeclarations(facts, input.engineAt(home), input.files)));
  }
  const root = byFolder.get('');
  const byReuse = root?.length === 0 ? reuseDeclaration(input.files) : undefined;
  if (byReuse && input.engineAt('').isExpression(byReuse.value)) root?.push(byReuse);
  settleVersions(byFolder, input.files);
  for (const list of byFolder.values()) list.sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1));

  const declarationsIn = (folder: string): readonly OutboundDeclaration[] => byFolder.get(folder) ?? [];
  const fixed = (folder: string): OutboundDeclaration[] => [...(input.option === undefined ? [] : [statement('option', '', input.option)]), ...policyDeclaration(input.files, input.policyAt(folder), input.engineAt(folder))];
  const decidedAt = (folder: string): OutboundDeclaration | undefined => fixed(folder)[0];
  /** A GNU version of which nothing is said about later ones takes that from another declaration, there or in a folder above, else from the sources. */
  const closed = (own: OutboundDeclaration, beside: readonly OutboundDeclaration[]): OutboundDeclaration => {
    const version = laterOpenIn(own);
    if (version === undefined) return own;
    const said = laterSaidBy(version, beside) ?? (input.sourcesSayLater?.(version) === true ? { ...own, expression: `${version}-or-later` } : undefined);
    // Where nothing says it, a name means the version that it names (GPL-3.0 section 14), a text does not even tell that.
    return said ?? beside.find(({ expression }) => expression === `${version}-only`) ?? own;
  };
  const decisive = new Map<string, OutboundDeclaration | undefined>();
  /** Every folder of a project is asked about, and most say nothing that the folder above does not. */
  const decisiveAt = (folder: string): OutboundDeclaration | undefined => {
    if (decisive.has(folder)) return decisive.get(folder);
    const own = [...fixed(folder), ...declarationsIn(folder)].find((each) => each.expression !== undefined);
    const declaration = (own && closed(own, ancestorsOf(folder).flatMap(declarationsIn))) ?? (folder === '' ? undefined : decisiveAt(folderOf(folder)));
    decisive.set(folder, declaration);
    return declaration;
  };
  const outboundAt = (folder: string): string | undefined => decisiveAt(folder)?.expression;
  const laterSaidAt = (folder: string): boolean => saysLater(decisiveAt(folder));
  const outboundOf = (pkg: ProjectPackage): Outbound => {
    const own = new Set(pkg.manifests.map(({ path }) => path));
    const declarations = [...fixed(pkg.directory), ...declarationsIn(pkg.directory)];
    const [decided] = fixed(pkg.directory);
    const decisive = decided ?? declarations.find((each) => own.has(each.file) && each.expression !== undefined) ?? decisiveAt(pkg.directory);
    if (decisive?.expression === undefined) return { declarations, others: [] };
    const above = ancestorsOf(pkg.directory).flatMap(declarationsIn);
    const said = closed(decisive, above).expression ?? decisive.expression;
    const expression = laterOpenIn({ ...decisive, expression: said }) === said ? `${said}-only` : said;
    return { declarations, expression, others: otherReadings(expression, [...fixed(pkg.directory), ...above]) };
  };
  const ownAt = (folder: string): string | undefined => {
    const decided = decidedAt(folder)?.expression;
    if (decided === undefined) return undefined;
    const declared = ancestorsOf(folder).flatMap(declarationsIn).flatMap(({ expression }) => expression ?? []);
    const others = declared.filter((expression) => !expressionsMeet(expression, decided));
    const engine = input.engineAt(folder);
    // A permissive licence beside the decided one is a contradiction: nothing makes a project go out under both, as a compatibility clause does.
    const stays = (expression: string): boolean => others.length === declared.length || engine.traits(expression)?.copyleft === true;
    return others.find((expression) => stays(expression) && isFavourable(engine.judge(expression, decided, 'merge')?.verdict));
  };
  return { declarationsIn, decidedAt, outboundOf, outboundAt, ownAt, laterSaidAt };
}

/** True where a declaration writes -only or -or-later out; a licence text, the retired id `GPL-3.0` and a name leave it open. */
export function saysLater(declaration: OutboundDeclaration | undefined): boolean {
  return declaration !== undefined && (declaration.later === true || (declaration.kind !== 'text' && declaration.kind !== 'file')) && /-(?:only|or-later)\b/.test(declaration.value);
}

/** The EUPL without a version is the version that the folder names otherwise, else the folders above. */
function settleVersions(byFolder: Map<string, OutboundDeclaration[]>, files: ReadonlyMap<string, FileFacts>): void {
  for (const [folder, list] of byFolder) {
    const version = list.some(leavesVersionOpen) ? euplVersionIn(folder, (at) => byFolder.get(at) ?? [], files) : undefined;
    if (version !== undefined) byFolder.set(folder, list.map((each) => (leavesVersionOpen(each) ? { ...each, expression: version } : each)));
  }
}

/** The package folder a statement counts for: licence files and declarations count in their own folder only, OpenAPI documents for the package above. */
function homeOf(facts: FileFacts, folders: ReadonlySet<string>): string | undefined {
  const folder = folderOf(facts.path);
  const { manifest } = facts;
  if (facts.role === 'licence-text' || manifest?.role === 'manifest') return folders.has(folder) ? folder : undefined;
  if (manifest?.role !== 'declaration') return undefined;
  if (manifest.ecosystem === 'openapi' || manifest.ecosystem === 'debian') return ancestorsOf(folder).find((at) => folders.has(at));
  return folders.has(folder) ? folder : undefined;
}

function rank({ kind, file }: OutboundDeclaration): number {
  if (kind === 'text') return 1;
  return /readme|openapi|swagger/i.test(file) ? 3 : /publiccode|codemeta|citation/i.test(file) ? 2 : 0;
}

function statement(kind: 'option' | 'policy', file: string, value: string): OutboundDeclaration {
  return { kind, file, range: EMPTY_RANGE, field: 'outbound', value, expression: value, status: 'exact', candidates: [] };
}

function policyDeclaration(files: ReadonlyMap<string, FileFacts>, policy: Policy, engine: Engine): OutboundDeclaration[] {
  if (!policy.outbound || policy.path === undefined || !engine.isExpression(policy.outbound.value)) return [];
  const facts = files.get(policy.path);
  return [{ ...statement('policy', policy.path, policy.outbound.value), ...(facts && { range: rangeOf(facts, policy.outbound.span) }) }];
}
