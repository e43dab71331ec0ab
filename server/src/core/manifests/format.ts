import type { Message } from '../messages/model';
import type { Slices } from '../text/slices';
import type { Located, Span } from '../text/span';

/** What part of a build a dependency serves; decides, with the ecosystem, the default use. */
export type Scope = 'runtime' | 'development' | 'optional' | 'peer' | 'build' | 'test';

/**
 * How a manifest words its licence, which decides how the value is read. `native` is a notation of the format's own that
 * is right there (R, Debian), `term` a value of it that leaves later versions open, having none for them (Odoo). A README's badges
 * and sentences are for people: none of these need be SPDX.
 */
export type DeclarationKind = 'expression' | 'native' | 'term' | 'name' | 'classifier' | 'file' | 'url' | 'badge' | 'sentence';

/** One place where a package states its licence. `span` covers the value's own characters, without quotes. */
export interface LicenceDeclaration {
  readonly kind: DeclarationKind;
  /** Field path for people, e.g. `license`, `project.license.text`, `licenses/license/name`. */
  readonly field: string;
  readonly value: Located<string>;
  /**
   * Declarations of one group belong together: several `licenses` of one manifest (alternatives in npm and Maven:
   * `any`; classifiers may add: `all`), a name and a URL of the same `<license>`.
   */
  readonly group?: { readonly id: number; readonly relation: 'any' | 'all' | 'same' | 'unclear' };
  /** Equal numbers word one licence twice, by name and by URL, where `group` already says how it goes with others. */
  readonly pair?: number;
  /** Only part of the package is meant, e.g. documentation or one folder. */
  readonly appliesTo?: string;
}

/** A dependency as a manifest asks for it. Spans are the name's and the requirement's own characters. */
export interface DeclaredDependency {
  readonly name: string;
  readonly scope: Scope;
  readonly nameSpan: Span;
  readonly requirement?: Located<string>;
  /** A path or workspace dependency: relative to the manifest's folder. */
  readonly path?: string;
  /** A version already pinned by this document itself. */
  readonly version?: string;
  /** The ecosystem where it differs from the document's (e.g. container images in a workflow file). */
  readonly ecosystem?: Ecosystem;
  /** Present where the document itself names the dependency's licence (SBOMs). */
  readonly licence?: Located<string>;
  /** Listed only to pin what another dependency brings in (go.mod `// indirect`). */
  readonly indirect?: boolean;
  /** Names of the dependencies of the same package that bring it in, where it is indirect and the document tells (compiled requirements). */
  readonly via?: readonly string[];
  /** What a document that manages dependencies decides where this line is silent (Maven, MSBuild, catalogs). */
  readonly inherits?: readonly ('version' | 'scope')[];
  /** The name by which other documents ask for it (version catalogs: `libs.spring.boot`), or by which this one does. */
  readonly alias?: string;
  /** Names of what this dependency must not bring in, `*` for any part of a name (Maven). */
  readonly exclusions?: readonly string[];
  /** Present where name and version alone do not tell it (version control and URL dependencies). */
  readonly purl?: string;
}

/** One resolved package of a lock file (or an SBOM's component). */
export interface LockedPackage {
  /** Unique within the document, e.g. `node_modules/a/node_modules/b`, `name@version`. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly span: Span;
  readonly licence?: Located<string>;
  /** What whoever wrote a bill of materials found its licence to be, where that is worded otherwise than `licence`, which it declares itself. */
  readonly concluded?: Located<string>;
  /** Keys of the packages this one depends on, within the same document. */
  readonly dependencies: readonly string[];
  readonly scope?: Scope;
  /** The requirements this entry answers, as `name@requirement` in the manifests' words (yarn). */
  readonly requests?: readonly string[];
  /** Hash of the archive it is distributed in: Subresource Integrity (W3C; `sha512-` and base64, several with blanks between), or `sha256:` and hexadecimal digits. */
  readonly checksum?: string;
  /** A package of the workspace itself, at this folder relative to the lock file. */
  readonly path?: string;
  /** A package of the workspace itself whose folder the lock file does not tell (Cargo). */
  readonly local?: boolean;
  readonly purl?: string;
}

/** A lock file's view of one root: which locked packages the manifest at `path` asks for directly. */
export interface LockedRoot {
  /** Folder of the manifest, relative to the lock file; '' is the lock file's own. */
  readonly path: string;
  /** Name of the root package where the lock file knows it by name and not by folder (Cargo); `path` is then ''. */
  readonly name?: string;
  /** Where a lock file does not tell scopes apart they are `runtime`: the manifest's own scope of that name goes before it. */
  readonly dependencies: readonly { readonly key: string; readonly name: string; readonly scope: Scope }[];
}

/** Something in a document that could not be read, with a limit reached or an error, at its place. */
export interface Problem {
  readonly message: Message;
  readonly span: Span;
  readonly severity: 'error' | 'warning' | 'information';
}

/** Where packages of one kind come from, as the product names them in every report. */
export const ECOSYSTEMS = [
  'npm',
  'maven',
  'gradle',
  'sbt',
  'composer',
  'pypi',
  'cargo',
  'go',
  'nuget',
  'gem',
  'swift',
  'cocoapods',
  'pub',
  'cran',
  'hex',
  'odoo',
  'conan',
  'vcpkg',
  'helm',
  'docker',
  'ivy',
  'nix',
  'debian',
  'openapi',
  'cff',
  'codemeta',
  'publiccode',
  'readme',
  'ci',
  'git',
  'sbom',
  'generic',
] as const;
export type Ecosystem = (typeof ECOSYSTEMS)[number];

/** Where a licence field can be inserted, and in which words, when a manifest has none. `{licence}` stands for the expression. */
export interface LicenceInsertion {
  readonly offset: number;
  readonly text: string;
}

/** Everything one manifest or lock file says, with the place of every value. Parsing never throws: see `problems`. */
export interface ManifestDocument {
  readonly format: string;
  readonly ecosystem: Ecosystem;
  /**
   * `manifest`: declares a package. `lockfile`: resolved packages. `metadata`: an installed package's own. `declaration`: states
   * a licence only. `report`: a list of third-party licences, evidence and nothing more.
   */
  readonly role: 'manifest' | 'lockfile' | 'metadata' | 'declaration' | 'report';
  readonly name?: Located<string>;
  readonly version?: Located<string>;
  /** Marked as not to be published (npm `private`, `publish = false`). */
  readonly private?: boolean;
  readonly licences: readonly LicenceDeclaration[];
  /** Missing where a licence is declared or the format has no field for one. */
  readonly licenceInsertion?: LicenceInsertion;
  /** The licence is the parent's: `parent`, or the nearest enclosing document of the format that has members (Cargo). */
  readonly inheritsLicence?: boolean;
  readonly dependencies: readonly DeclaredDependency[];
  readonly locked: readonly LockedPackage[];
  readonly roots: readonly LockedRoot[];
  /** Folders (globs) of member packages, for workspaces and multi-module builds, relative to the document. */
  readonly members: readonly string[];
  /** Parent document this one inherits from, relative to it (Maven parent, Cargo workspace). */
  readonly parent?: string;
  /** Versions and scopes decided for the documents that inherit from this one or lie below it; no dependencies of its own. */
  readonly managed?: readonly DeclaredDependency[];
  /** Those who wrote or maintain the package, by name; read of the formats whose authors hold the rights as a rule. */
  readonly people?: readonly string[];
  /** Documents whose `managed` counts where this one and its parents decide nothing (Maven's bills of materials). */
  readonly imports?: readonly DeclaredDependency[];
  /** Values for `${name}` in the names and versions of those documents. */
  readonly properties?: readonly (readonly [name: string, value: string])[];
  /** Other documents read in as part of this one (requirements `-r`), relative to its folder. */
  readonly includes?: readonly string[];
  readonly problems: readonly Problem[];
}

/** One manifest or lock file format. Each stands in a file of its own and is listed in `registry.ts`. */
export interface ManifestFormat {
  readonly id: string;
  readonly ecosystem: Ecosystem;
  /** True where a file of this path (relative, `/`) is of this format. Looks at the path only. */
  matches(path: string): boolean;
  /** Reads `text`. Never throws; malformed input yields what could be read plus `problems`. */
  parse(text: string, path: string): ManifestDocument;
  /** The same piece by piece, where documents of the format may be huge. */
  parseInSlices?(text: string, path: string): Slices<ManifestDocument>;
}
